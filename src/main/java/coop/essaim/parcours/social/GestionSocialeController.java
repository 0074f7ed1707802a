package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.parcours.DroitsParcours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// La gestion sociale d'un coup d'œil : chaque page, et combien de choses l'attendent.
@Controller
@Exige(DroitsParcours.MOUVEMENTS)
class GestionSocialeController {

    private static final int JOURS_D_AVANCE = 30;

    private final DuesSql sql;
    private final Clock horloge;

    GestionSocialeController(DuesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @GetMapping("/gestion-sociale")
    String lire(Visiteur visiteur, Model page) {
        var jour = LocalDate.now(horloge);
        var dues = sql.dues(jour, jour.plusDays(JOURS_D_AVANCE));
        List<EntreeSociale> entrees = Arrays.stream(PageSociale.values())
                .filter(p -> visiteur.peut(p.droit()))
                .map(p -> new EntreeSociale(
                        p,
                        dues.stream()
                                .filter(d -> p.genres().contains(d.genre()))
                                .mapToInt(DuesSql.Dues::nombre)
                                .sum(),
                        dues.stream()
                                .filter(d -> p.genres().contains(d.genre()))
                                .mapToInt(DuesSql.Dues::enRetard)
                                .sum()))
                .toList();
        page.addAttribute("entrees", entrees);
        return "parcours/social/gestion-sociale";
    }
}
