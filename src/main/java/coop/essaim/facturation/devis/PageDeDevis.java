package coop.essaim.facturation.devis;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.autovalidation.Valideurs;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// La page d'un devis, en brouillon ou officiel, pour chaque acte qui y revient.
@Component
class PageDeDevis {

    private final LectureDeDevis lecture;
    private final AccesDesPieces acces;
    private final Pieces pieces;
    private final Valideurs valideurs;
    private final Clock horloge;

    PageDeDevis(LectureDeDevis lecture, AccesDesPieces acces, Pieces pieces, Valideurs valideurs, Clock horloge) {
        this.lecture = lecture;
        this.acces = acces;
        this.pieces = pieces;
        this.valideurs = valideurs;
        this.horloge = horloge;
    }

    String montrer(PieceDeVente piece, Visiteur visiteur, Model page) {
        page.addAttribute("piece", piece);
        page.addAttribute("suivi", pieces.suivi(piece.id()));
        page.addAttribute("peutFaire", acces.peutFaire(visiteur, piece.activite()));
        page.addAttribute("peutValider", visiteur.peut(DroitsFacturation.VALIDER));
        page.addAttribute("cle", Identifiant.nouveau(horloge.instant()));
        if (piece.etat() != PieceDeVente.Etat.VALIDEE) {
            page.addAttribute("soiMeme", valideurs.peutValiderSoiMeme(visiteur, piece.enTete()));
            return "facturation/consultation/brouillon";
        }
        lecture.preparer(piece, page);
        return "facturation/devis/devis";
    }
}
