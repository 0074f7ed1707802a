package coop.essaim.facturation.piece;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les actes sur un brouillon : le changer, le soumettre, le reprendre, le supprimer, en faire un autre.
@Controller
@RequestMapping("/ventes/{piece}")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class VenteController {

    private final Pieces pieces;
    private final AccesDesPieces acces;
    private final FormulaireDeVente formulaire;
    private final Clock horloge;

    VenteController(Pieces pieces, AccesDesPieces acces, FormulaireDeVente formulaire, Clock horloge) {
        this.pieces = pieces;
        this.acces = acces;
        this.formulaire = formulaire;
        this.horloge = horloge;
    }

    @GetMapping("/modification")
    String preparer(@PathVariable UUID piece, Visiteur visiteur, Model page, RedirectAttributes suite) {
        var aChanger = acces.aFaire(visiteur, piece);
        if (aChanger.etat() != PieceDeVente.Etat.BROUILLON || !aChanger.seChange()) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT,
                    Avis.attention(
                            "Cette pièce ne se change pas : reprenez-la d’abord en brouillon, ou dupliquez-la."));
            return "redirect:" + aChanger.url();
        }
        var saisie = VenteSaisie.de(aChanger);
        page.addAttribute("saisie", saisie);
        return montrer(saisie, aChanger, visiteur, page);
    }

    @PostMapping("/modification")
    String changer(
            @PathVariable UUID piece,
            @ModelAttribute VenteSaisie saisie,
            BindingResult refus,
            @RequestParam(defaultValue = "") String acte,
            Visiteur visiteur,
            Model page) {
        var aChanger = acces.aFaire(visiteur, piece);
        var lu = formulaire.lire(saisie, VenteSaisie.Cadre.de(aChanger), visiteur, refus);
        if (lu.isEmpty()) return montrer(saisie, aChanger, visiteur, page);
        int version = saisie.version() == null ? -1 : saisie.version();
        var suite =
                acte.equals("continuer") ? "redirect:/ventes/" + piece + "/modification" : "redirect:" + aChanger.url();
        return switch (pieces.changer(piece, version, lu.get())) {
            case Composition.Faite(var _, var _) -> suite;
            // Un double clic, une page renvoyée : c'est fait.
            case Composition.ChangeeEntreTemps()
            when pieces.trouver(piece)
                    .filter(actuelle -> actuelle.porteDeja(lu.get()))
                    .isPresent() -> suite;
            case Composition.Refus refuse -> {
                FormulaireDeVente.montrer(refuse, saisie, refus);
                yield montrer(saisie, aChanger, visiteur, page);
            }
        };
    }

    @PostMapping("/soumission")
    String soumettre(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "-1") int version,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var aSoumettre = acces.aFaire(visiteur, piece);
        var reponse = pieces.soumettre(piece, version, visiteur.compteConnecte());
        return retour(aSoumettre, reponse, "La pièce attend la validation de l’équipe d’appui.", suite);
    }

    @PostMapping("/reprise")
    String reprendre(@PathVariable UUID piece, Visiteur visiteur, RedirectAttributes suite) {
        var aReprendre = acces.aFaire(visiteur, piece);
        return retour(
                aReprendre,
                pieces.reprendre(piece, visiteur.compteConnecte()),
                "La pièce est de nouveau un brouillon.",
                suite);
    }

    @PostMapping("/suppression")
    String supprimer(@PathVariable UUID piece, Visiteur visiteur, RedirectAttributes suite) {
        if (pieces.trouver(piece).isEmpty()) {
            suite.addFlashAttribute(Avis.ATTRIBUT, Avis.information(new Composition.Introuvable().phrase()));
            return "redirect:/factures";
        }
        var aSupprimer = acces.aFaire(visiteur, piece);
        return switch (pieces.supprimer(piece)) {
            case Composition.Faite(var _, var _) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le brouillon est supprimé."));
                yield "redirect:" + (aSupprimer.genre() == Genre.DEVIS ? "/devis" : "/factures");
            }
            case Composition.Refus refus -> retour(aSupprimer, refus, "", suite);
        };
    }

    /// Une copie est une pièce neuve : un devis reste un devis, tout le reste devient une facture libre.
    ///
    /// @param cle celle de la page : un double clic ne fait qu'une copie
    @PostMapping("/copie")
    String copier(
            @PathVariable UUID piece,
            @RequestParam(required = false) @Nullable String cle,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var aCopier = acces.aFaire(visiteur, piece);
        var reponse = pieces.creer(cleDeCopie(cle), aCopier.copie(), visiteur.compteConnecte());
        return switch (reponse) {
            case Composition.Faite(var id, var _) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Voici la copie, en brouillon."));
                yield "redirect:" + PieceDeVente.url(aCopier.copie().genre(), id);
            }
            case Composition.Refus refus -> retour(aCopier, refus, "", suite);
        };
    }

    /// La page donne la même clé à ses autres actes : celle de la copie s'en distingue.
    private UUID cleDeCopie(@Nullable String cle) {
        var lue = Filtres.uuid(cle);
        return lue == null
                ? Identifiant.nouveau(horloge.instant())
                : UUID.nameUUIDFromBytes(("copie:" + lue).getBytes(StandardCharsets.UTF_8));
    }

    private String montrer(VenteSaisie saisie, PieceDeVente piece, Visiteur visiteur, Model page) {
        page.addAttribute("piece", piece);
        formulaire.preparer(saisie, piece.activite(), visiteur, page);
        return "facturation/piece/modification";
    }

    private static String retour(PieceDeVente piece, Composition reponse, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case Composition.Faite(var _, var _) -> Avis.fait(fait);
                    case Composition.Refus refus -> Avis.attention(refus.phrase());
                });
        return "redirect:" + piece.url();
    }
}
