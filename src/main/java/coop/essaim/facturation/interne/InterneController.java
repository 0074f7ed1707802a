package coop.essaim.facturation.interne;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Une facture interne : chaque côté y fait ce qui lui revient.
@Controller
@RequestMapping("/factures-internes/{interne}")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class InterneController {

    private static final int MOTIF_MAX = 1000;

    private final FacturesInternes internes;
    private final AccesDesPieces acces;

    InterneController(FacturesInternes internes, AccesDesPieces acces) {
        this.internes = internes;
        this.acces = acces;
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lire(@PathVariable UUID interne, Visiteur visiteur, Model page) {
        var facture = visible(visiteur, interne);
        boolean sienne = facture.creePar() != null && facture.creePar().equals(visiteur.compteConnecte());
        page.addAttribute("facture", facture);
        page.addAttribute("vend", acces.peutFaire(visiteur, facture.vendeur().id()));
        page.addAttribute("achete", acces.peutFaire(visiteur, facture.acheteur().id()) && !sienne);
        return "facturation/interne/fiche";
    }

    @PostMapping("/acceptation")
    String accepter(@PathVariable UUID interne, Visiteur visiteur, RedirectAttributes suite) {
        aLAcheteur(visiteur, interne);
        return repondre(
                interne, internes.accepter(interne, Auteur.de(visiteur)), "La facture est acceptée et passée.", suite);
    }

    @PostMapping("/refus")
    String refuser(
            @PathVariable UUID interne,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        aLAcheteur(visiteur, interne);
        if (estHorsMesure(motif)) return motifManquant(interne, motif, suite);
        return repondre(
                interne,
                internes.refuser(interne, motif.strip(), Auteur.de(visiteur)),
                "La facture est refusée : l’autre activité lit votre mot.",
                suite);
    }

    @PostMapping("/retrait")
    String retirer(@PathVariable UUID interne, Visiteur visiteur, RedirectAttributes suite) {
        auVendeur(visiteur, interne);
        return repondre(interne, internes.retirer(interne, Auteur.de(visiteur)), "La facture est retirée.", suite);
    }

    @PostMapping("/annulation")
    String annuler(
            @PathVariable UUID interne,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        auVendeur(visiteur, interne);
        if (estHorsMesure(motif)) return motifManquant(interne, motif, suite);
        return repondre(
                interne,
                internes.annuler(interne, motif.strip(), Auteur.de(visiteur)),
                "La facture est annulée : la somme est rendue à l’autre activité.",
                suite);
    }

    private FactureInterne visible(Visiteur visiteur, UUID id) {
        return internes.trouver(id)
                .filter(facture -> acces.peutLire(visiteur, facture.vendeur().id())
                        || acces.peutLire(visiteur, facture.acheteur().id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void aLAcheteur(Visiteur visiteur, UUID id) {
        if (!acces.peutFaire(visiteur, visible(visiteur, id).acheteur().id()))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private void auVendeur(Visiteur visiteur, UUID id) {
        if (!acces.peutFaire(visiteur, visible(visiteur, id).vendeur().id()))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static boolean estHorsMesure(String motif) {
        return motif.isBlank() || motif.strip().length() > MOTIF_MAX;
    }

    private static String motifManquant(UUID id, String motif, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                Avis.malLu(motif, "Écrivez pourquoi, en mille caractères au plus : l’autre activité le lit."));
        return "redirect:/factures-internes/" + id;
    }

    private static String repondre(UUID id, Interne reponse, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case Interne.Faite _ -> Avis.fait(fait);
                    case Interne.Refus refus -> Avis.attention(refus.phrase());
                });
        return "redirect:/factures-internes/" + id;
    }
}
