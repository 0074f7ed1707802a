package coop.essaim.comptabilite.accueil;

import coop.essaim.commun.droit.Exige;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.cloture.Clotures;
import coop.essaim.comptabilite.plan.Exercices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// La page d'accueil de la comptabilité : ce qui attend, puis où aller.
@Controller
@RequestMapping("/comptabilite")
@Exige(DroitsComptabilite.LIRE)
class AccueilComptableController {

    private final AccueilSql sql;
    private final Exercices exercices;
    private final Clotures clotures;
    private final Clock horloge;

    AccueilComptableController(AccueilSql sql, Exercices exercices, Clotures clotures, Clock horloge) {
        this.sql = sql;
        this.exercices = exercices;
        this.clotures = clotures;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(Model page) {
        var aujourdhui = LocalDate.now(horloge);
        page.addAttribute("brouillards", sql.brouillards());
        var moisAClore = sql.moisAClore(aujourdhui);
        page.addAttribute("moisAClore", moisAClore);
        page.addAttribute("exerciceAClore", sql.exerciceAClore(aujourdhui).orElse(null));
        page.addAttribute("abonnementsEnAttente", sql.abonnementsEnAttente());
        page.addAttribute(
                "anomalies",
                moisAClore.isEmpty()
                        ? List.of()
                        : clotures.controler(moisAClore.getFirst().du(), false));
        page.addAttribute("exercices", exercices.tous());
        return "comptabilite/accueil/accueil";
    }
}
