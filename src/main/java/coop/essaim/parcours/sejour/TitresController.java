package coop.essaim.parcours.sejour;

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
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les titres de séjour des personnes en contrat. Chaque lecture s'inscrit au journal de consultation.
@Controller
@Exige(DroitsParcours.SEJOUR)
class TitresController {

    private static final String CHEMIN = "/titres-de-sejour";
    private static final String D_UNE_PERSONNE = "/parcours/{personne}/titre-de-sejour";

    private static final Feuille<TitreSuivi> FEUILLE = Feuille.<TitreSuivi>de("Titres de séjour")
            .colonne("Personne", TitreSuivi::nom)
            .colonne("En contrat depuis", TitreSuivi::depuis)
            .colonne("Titre", du(t -> t.nature().libelle()))
            .colonne("Numéro", du(Titre::numero))
            .colonne("Jusqu’au", du(Titre::au))
            .colonne("Vérifié le", du(Titre::verifieLe));

    private final Titres titres;
    private final TitresSql sql;
    private final PersonnesSuivies personnes;
    private final Journal journal;
    private final Clock horloge;

    TitresController(Titres titres, TitresSql sql, PersonnesSuivies personnes, Journal journal, Clock horloge) {
        this.titres = titres;
        this.sql = sql;
        this.personnes = personnes;
        this.journal = journal;
        this.horloge = horloge;
    }

    private static Function<TitreSuivi, @Nullable Object> du(Function<Titre, @Nullable Object> valeur) {
        return suivi -> {
            var titre = suivi.titre();
            return titre == null ? null : valeur.apply(titre);
        };
    }

    @GetMapping(CHEMIN)
    String lister(Model page) {
        page.addAttribute("suivis", suivis());
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "parcours/sejour/titres";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(HttpServletResponse reponse) throws IOException {
        Telechargement.csv(reponse, "titres-de-sejour", FEUILLE, suivis().iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "titres-de-sejour", FEUILLE, suivis().iterator());
    }

    private List<TitreSuivi> suivis() {
        var suivis = sql.suivis(LocalDate.now(horloge));
        journal.consulter("parcours.titres.lire", Objet.de("titres", suivis.size()));
        return suivis;
    }

    @GetMapping(D_UNE_PERSONNE)
    String lire(@PathVariable PersonneId personne, Model page) {
        return montrer(personne, page);
    }

    @PostMapping(D_UNE_PERSONNE)
    String noter(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute TitreSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        var nature = saisie.natureChoisie();
        if (nature.isEmpty()) refus.rejectValue("nature", "manque", "Choisissez le type du titre.");
        if (refus.hasErrors()) return montrer(personne, page);
        var titre = new Titre(
                nature.orElseThrow(),
                requireNonNull(saisie.numero()).strip(),
                requireNonNull(saisie.du()),
                requireNonNull(saisie.au()),
                saisie.verifieLe());
        return switch (titres.noter(personne, titre, visiteur.compteConnecte())) {
            case NotationDeTitre.Note(var tard) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        tard
                                ? Avis.information(
                                        "Le titre est noté. La préfecture doit être interrogée deux jours "
                                                + "ouvrables avant l’embauche (art. R. 5221-41 du code du travail) : gardez-en la raison.")
                                : Avis.fait("Le titre est noté ; le suivant se demandera deux mois avant sa fin."));
                yield "redirect:" + D_UNE_PERSONNE;
            }
            case NotationDeTitre.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    private String montrer(PersonneId personne, Model page) {
        journal.consulter("parcours.titres.lire", Objet.de("personne", personne));
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("titres", titres.de(personne));
        page.addAttribute(
                "natures",
                Arrays.stream(NatureDeTitre.values())
                        .map(n -> Option.de(n.name(), n.libelle()))
                        .toList());
        return "parcours/sejour/personne";
    }
}
