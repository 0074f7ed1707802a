package coop.essaim.facturation.electronique;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.commun.page.Lien;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.LiensDeFacture;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Le papier d'une facture : le PDF, qui porte le Factur-X, et le même XML à part pour qui ne lit que lui.
@Controller
@Order(2)
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class PapierController implements LiensDeFacture {

    private static final Avis EN_PANNE =
            Avis.attention("Le papier de cette facture ne s’est pas fait : la facture tient, l’équipe d’appui voit la "
                    + "panne. Revenez un peu plus tard.");

    private final Papiers papiers;
    private final Factures factures;
    private final AccesDesPieces acces;

    PapierController(Papiers papiers, Factures factures, AccesDesPieces acces) {
        this.papiers = papiers;
        this.factures = factures;
        this.acces = acces;
    }

    @Override
    public List<Lien> liens(Facture facture, Visiteur visiteur) {
        var ici = "/factures/" + facture.id();
        return List.of(
                Lien.vers(facture.estUnAvoir() ? "Télécharger l’avoir" : "Télécharger la facture", ici + "/papier"),
                Lien.vers("Factur-X (XML)", ici + "/xml"),
                Lien.vers("Envois au client", ici + "/envois"));
    }

    /// Fait le papier sur-le-champ s'il ne l'est pas encore.
    @GetMapping("/factures/{piece}/papier")
    String telecharger(@PathVariable UUID piece, Visiteur visiteur, RedirectAttributes suite) {
        var facture = officielle(piece, visiteur);
        var papier = papiers.de(facture.id());
        if (papier.isPresent()) return "redirect:/documents/" + papier.get();
        suite.addFlashAttribute(Avis.ATTRIBUT, EN_PANNE);
        return "redirect:/factures/" + piece;
    }

    @GetMapping("/factures/{piece}/xml")
    ResponseEntity<byte[]> xml(
            @PathVariable UUID piece, Visiteur visiteur, HttpServletRequest demande, HttpServletResponse reponse) {
        var facture = officielle(piece, visiteur);
        var xml = papiers.xml(facture.id());
        if (xml.isEmpty()) {
            RequestContextUtils.getOutputFlashMap(demande).put(Avis.ATTRIBUT, EN_PANNE);
            RequestContextUtils.saveOutputFlashMap("/factures/" + piece, demande, reponse);
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/factures/" + piece))
                    .build();
        }
        return FichierEnvoye.aEnregistrer(MediaType.APPLICATION_XML, facture.numero() + ".xml", xml.get());
    }

    private Facture officielle(UUID piece, Visiteur visiteur) {
        if (acces.visible(visiteur, piece).etat() != PieceDeVente.Etat.VALIDEE)
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return factures.trouver(new FactureId(piece))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
