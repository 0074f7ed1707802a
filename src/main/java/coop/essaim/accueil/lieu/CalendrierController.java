package coop.essaim.accueil.lieu;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Periode;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le calendrier d'accueil, mois par mois ; et ajouter une séance qui n'y est pas.
@Controller
class CalendrierController {

    private final Calendrier calendrier;
    private final Seances seances;
    private final Lieux lieux;
    private final Clock horloge;

    CalendrierController(Calendrier calendrier, Seances seances, Lieux lieux, Clock horloge) {
        this.calendrier = calendrier;
        this.seances = seances;
        this.lieux = lieux;
        this.horloge = horloge;
    }

    /// @param mois comme 2026-12 ; illisible ou absent, c'est le mois en cours
    @GetMapping("/accueil")
    @Exige(DroitsAccueil.CALENDRIER)
    String lire(@RequestParam(required = false) @Nullable String mois, Visiteur visiteur, Model page) {
        var voulu = mois != null && mois.matches("20\\d\\d-(0[1-9]|1[0-2])")
                ? YearMonth.parse(mois)
                : YearMonth.now(horloge);
        page.addAttribute("mois", voulu);
        page.addAttribute("seances", calendrier.seances(Periode.mois(voulu)));
        page.addAttribute("peutTenir", visiteur.peut(DroitsAccueil.LIEUX));
        page.addAttribute("peutRecevoir", visiteur.peut(DroitsAccueil.RECEVOIR));
        return "accueil/lieu/calendrier";
    }

    @GetMapping("/accueil/seances/nouvelle")
    @Exige(DroitsAccueil.LIEUX)
    String preparer(Model page) {
        page.addAttribute("lieux", options());
        page.addAttribute("genres", LieuxController.genres());
        return "accueil/lieu/seance-nouvelle";
    }

    @PostMapping("/accueil/seances")
    @Exige(DroitsAccueil.LIEUX)
    String ajouter(
            @Valid @ModelAttribute SeanceSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        var jour = saisie.jour();
        // Le moment se lit comme dans une phrase, dont le jour est déjà choisi.
        var lue = LectureDePhrase.lire("lundi " + saisie.moment());
        if (!refus.hasErrors())
            lue.refus()
                    .ifPresent(_ ->
                            refus.rejectValue("moment", "illisible", "Écrivez un moment comme 14h30→16h ou matinée."));
        if (refus.hasErrors() || jour == null) return preparer(page);
        var ajoutee = seances.ajouter(
                Objects.requireNonNull(saisie.lieu()),
                Objects.requireNonNull(saisie.genre()),
                jour,
                lue.valeur().horaire(),
                saisie.places());
        if (ajoutee.isEmpty()) {
            refus.rejectValue("lieu", "inconnu", "Choisissez un lieu dans la liste.");
            return preparer(page);
        }
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("La séance du " + EnFrancais.enFrancais(jour) + " est au calendrier."));
        return "redirect:/accueil/seances/" + ajoutee.get();
    }

    private List<Option> options() {
        return lieux.tous().stream()
                .map(lieu -> Option.de(lieu.id().toString(), lieu.nom()))
                .toList();
    }
}
