package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.commande.Verification;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.cloture.Scellements.Nature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Les totaux scellés, et la relecture de toute la chaîne à la demande.
@Controller
class ScellementsController {

    static final String CHEMIN = "/comptabilite/clotures/scellements";

    private final ClotureLueSql sql;
    private final VerificationDuLivre verification;

    ScellementsController(ClotureLueSql sql, VerificationDuLivre verification) {
        this.sql = sql;
        this.verification = verification;
    }

    @GetMapping(CHEMIN)
    @Exige(DroitsComptabilite.LIRE)
    String lister(@RequestParam Map<String, String> adresse, Model page) {
        var nature = Arrays.stream(Nature.values())
                .filter(n -> n.code().equals(adresse.get("nature")))
                .findFirst()
                .orElse(null);
        var sceaux = sql.scellements(nature, ClotureLueSql.COLONNES.fenetre(adresse));
        boolean verifie = "oui".equals(adresse.get("verifier"));
        page.addAttribute("verifie", verifie);
        page.addAttribute("ruptures", verifie ? verification.executer() : List.<Verification.Anomalie>of());
        page.addAttribute("nature", nature == null ? "" : nature.code());
        page.addAttribute("sceaux", sceaux.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, sceaux));
        return "comptabilite/cloture/scellements";
    }
}
