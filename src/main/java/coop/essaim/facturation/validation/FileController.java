package coop.essaim.facturation.validation;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La file de l'équipe d'appui : une pièce par écran, ses contrôles, ce qui a changé depuis le devis.
@Controller
@RequestMapping(FileController.CHEMIN)
@Exige(DroitsFacturation.VALIDER)
class FileController {

    static final String CHEMIN = "/ventes/a-valider";
    private static final int LIMITE = 200;

    private final FileSql sql;
    private final Pieces pieces;
    private final AccesDesPieces acces;
    private final Examen examen;
    private final Clock horloge;

    FileController(FileSql sql, Pieces pieces, AccesDesPieces acces, Examen examen, Clock horloge) {
        this.sql = sql;
        this.pieces = pieces;
        this.acces = acces;
        this.examen = examen;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("file", sql.file(LIMITE));
        return "facturation/validation/file";
    }

    @GetMapping("/{piece}")
    String controler(@PathVariable UUID piece, Visiteur visiteur, Model page, RedirectAttributes suite) {
        var lue = acces.visible(visiteur, piece);
        if (lue.etat() != PieceDeVente.Etat.SOUMISE) return ailleurs(lue, page, suite);
        var file = sql.file(LIMITE).stream().map(EnAttente::id).toList();
        int rang = file.indexOf(piece);
        page.addAttribute("piece", lue);
        page.addAttribute("controles", examen.controles(lue));
        page.addAttribute("differences", examen.differences(lue));
        page.addAttribute("suivi", pieces.suivi(piece));
        page.addAttribute("rang", rang + 1);
        page.addAttribute("nombre", file.size());
        page.addAttribute("precedente", voisine(file, rang - 1));
        page.addAttribute("suivante", voisine(file, rang + 1));
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "facturation/validation/controle";
    }

    /// Ce que vient de répondre un acte suit la pièce ; qui l'ouvre trop tard apprend pourquoi il la lit ailleurs.
    private static String ailleurs(PieceDeVente piece, Model page, RedirectAttributes suite) {
        var avis = page.getAttribute(Avis.ATTRIBUT) instanceof Avis recu
                ? recu
                : Avis.information(
                        piece.etat() == PieceDeVente.Etat.VALIDEE
                                ? "Cette pièce n’attend plus : elle est déjà validée."
                                : "Cette pièce n’attend plus : elle est de nouveau en brouillon.");
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:" + piece.url();
    }

    private static String voisine(List<UUID> file, int rang) {
        return rang < 0 || rang >= file.size() ? "" : file.get(rang).toString();
    }
}
