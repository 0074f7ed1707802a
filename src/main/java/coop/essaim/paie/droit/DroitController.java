package coop.essaim.paie.droit;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.paie.DroitsPaie;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Les paramètres légaux de la paie, par date.
@Controller
@Exige(DroitsPaie.LIRE_LE_DROIT)
class DroitController {

    private final Droit droit;
    private final Clock horloge;

    DroitController(Droit droit, Clock horloge) {
        this.droit = droit;
        this.horloge = horloge;
    }

    @GetMapping("/paie/droit")
    String lire(@ModelAttribute("saisie") DatesSaisie saisie, BindingResult refus, Model page) {
        var date = saisie.date(LocalDate.now(horloge), refus);
        var avec = saisie.avec(refus);
        page.addAttribute("droit", droit.page(date, avec));
        if (!refus.hasErrors())
            page.addAttribute(
                    "saisie",
                    new DatesSaisie(EnFrancais.enTableau(date), avec == null ? null : EnFrancais.enTableau(avec)));
        return "paie/droit/droit";
    }
}
