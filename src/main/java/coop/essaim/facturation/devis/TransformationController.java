package coop.essaim.facturation.devis;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.devis.Transformations.Transformation;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Facturer un devis accepté : un acompte, une situation, ou le solde.
@Controller
class TransformationController {

    private static final Set<String> FACTURABLES =
            Set.of(Genre.ACOMPTE.name(), Genre.SITUATION.name(), Genre.SOLDE.name());

    private final Transformations transformations;
    private final AccesDesPieces acces;
    private final Clock horloge;

    TransformationController(Transformations transformations, AccesDesPieces acces, Clock horloge) {
        this.transformations = transformations;
        this.acces = acces;
        this.horloge = horloge;
    }

    /// @param genre `ACOMPTE`, `SITUATION` ou `SOLDE`
    /// @param combien « 30 % » du devis, ou « 500,00 » toutes taxes comprises ; sans objet pour un solde
    /// @param cle la même pour deux envois du même formulaire
    @PostMapping("/devis/{piece}/facturation")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
    String facturer(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String genre,
            @RequestParam(defaultValue = "") String combien,
            @RequestParam(required = false) @Nullable UUID cle,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var devis = acces.aFaire(visiteur, piece);
        if (devis.genre() != Genre.DEVIS) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var id = new DevisId(piece);
        var uneCle = cle == null ? Identifiant.nouveau(horloge.instant()) : cle;
        if (!FACTURABLES.contains(genre))
            return retour(devis.url(), Avis.attention("Choisissez un acompte, une situation ou le solde."), suite);
        if (genre.equals(Genre.SOLDE.name()))
            return suite(devis.url(), transformations.solder(id, uneCle, visiteur.compteConnecte()), suite);
        if (!(part(combien) instanceof Lecture.Lue<Remise>(var part)))
            return retour(
                    devis.url(),
                    Avis.malLu(combien, "Écrivez la part à facturer : en pour cent (30 %) ou en euros TTC (500,00)."),
                    suite);
        return suite(
                devis.url(),
                transformations.prendre(id, Genre.valueOf(genre), part, uneCle, visiteur.compteConnecte()),
                suite);
    }

    private static Lecture<Remise> part(String texte) {
        if (texte.isBlank()) return new Lecture.Refusee<>("Écrivez la part à facturer.");
        if (texte.contains("%")) return Taux.lire(texte).puis(taux -> new Lecture.Lue<>(new Remise.Pourcentage(taux)));
        return Montant.lire(texte).puis(montant -> new Lecture.Lue<>(new Remise.Somme(montant)));
    }

    private static String suite(String url, Transformation reponse, RedirectAttributes suite) {
        return switch (reponse) {
            case Transformation.Faite(var facture) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait(
                                "La facture est prête, en brouillon : relisez-la, puis soumettez-la à l’équipe d’appui."));
                yield "redirect:/factures/" + facture;
            }
            case Transformation.Refus refus -> retour(url, Avis.attention(refus.phrase()), suite);
        };
    }

    private static String retour(String url, Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:" + url;
    }
}
