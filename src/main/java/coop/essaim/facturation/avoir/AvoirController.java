package coop.essaim.facturation.avoir;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.avoir.Avoirs.Preparation;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AvoirController {

    private final Avoirs avoirs;
    private final AccesDesPieces acces;
    private final Clock horloge;

    AvoirController(Avoirs avoirs, AccesDesPieces acces, Clock horloge) {
        this.avoirs = avoirs;
        this.acces = acces;
        this.horloge = horloge;
    }

    /// @param montant TTC ; vide : tout ce qui reste
    /// @param cle la même pour deux envois du même formulaire
    @PostMapping("/factures/{piece}/avoir")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
    String preparer(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String montant,
            @RequestParam(required = false) @Nullable UUID cle,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var facture = acces.aFaire(visiteur, piece);
        var lu = montant.isBlank() ? null : Montant.lire(montant);
        if (lu instanceof Lecture.Refusee<Montant>(var phrase))
            return retour(facture.url(), Avis.malLu(montant, phrase), suite);
        var ttc = lu == null ? null : lu.valeur();
        if (ttc != null && !ttc.estPositif())
            return retour(
                    facture.url(),
                    Avis.malLu(montant, "Écrivez la somme à rendre, positive, toutes taxes comprises."),
                    suite);
        var reponse = avoirs.preparer(
                new FactureId(piece),
                cle == null ? Identifiant.nouveau(horloge.instant()) : cle,
                ttc,
                visiteur.compteConnecte());
        return switch (reponse) {
            case Preparation.Faite(var avoir) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("L’avoir est prêt : relisez-le, puis soumettez-le à l’équipe d’appui."));
                yield "redirect:/factures/" + avoir;
            }
            case Preparation.PlusRien() ->
                retour(
                        facture.url(),
                        Avis.attention("Il ne reste rien à rendre : un avoir, validé ou en brouillon, rend déjà tout."),
                        suite);
            case Preparation.TropGrand(var reste) ->
                retour(
                        facture.url(),
                        Avis.malLu(montant, "Rendez " + reste + " au plus : c’est ce qui reste de la facture."),
                        suite);
            case Preparation.Refusee(var refus) -> retour(facture.url(), Avis.attention(refus.phrase()), suite);
            case Preparation.Introuvable() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String retour(String url, Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:" + url;
    }
}
