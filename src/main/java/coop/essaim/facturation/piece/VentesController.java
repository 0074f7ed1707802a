package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Établir une pièce : un devis ou une facture libre.
@Controller
@RequestMapping("/ventes")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class VentesController {

    private final Pieces pieces;
    private final AccesDesPieces acces;
    private final FormulaireDeVente formulaire;
    private final Clock horloge;

    VentesController(Pieces pieces, AccesDesPieces acces, FormulaireDeVente formulaire, Clock horloge) {
        this.pieces = pieces;
        this.acces = acces;
        this.formulaire = formulaire;
        this.horloge = horloge;
    }

    @GetMapping("/nouvelle")
    String preparer(
            @RequestParam(defaultValue = "FACTURE") String genre,
            @RequestParam(required = false) @Nullable String activite,
            @RequestParam(required = false) @Nullable String client,
            Visiteur visiteur,
            Model page) {
        var voulu = Genre.DEVIS.name().equals(genre) ? Genre.DEVIS : Genre.FACTURE;
        page.addAttribute("genre", voulu);
        var siennes = acces.aFacturer(visiteur);
        var choisie = choisir(siennes, activite).or(() -> formulaire.activiteDe(client, siennes));
        if (choisie.isEmpty()) {
            page.addAttribute("activites", siennes);
            return "facturation/piece/choix-activite";
        }
        var saisie = VenteSaisie.vide(
                Identifiant.nouveau(horloge.instant()),
                voulu,
                choisie.get().id().toString(),
                client);
        page.addAttribute("saisie", saisie);
        return montrer(saisie, choisie.get(), visiteur, page);
    }

    @PostMapping
    String creer(@ModelAttribute VenteSaisie saisie, BindingResult refus, Visiteur visiteur, Model page) {
        page.addAttribute("genre", saisie.genreVoulu());
        var siennes = acces.aFacturer(visiteur);
        var choisie = choisir(siennes, saisie.activite());
        if (choisie.isEmpty()) {
            refus.reject("activite", "Choisissez l’activité qui vend.");
            page.addAttribute("activites", siennes);
            return "facturation/piece/choix-activite";
        }
        var activite = choisie.get();
        var cadre = new VenteSaisie.Cadre(saisie.genreVoulu(), activite.id(), null, null);
        var lu = formulaire.lire(saisie, cadre, visiteur, refus);
        if (lu.isEmpty()) return montrer(saisie, activite, visiteur, page);
        var cle = saisie.cleOu(Identifiant.nouveau(horloge.instant()));
        return switch (pieces.enregistrer(cle, lu.get(), visiteur.compteConnecte())) {
            case Composition.Faite(var id, var _) -> "redirect:" + PieceDeVente.url(saisie.genreVoulu(), id);
            case Composition.Refus refuse -> {
                FormulaireDeVente.montrer(refuse, saisie, refus);
                yield montrer(saisie, activite, visiteur, page);
            }
        };
    }

    private String montrer(VenteSaisie saisie, Activite activite, Visiteur visiteur, Model page) {
        page.addAttribute("enseigne", activite.enseigne());
        formulaire.preparer(saisie, activite.id(), visiteur, page);
        return "facturation/piece/nouvelle";
    }

    /// L'activité demandée, ou la seule possible.
    private static Optional<Activite> choisir(List<Activite> siennes, @Nullable String demandee) {
        if (siennes.size() == 1) return Optional.of(siennes.getFirst());
        return siennes.stream()
                .filter(activite -> activite.id().toString().equals(demandee))
                .findFirst();
    }
}
