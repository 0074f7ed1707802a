package coop.essaim.comptabilite.etat;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.rapport.Cadrage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les mêmes rapports, emportés : tableur ou papier, avec les filtres de l'écran. Une demande que l'écran refuserait y
/// renvoie.
@Controller
@RequestMapping(Rapport.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class RapportsEmportesController {

    private final Redactions redactions;
    private final Demandes demandes;
    private final RapportsImprimes papier;

    RapportsEmportesController(Redactions redactions, Demandes demandes, RapportsImprimes papier) {
        this.redactions = redactions;
        this.demandes = demandes;
        this.papier = papier;
    }

    private interface Envoi {
        void envoyer(
                HttpServletResponse reponse, String nom, Feuille<Etat.Rangee> feuille, Iterator<Etat.Rangee> rangees)
                throws IOException;
    }

    @GetMapping("/{rapport:[a-z-]+}.csv")
    @Nullable
    String csv(
            @PathVariable("rapport") String code,
            @ModelAttribute FiltreSaisie filtre,
            BindingResult refus,
            HttpServletResponse reponse) {
        var rapport = Demandes.connu(code, filtre);
        var cadrage = demandes.cadrer(rapport, filtre, refus);
        if (cadrage == null) return aLEcran(rapport, filtre.adresse());
        emporter(rapport, cadrage, filtre.precisions(), reponse, Telechargement::csv);
        return null;
    }

    @GetMapping("/{rapport:[a-z-]+}.xlsx")
    @Nullable
    String xlsx(
            @PathVariable("rapport") String code,
            @ModelAttribute FiltreSaisie filtre,
            BindingResult refus,
            HttpServletResponse reponse) {
        var rapport = Demandes.connu(code, filtre);
        var cadrage = demandes.cadrer(rapport, filtre, refus);
        if (cadrage == null) return aLEcran(rapport, filtre.adresse());
        emporter(rapport, cadrage, filtre.precisions(), reponse, Telechargement::xlsx);
        return null;
    }

    private void emporter(
            Rapport rapport, Cadrage cadrage, Precisions precisions, HttpServletResponse reponse, Envoi envoi) {
        redactions.emporter(
                rapport,
                cadrage,
                precisions,
                true,
                (entete, rangees) -> envoi.envoyer(reponse, nom(rapport, cadrage), feuille(entete), rangees));
    }

    @GetMapping("/{rapport:[a-z-]+}.pdf")
    @Nullable
    String pdf(
            @PathVariable("rapport") String code,
            @ModelAttribute FiltreSaisie filtre,
            BindingResult refus,
            HttpServletResponse reponse,
            RedirectAttributes suite)
            throws IOException {
        var rapport = Demandes.connu(code, filtre);
        var cadrage = demandes.cadrer(rapport, filtre, refus);
        if (cadrage == null) return aLEcran(rapport, filtre.adresse());
        var imprime = papier.imprimer(rapport, cadrage, filtre.precisions());
        if (imprime.isEmpty()) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT,
                    Avis.refus("Pour imprimer ce rapport, choisissez une période, un compte ou une section : il compte"
                            + " plus de " + RapportsImprimes.LIGNES_MAX
                            + " lignes. Le classeur et le CSV, eux, les emportent toutes."));
            return aLEcran(rapport, filtre.adresse());
        }
        FichierEnvoye.ecrirePdf(reponse, nom(rapport, cadrage) + ".pdf", imprime.get());
        return null;
    }

    private static String aLEcran(Rapport rapport, Map<String, String> adresse) {
        return "redirect:" + Liens.adresse(rapport.chemin(), adresse);
    }

    /// `balance-couture-2026-12-31`
    private static String nom(Rapport rapport, Cadrage cadrage) {
        var section = cadrage.section() == null ? "" : "-" + cadrage.section();
        return rapport.code() + section + "-" + cadrage.au();
    }

    private static Feuille<Etat.Rangee> feuille(Etat entete) {
        var feuille = Feuille.<Etat.Rangee>de(entete.titre());
        for (int i = 0; i < entete.colonnes().size(); i++) {
            int place = i;
            feuille = feuille.colonne(
                    entete.colonnes().get(i).libelle(),
                    rangee -> Etat.valeur(rangee.cellules().get(place)));
        }
        return feuille;
    }
}
