package coop.essaim.parcours.absence;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les absences : celles du moment, et celles d'une personne. Chaque lecture s'inscrit au journal de
/// consultation.
@Controller
@Exige(DroitsParcours.ABSENCES)
class AbsencesController {

    private static final String D_UNE_PERSONNE = "/parcours/{personne}/absences";
    private static final int MOIS_MONTRES = 3;
    private static final int MOIS_EXPORTES = 12;

    private static final Feuille<Absence> FEUILLE = Feuille.<Absence>de("Absences")
            .colonne("Personne", Absence::nom)
            .colonne("Nature", a -> a.nature().libelle())
            .colonne("Du", Absence::du)
            .colonne("Au", Absence::au)
            .colonne("Retour", Absence::repriseLe);

    private final AbsencesSql sql;
    private final Absences absences;
    private final PersonnesSuivies personnes;
    private final Journal journal;
    private final Clock horloge;

    AbsencesController(AbsencesSql sql, Absences absences, PersonnesSuivies personnes, Journal journal, Clock horloge) {
        this.sql = sql;
        this.absences = absences;
        this.personnes = personnes;
        this.journal = journal;
        this.horloge = horloge;
    }

    @GetMapping("/absences")
    String lister(Model page) {
        var jour = LocalDate.now(horloge);
        var enCours = sql.enCours();
        journal.consulter("parcours.absences.lire", Objet.de("absences", enCours.size()));
        page.addAttribute("enCours", enCours);
        page.addAttribute("finies", sql.depuis(jour.minusMonths(MOIS_MONTRES)));
        page.addAttribute("aujourdhui", jour);
        return "parcours/absence/absences";
    }

    /// Celles en cours, puis celles finies depuis un an.
    private Iterator<Absence> exportees() {
        var toutes = new ArrayList<>(sql.enCours());
        toutes.addAll(sql.depuis(LocalDate.now(horloge).minusMonths(MOIS_EXPORTES)));
        journal.consulter("parcours.absences.lire", Objet.de("absences", toutes.size()));
        return toutes.iterator();
    }

    @GetMapping("/absences.csv")
    void csv(HttpServletResponse reponse) throws IOException {
        Telechargement.csv(reponse, "absences", FEUILLE, exportees());
    }

    @GetMapping("/absences.xlsx")
    void xlsx(HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "absences", FEUILLE, exportees());
    }

    @GetMapping(D_UNE_PERSONNE)
    String lire(@PathVariable PersonneId personne, Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute("saisie", new AbsenceSaisie(null, jour, null, jour));
        return montrer(personne, page);
    }

    @PostMapping(D_UNE_PERSONNE)
    String noter(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute AbsenceSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        var nature = saisie.natureChoisie();
        if (nature.isEmpty()) refus.rejectValue("nature", "manque", "Choisissez la nature de l’absence.");
        if (refus.hasErrors()) return montrer(personne, page);
        var demande = new Absences.Demande(
                personne,
                nature.orElseThrow(),
                requireNonNull(saisie.du()),
                saisie.au(),
                requireNonNull(saisie.connueLe()));
        return switch (absences.noter(demande, visiteur.compteConnecte())) {
            case Suite.Notee _ -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("L’absence est notée ; ce qu’il faut déclarer est dans les échéances."));
                yield "redirect:" + D_UNE_PERSONNE;
            }
            case Suite.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    @PostMapping(D_UNE_PERSONNE + "/prolongation")
    String prolonger(
            @PathVariable PersonneId personne,
            @RequestParam(required = false) @Nullable LocalDate au,
            RedirectAttributes suite) {
        personnes.connue(personne);
        dire(
                au == null
                        ? new Suite.Garde("Pour prolonger, écrivez le nouveau dernier jour.")
                        : absences.prolonger(personne, au),
                "Le dernier jour prévu est changé.",
                suite);
        return "redirect:" + D_UNE_PERSONNE;
    }

    @PostMapping(D_UNE_PERSONNE + "/reprise")
    String reprendre(
            @PathVariable PersonneId personne,
            @RequestParam(required = false) @Nullable LocalDate le,
            Visiteur visiteur,
            RedirectAttributes suite) {
        personnes.connue(personne);
        dire(
                le == null
                        ? new Suite.Garde("Pour noter le retour, écrivez son premier jour.")
                        : absences.reprendre(personne, le, visiteur.compteConnecte()),
                "Le retour est noté.",
                suite);
        return "redirect:" + D_UNE_PERSONNE;
    }

    private static void dire(Suite reponse, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case Suite.Notee _ -> Avis.fait(fait);
                    case Suite.Refus non -> Avis.refus(non.phrase());
                });
    }

    private String montrer(PersonneId personne, Model page) {
        journal.consulter("parcours.absences.lire", Objet.de("personne", personne));
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("absences", absences.de(personne));
        page.addAttribute(
                "natures",
                Arrays.stream(Nature.values())
                        .map(n -> Option.de(n.name(), n.libelle()))
                        .toList());
        return "parcours/absence/personne";
    }
}
