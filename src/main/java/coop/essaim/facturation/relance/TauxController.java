package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Taux;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le taux de l'intérêt légal, un semestre par ligne.
@Controller
@RequestMapping(TauxController.CHEMIN)
@Exige(DroitsFacturation.REGLER)
class TauxController {

    static final String CHEMIN = "/ventes/reglages/taux";

    private final TauxLegaux taux;

    TauxController(TauxLegaux taux) {
        this.taux = taux;
    }

    record TauxSaisie(
            @Nullable String taux,
            @Nullable String du,
            @Nullable String au,
            @Nullable String reference) {

        static TauxSaisie du(Semestre semestre) {
            return new TauxSaisie(null, EnFrancais.enTableau(semestre.du()), EnFrancais.enTableau(semestre.au()), null);
        }

        @Nullable
        TauxLegal lire(BindingResult refus) {
            var leTaux = Taux.lire(taux);
            var debut = EnFrancais.lireDate(du);
            var fin = EnFrancais.lireDate(au);
            poser("taux", leTaux, refus);
            poser("du", debut, refus);
            poser("au", fin, refus);
            if (refus.hasErrors()) return null;
            return new TauxLegal(
                    leTaux.valeur().pourCent(),
                    debut.valeur(),
                    fin.valeur(),
                    reference == null ? "" : reference.strip());
        }

        private static void poser(String champ, Lecture<?> lecture, BindingResult refus) {
            lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        }
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("saisie", TauxSaisie.du(taux.aSaisir()));
        return montrer(page);
    }

    @PostMapping
    String ajouter(@ModelAttribute TauxSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        var lu = saisie.lire(refus);
        if (lu == null) return montrer(page);
        return switch (taux.ajouter(lu)) {
            case Reglage.Fait() -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("Le taux est enregistré : les intérêts de ce semestre se calculent."));
                yield "redirect:" + CHEMIN;
            }
            case Reglage.TauxAbsurde non -> refuser("taux", non, refus, page);
            case Reglage.SansTexte non -> refuser("reference", non, refus, page);
            case Reglage.FinAvantDebut non -> refuser("au", non, refus, page);
            case Reglage.Refus non -> refuser("du", non, refus, page);
        };
    }

    @PostMapping("/{du}/annulation")
    String annuler(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate du, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (taux.annuler(du, visiteur.compteConnecte())) {
                    case Reglage.Fait() ->
                        Avis.fait("Le taux est annulé ; les relances déjà parties gardent leurs sommes.");
                    case Reglage.Refus non -> Avis.attention(non.phrase());
                });
        return "redirect:" + CHEMIN;
    }

    private String refuser(String champ, Reglage.Refus non, BindingResult refus, Model page) {
        refus.rejectValue(champ, "refus", non.phrase());
        return montrer(page);
    }

    private String montrer(Model page) {
        page.addAttribute("connus", taux.enVigueur());
        page.addAttribute("manquant", taux.manquant().orElse(null));
        return "facturation/relance/taux";
    }
}
