package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.droit.Exige;
import coop.essaim.comptabilite.DroitsComptabilite;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Les tiers qui commencent comme ce qui est tapé : il y en a trop pour les mettre tous dans la page.
@Controller
class CompletionController {

    private final CodesSql codes;

    CompletionController(CodesSql codes) {
        this.codes = codes;
    }

    @GetMapping("/comptabilite/completion/tiers")
    @Exige(DroitsComptabilite.LIRE)
    String tiers(@RequestParam Map<String, String> adresse, Model page) {
        var tape = adresse.values().stream().findFirst().orElse("").strip();
        page.addAttribute("options", codes.auxiliaires(tape));
        return "comptabilite/saisie/options";
    }
}
