package coop.essaim.facturation.validation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.autovalidation.Valideurs;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.EnTete;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Accepter une pièce ou la renvoyer. Depuis la file, on passe à la suivante.
@Controller
@RequestMapping("/ventes/{piece}")
class ValidationController {

    private static final int COMMENTAIRE_MAX = 1000;

    private static final String DEJA = "Cette pièce est déjà validée.";

    /// Le plafond a baissé, ou la pièce a grandi, pendant que la page restait ouverte.
    private static final String A_SOUMETTRE =
            "Soumettez cette pièce à l’équipe d’appui : elle dépasse ce que vous pouvez valider vous-même.";

    private final AccesDesPieces acces;
    private final Valideurs valideurs;
    private final Officialisation officialisation;
    private final Pieces pieces;
    private final FileSql file;
    private final Clock horloge;

    ValidationController(
            AccesDesPieces acces,
            Valideurs valideurs,
            Officialisation officialisation,
            Pieces pieces,
            FileSql file,
            Clock horloge) {
        this.acces = acces;
        this.valideurs = valideurs;
        this.officialisation = officialisation;
        this.pieces = pieces;
        this.file = file;
        this.horloge = horloge;
    }

    /// @param date de la pièce ; vide : aujourd'hui
    @PostMapping("/validation")
    @Exige({DroitsFacturation.VALIDER, DroitsFacturation.SIENNES})
    String valider(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String date,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var lue = acces.enTeteVisible(visiteur, piece);
        if (!valideurs.peutValider(visiteur, lue)) {
            if (!valideurs.aValideSoiMeme(visiteur, lue)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            return ici(
                    lue, visiteur, Avis.attention(lue.etat() == PieceDeVente.Etat.VALIDEE ? DEJA : A_SOUMETTRE), suite);
        }
        var jour = date.isBlank() ? new Lecture.Lue<>(LocalDate.now(horloge)) : EnFrancais.lireDate(date);
        if (jour instanceof Lecture.Refusee<LocalDate>(var phrase))
            return ici(lue, visiteur, Avis.malLu(date, phrase), suite);
        return switch (officialisation.valider(lue, version, jour.valeur(), visiteur)) {
            case Validation.Faite(var _, var numero) ->
                apres(lue, visiteur, Avis.fait(lue.genre().libelle() + " " + numero + " : c’est validé."), suite);
            case Validation.DejaValidee(var _, var numero) ->
                apres(lue, visiteur, Avis.information("Déjà validé, sous le numéro " + numero + "."), suite);
            case Validation.Refus refus -> ici(lue, visiteur, Avis.attention(refus.phrase()), suite);
        };
    }

    @PostMapping("/renvoi")
    @Exige(DroitsFacturation.VALIDER)
    String renvoyer(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String commentaire,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var lue = acces.enTeteVisible(visiteur, piece);
        var mot = commentaire.strip();
        if (mot.isEmpty() || mot.length() > COMMENTAIRE_MAX)
            return ici(
                    lue,
                    visiteur,
                    Avis.malLu(mot, "Écrivez ce qu’il faut changer, en 1 000 caractères au plus."),
                    suite);
        return switch (pieces.renvoyer(piece, visiteur.compteConnecte(), mot)) {
            case Composition.Faite(var _, var _) ->
                apres(lue, visiteur, Avis.fait("« " + lue.objet() + " » est renvoyé avec votre mot."), suite);
            case Composition.Refus refus -> ici(lue, visiteur, Avis.malLu(mot, refus.phrase()), suite);
        };
    }

    private String ici(EnTete piece, Visiteur visiteur, Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:"
                + (visiteur.peut(DroitsFacturation.VALIDER) ? FileController.CHEMIN + "/" + piece.id() : piece.url());
    }

    /// L'équipe passe à la pièce suivante de la file ; qui valide la sienne la revoit.
    private String apres(EnTete piece, Visiteur visiteur, Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        if (!visiteur.peut(DroitsFacturation.VALIDER)) return "redirect:" + piece.url();
        var place = piece.soumiseA() == null ? Instant.EPOCH : piece.soumiseA();
        return "redirect:"
                + FileController.CHEMIN
                + file.suivante(place, piece.id()).map(id -> "/" + id).orElse("");
    }
}
