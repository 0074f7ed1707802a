package coop.essaim.parcours.echeance;

import coop.essaim.acces.ReglagesAcces;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.parcours.DroitsParcours;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// L'adresse de l'agenda de chacun, et le flux qu'un agenda y lit.
@Controller
class AgendaController {

    private static final MediaType CALENDRIER = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Agendas agendas;
    private final ReglagesAcces reglages;

    AgendaController(Agendas agendas, ReglagesAcces reglages) {
        this.agendas = agendas;
        this.reglages = reglages;
    }

    @GetMapping("/mon-agenda")
    @Exige(DroitsParcours.LIRE)
    String lire() {
        return "parcours/echeance/agenda";
    }

    /// Le secret se montre une fois, sur cette page : le recharger en redemanderait un autre.
    @PostMapping("/mon-agenda")
    @Exige(DroitsParcours.LIRE)
    String abonner(Visiteur visiteur, Model page) {
        var jeton = agendas.abonner(visiteur.compteConnecte());
        page.addAttribute("adresse", reglages.lien("/agenda/" + jeton + ".ics"));
        return "parcours/echeance/agenda";
    }

    @GetMapping("/agenda/{jeton}.ics")
    @AccesPublic(raison = "un agenda n'a pas de session : l'adresse porte un secret de 256 bits")
    ResponseEntity<String> flux(@PathVariable String jeton) {
        return agendas.flux(jeton)
                .map(texte -> ResponseEntity.ok()
                        .contentType(CALENDRIER)
                        .header("Cache-Control", "private, no-store")
                        .body(texte))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
