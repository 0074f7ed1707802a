package coop.essaim.parcours.assurance;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.papier.Papiers;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
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

/// Les contrats d'assurance, ce qui reste à déclarer, et le tableau de l'année que l'assureur demande.
@Controller
@Exige(DroitsParcours.SOCIAL)
class AssurancesController {

    private static final String CHEMIN = "/assurances";
    private static final String NOUVEAU = "parcours/assurance/nouvelle";

    private static final Feuille<Couverture> FEUILLE = Feuille.<Couverture>de("Assurances")
            .colonne("Contrat", Couverture::contrat)
            .colonne("Personne", Couverture::nom)
            .colonne("Activités", Couverture::activites)
            .colonne("Couvert du", Couverture::entree)
            .colonne("Au", Couverture::sortie)
            .colonne("Jours", Couverture::jours)
            .colonne("Facturé hors taxes", Couverture::facture);

    private final Assurances assurances;
    private final AssurancesSql sql;
    private final RapprochementSql rapprochement;
    private final Papiers papiers;
    private final Clock horloge;

    AssurancesController(
            Assurances assurances, AssurancesSql sql, RapprochementSql rapprochement, Papiers papiers, Clock horloge) {
        this.assurances = assurances;
        this.sql = sql;
        this.rapprochement = rapprochement;
        this.papiers = papiers;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lire(@RequestParam(required = false) @Nullable String annee, Model page) {
        var voulue = voulue(annee);
        page.addAttribute("annee", voulue);
        var contrats = assurances.contrats();
        page.addAttribute("contrats", contrats);
        page.addAttribute(
                "ouverts",
                contrats.stream()
                        .filter(c -> c.au() == null)
                        .map(c -> Option.de(c.id().toString(), c.libelle()))
                        .toList());
        page.addAttribute("aDeclarer", sql.aDeclarer(LocalDate.now(horloge)));
        page.addAttribute("manquants", rapprochement.manquants(LocalDate.now(horloge)));
        page.addAttribute("couvertures", sql.pendant(voulue));
        return "parcours/assurance/assurances";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse, "assurances", FEUILLE, sql.pendant(voulue(annee)).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse, "assurances", FEUILLE, sql.pendant(voulue(annee)).iterator());
    }

    @GetMapping(CHEMIN + ".pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(required = false) @Nullable String annee) {
        var voulue = voulue(annee);
        var jour = LocalDate.now(horloge);
        var octets = papiers.imprimer(
                "Assurances " + voulue,
                "parcours/assurance/tableau-papier",
                jour,
                Map.of("lignes", sql.pendant(voulue), "annee", voulue, "jour", jour));
        return FichierEnvoye.pdf("assurances-" + voulue + ".pdf", octets);
    }

    @GetMapping(CHEMIN + "/nouvelle")
    String preparer() {
        return NOUVEAU;
    }

    @PostMapping(CHEMIN)
    String ouvrir(
            @Valid @ModelAttribute NouvelleSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return NOUVEAU;
        if (assurances.ouvrir(saisie.nouveau(), visiteur.compteConnecte()).isEmpty()) {
            refus.rejectValue("numero", "pris", "Ce numéro est déjà celui d’un contrat de cet assureur : relisez-le.");
            return NOUVEAU;
        }
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le contrat d’assurance est noté."));
        return "redirect:" + CHEMIN;
    }

    @PostMapping(CHEMIN + "/fin")
    String finir(
            @RequestParam(required = false) @Nullable String assurance,
            @RequestParam(required = false) @Nullable LocalDate au,
            RedirectAttributes suite) {
        var lequel = Filtres.uuid(assurance);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                lequel != null && au != null && assurances.finir(lequel, au)
                        ? Avis.fait("Le dernier jour du contrat est noté.")
                        : Avis.refus(
                                "Pour finir un contrat, choisissez-le et écrivez son dernier jour, qui suit le premier."));
        return "redirect:" + CHEMIN;
    }

    private Year voulue(@Nullable String annee) {
        var courante = Year.now(horloge);
        if (annee == null || !annee.matches("(19|20|21)[0-9]{2}")) return courante;
        var lue = Year.parse(annee);
        return lue.isAfter(courante) ? courante : lue;
    }
}
