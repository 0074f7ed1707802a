package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import java.time.Clock;
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

    private static final String NOUVELLE = "/ventes/nouvelle";

    private final Pieces pieces;
    private final AccesDesPieces acces;
    private final ChoixDActivite choix;
    private final FormulaireDeVente formulaire;
    private final Clock horloge;

    VentesController(
            Pieces pieces, AccesDesPieces acces, ChoixDActivite choix, FormulaireDeVente formulaire, Clock horloge) {
        this.pieces = pieces;
        this.acces = acces;
        this.choix = choix;
        this.formulaire = formulaire;
        this.horloge = horloge;
    }

    @GetMapping("/nouvelle")
    String preparer(
            @RequestParam(defaultValue = "FACTURE") String genre,
            @RequestParam(required = false) @Nullable String activite,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(defaultValue = "") String q,
            Visiteur visiteur,
            Model page) {
        var voulu = Genre.DEVIS.name().equals(genre) ? Genre.DEVIS : Genre.FACTURE;
        page.addAttribute("genre", voulu);
        var choisie = choix.choisir(visiteur, activite)
                .or(() -> formulaire.activiteDe(client, acces.aFacturer(visiteur)))
                .or(() -> choix.chercher(visiteur, q));
        if (choisie.isEmpty()) return choix.montrer(visiteur, q, NOUVELLE, page);
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
        var choisie = choix.choisir(visiteur, saisie.activite());
        if (choisie.isEmpty()) {
            var fermee = choix.fermee(visiteur, saisie.activite());
            if (fermee.isPresent()) {
                refus.reject(
                        "activite", new Composition.ActiviteFermee(fermee.get().enseigne()).phrase());
                return montrer(saisie, fermee.get(), visiteur, page);
            }
            refus.reject("activite", "Choisissez l’activité qui vend.");
            return choix.montrer(visiteur, "", NOUVELLE, page);
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
}
