package coop.essaim.parcours.rsa;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.papier.Papiers;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La liste du mois pour l'équipe pluridisciplinaire. Chaque lecture s'inscrit au journal de consultation.
@Controller
@Exige(DroitsParcours.RSA)
class RsaController {

    private static final String CHEMIN = "/rsa";
    private static final String CONVENTION = "parcours/rsa/convention";
    private static final String REUNION = "parcours/rsa/reunion-nouvelle";

    private static final Feuille<Beneficiaire> FEUILLE = Feuille.<Beneficiaire>de("Équipe pluridisciplinaire")
            .colonne("Personne", Beneficiaire::nom)
            .colonne("RSA depuis", Beneficiaire::depuis)
            .colonne("Parcours", b -> b.parcours().libelle())
            .colonne("Contrat", b -> b.contrat().libelle())
            .colonne("Accompagnement", Beneficiaire::conseiller)
            .colonne("Contrat d’engagement jusqu’au", Beneficiaire::engagement)
            .colonne("Présentée le", Beneficiaire::vueLe);

    private final SuivisRsa suivis;
    private final RsaSql sql;
    private final Papiers papiers;
    private final Journal journal;
    private final Clock horloge;

    RsaController(SuivisRsa suivis, RsaSql sql, Papiers papiers, Journal journal, Clock horloge) {
        this.suivis = suivis;
        this.sql = sql;
        this.papiers = papiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lire(@RequestParam(required = false) @Nullable String mois, Model page) {
        var voulu = voulu(mois);
        page.addAttribute("mois", voulu);
        page.addAttribute("jour", jour(voulu));
        page.addAttribute("beneficiaires", beneficiaires(voulu));
        page.addAttribute("reunions", suivis.reunions());
        page.addAttribute("conventions", suivis.conventions());
        return "parcours/rsa/rsa";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(@RequestParam(required = false) @Nullable String mois, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse,
                "equipe-pluridisciplinaire",
                FEUILLE,
                beneficiaires(voulu(mois)).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(@RequestParam(required = false) @Nullable String mois, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse,
                "equipe-pluridisciplinaire",
                FEUILLE,
                beneficiaires(voulu(mois)).iterator());
    }

    @GetMapping(CHEMIN + ".pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(required = false) @Nullable String mois) {
        var voulu = voulu(mois);
        var octets = papiers.imprimer(
                "Équipe pluridisciplinaire",
                "parcours/rsa/liste-papier",
                LocalDate.now(horloge),
                Map.of("lignes", beneficiaires(voulu), "jour", jour(voulu)));
        return FichierEnvoye.pdf("equipe-pluridisciplinaire-" + voulu + ".pdf", octets);
    }

    private List<Beneficiaire> beneficiaires(YearMonth mois) {
        var lignes = suivis.beneficiaires(jour(mois));
        journal.consulter("parcours.rsa.lire", Objet.de("mois", mois));
        return lignes;
    }

    @GetMapping(CHEMIN + "/convention")
    String preparerConvention() {
        return CONVENTION;
    }

    @PostMapping(CHEMIN + "/convention")
    String convenir(
            @Valid @ModelAttribute ConventionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return CONVENTION;
        return repondre(
                suivis.convenir(saisie.convention(), visiteur.compteConnecte()),
                "La convention est notée.",
                CONVENTION,
                refus,
                suite);
    }

    @GetMapping(CHEMIN + "/reunion")
    String preparerReunion() {
        return REUNION;
    }

    @PostMapping(CHEMIN + "/reunion")
    String prevoir(
            @Valid @ModelAttribute ReunionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return REUNION;
        return repondre(
                suivis.prevoir(
                        requireNonNull(saisie.le()),
                        requireNonNull(saisie.lieu()).strip(),
                        visiteur.compteConnecte()),
                "La réunion est notée ; mettez-y les situations à présenter.",
                REUNION,
                refus,
                suite);
    }

    private static String repondre(
            Suivi reponse, String fait, String page, BindingResult refus, RedirectAttributes suite) {
        return switch (reponse) {
            case Suivi.Note _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(fait));
                yield "redirect:" + CHEMIN;
            }
            case Suivi.Refus non -> {
                refus.reject("refus", non.phrase());
                yield page;
            }
        };
    }

    private LocalDate jour(YearMonth mois) {
        var jour = LocalDate.now(horloge);
        return mois.atEndOfMonth().isBefore(jour) ? mois.atEndOfMonth() : jour;
    }

    private YearMonth voulu(@Nullable String mois) {
        var courant = YearMonth.now(horloge);
        if (mois == null || !mois.matches("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])")) return courant;
        var lu = YearMonth.parse(mois);
        return lu.isAfter(courant) ? courant : lu;
    }
}
