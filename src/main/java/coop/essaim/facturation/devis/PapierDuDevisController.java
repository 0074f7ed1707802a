package coop.essaim.facturation.devis;

import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.electronique.PapiersDesDevis;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Le devis en PDF : pour qui l'a établi, et pour le client par son lien.
@Controller
class PapierDuDevisController {

    private final PapiersDesDevis papiers;
    private final Accords accords;
    private final AccesDesPieces acces;
    private final Pieces pieces;
    private final LectureDeDevis lecture;

    PapierDuDevisController(
            PapiersDesDevis papiers, Accords accords, AccesDesPieces acces, Pieces pieces, LectureDeDevis lecture) {
        this.papiers = papiers;
        this.accords = accords;
        this.acces = acces;
        this.pieces = pieces;
        this.lecture = lecture;
    }

    @GetMapping("/devis/{piece}/papier")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String telecharger(@PathVariable UUID piece, Visiteur visiteur) {
        var devis = acces.visible(visiteur, piece);
        if (devis.genre() != Genre.DEVIS || devis.etat() != PieceDeVente.Etat.VALIDEE)
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:/documents/" + papiers.de(devis, lecture.officiel(devis));
    }

    @GetMapping("/devis/acceptation/{secret}/papier")
    @AccesPublic(raison = "le client n'a pas de compte : le lien secret reçu par courriel est sa preuve")
    ResponseEntity<byte[]> lire(@PathVariable String secret) {
        var devis = accords.duLien(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        var piece = pieces.trouver(devis.id().valeur()).orElseThrow();
        return FichierEnvoye.pdf("Devis " + devis.numero() + ".pdf", papiers.octets(piece, devis));
    }
}
