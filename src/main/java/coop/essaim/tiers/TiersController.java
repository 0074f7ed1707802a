package coop.essaim.tiers;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.Lien;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La fiche d'un tiers.
@Controller
@RequestMapping("/tiers/{tiers}")
@Exige({DroitsTiers.SIENS, DroitsTiers.GERER_TOUS})
class TiersController {

    private final Tiers carnet;
    private final ListeDesTiersSql sql;
    private final Activites activites;
    private final List<OngletDeTiers> onglets;

    TiersController(Tiers carnet, ListeDesTiersSql sql, Activites activites, ObjectProvider<OngletDeTiers> onglets) {
        this.carnet = carnet;
        this.sql = sql;
        this.activites = activites;
        this.onglets = onglets.orderedStream().toList();
    }

    @GetMapping
    @Exige({DroitsTiers.SIENS, DroitsTiers.LIRE_TOUS})
    String lire(@PathVariable TiersId tiers, Visiteur visiteur, Model page) {
        var fiche = visible(visiteur, tiers);
        page.addAttribute("fiche", fiche);
        page.addAttribute("enseigne", enseigne(fiche));
        page.addAttribute("peutTenir", carnet.peutTenir(visiteur, fiche.activite()));
        page.addAttribute("ailleurs", visiteur.peut(DroitsTiers.LIRE_TOUS) ? sql.ailleurs(fiche) : List.of());
        page.addAttribute("liens", liens(visiteur, fiche));
        return "tiers/fiche";
    }

    @GetMapping("/modification")
    String preparer(@PathVariable TiersId tiers, Visiteur visiteur, Model page) {
        var fiche = tenue(visiteur, tiers);
        page.addAttribute("saisie", TiersSaisie.de(fiche));
        return formulaire(fiche, page);
    }

    @PostMapping("/modification")
    String modifier(
            @PathVariable TiersId tiers,
            @ModelAttribute TiersSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var fiche = tenue(visiteur, tiers);
        var description = saisie.lire(refus);
        if (description.isEmpty()) return formulaire(fiche, page);
        var version = saisie.version() == null ? -1 : saisie.version();
        return switch (carnet.corriger(tiers, version, description.get())) {
            case Enregistrement.Fait(var _) -> retour(tiers, Avis.fait("La fiche est corrigée."), suite);
            case Enregistrement.ModifieEntreTemps() -> {
                refus.reject(
                        "version",
                        "Quelqu’un d’autre vient de corriger cette fiche : rouvrez-la, puis refaites votre changement.");
                yield formulaire(fiche, page);
            }
            case Enregistrement.Introuvable(), Enregistrement.NumerosDAutrui(), Enregistrement.Ressemble(var _) ->
                throw new IllegalStateException("Réponse inattendue");
        };
    }

    @PostMapping("/archivage")
    String archiver(@PathVariable TiersId tiers, Visiteur visiteur, RedirectAttributes suite) {
        carnet.archiver(tenue(visiteur, tiers).id());
        return retour(tiers, Avis.fait("Ce tiers ne sera plus proposé. Ses pièces restent."), suite);
    }

    @PostMapping("/desarchivage")
    String desarchiver(@PathVariable TiersId tiers, Visiteur visiteur, RedirectAttributes suite) {
        carnet.desarchiver(tenue(visiteur, tiers).id());
        return retour(tiers, Avis.fait("Ce tiers est de nouveau proposé."), suite);
    }

    private static String formulaire(FicheDeTiers fiche, Model page) {
        page.addAttribute("fiche", fiche);
        return "tiers/modification";
    }

    private static String retour(TiersId tiers, Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:/tiers/" + tiers;
    }

    private FicheDeTiers visible(Visiteur visiteur, TiersId id) {
        return carnet.pour(visiteur, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FicheDeTiers tenue(Visiteur visiteur, TiersId id) {
        var fiche = visible(visiteur, id);
        if (!carnet.peutTenir(visiteur, fiche.activite())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return fiche;
    }

    private String enseigne(FicheDeTiers fiche) {
        var activite = fiche.activite();
        return activite == null
                ? "La structure"
                : activites.trouver(activite).map(Activite::enseigne).orElse("");
    }

    private List<Lien> liens(Visiteur visiteur, FicheDeTiers fiche) {
        return onglets.stream()
                .filter(onglet -> fiche.est(onglet.role()) && visiteur.peut(onglet.droit()))
                .map(onglet -> Lien.vers(onglet.libelle(), onglet.chemin() + fiche.id()))
                .toList();
    }
}
