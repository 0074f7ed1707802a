package coop.essaim.facturation.electronique;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ce qui est parti au client avec une facture, et l'y envoyer de nouveau.
@Controller
@RequestMapping("/factures/{piece}/envois")
class EnvoisController {

    private final Envois envois;
    private final Papiers papiers;
    private final Factures factures;
    private final AccesDesPieces acces;
    private final Clock horloge;

    EnvoisController(Envois envois, Papiers papiers, Factures factures, AccesDesPieces acces, Clock horloge) {
        this.envois = envois;
        this.papiers = papiers;
        this.factures = factures;
        this.acces = acces;
        this.horloge = horloge;
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lire(@PathVariable UUID piece, Visiteur visiteur, Model page) {
        acces.visible(visiteur, piece);
        return montrer(officielle(piece), visiteur, page);
    }

    @PostMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
    String envoyer(
            @PathVariable UUID piece,
            @ModelAttribute EnvoiSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        acces.aFaire(visiteur, piece);
        var facture = officielle(piece);
        var demande = saisie.lire(Identifiant.nouveau(horloge.instant()), visiteur.compteConnecte(), refus);
        if (demande.isEmpty()) return montrer(facture, visiteur, page);
        var papier = papiers.de(facture.id());
        if (papier.isEmpty()) {
            refus.reject(
                    "panne",
                    "Le papier de cette facture ne s’est pas fait, rien n’est parti : renvoyez ce message un peu plus tard.");
            return montrer(facture, visiteur, page);
        }
        boolean parti = envois.envoyer(facture, papier.get(), demande.get());
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                parti
                        ? Avis.fait(
                                facture.numero() + " part à " + demande.get().aQui() + ", avec son papier.")
                        : Avis.information("Ce message était déjà parti : le voici, une seule fois."));
        return "redirect:/factures/" + piece + "/envois";
    }

    private String montrer(Facture facture, Visiteur visiteur, Model page) {
        var correspondants = papiers.correspondants(facture);
        var client = correspondants.client();
        page.addAttribute("facture", facture);
        page.addAttribute("envois", envois.de(facture.id()));
        page.addAttribute("propose", envois.propose(facture));
        page.addAttribute("client", client == null ? "" : client.adresse());
        page.addAttribute("enPanne", papiers.panne(facture.id()).isPresent());
        var repondreA = correspondants.repondreA();
        page.addAttribute("repondreA", repondreA == null ? "" : repondreA.adresse());
        page.addAttribute(
                "peutFaire", acces.peutFaire(visiteur, facture.rattachement().activite()));
        page.addAttribute("cle", Identifiant.nouveau(horloge.instant()));
        return "facturation/electronique/envois";
    }

    private Facture officielle(UUID piece) {
        return factures.trouver(new FactureId(piece))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
