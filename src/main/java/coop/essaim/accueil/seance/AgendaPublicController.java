package coop.essaim.accueil.seance;

import coop.essaim.acces.ReglagesAcces;
import coop.essaim.accueil.lieu.Calendrier;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.commun.agenda.Agenda;
import coop.essaim.commun.droit.AccesPublic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Les informations collectives à venir, pour l'agenda de qui les relaie : tous les lieux, ou un seul.
@Controller
@AccesPublic(raison = "les mêmes dates que la page publique, sans aucune personne")
class AgendaPublicController {

    private static final MediaType AGENDA = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendrier calendrier;
    private final ReglagesAcces reglages;
    private final Clock horloge;

    AgendaPublicController(Calendrier calendrier, ReglagesAcces reglages, Clock horloge) {
        this.calendrier = calendrier;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    @GetMapping(PubliqueController.CHEMIN + ".ics")
    ResponseEntity<String> emporter(@RequestParam(required = false) @Nullable UUID lieu) {
        var agenda = Agenda.de("Informations collectives", horloge.instant());
        for (var seance : calendrier.informationsAVenir(LocalDate.now(horloge), PubliqueController.MOIS_PUBLIES)) {
            if (lieu == null || lieu.equals(seance.lieu().id())) agenda.ajouter(evenement(seance));
        }
        return ResponseEntity.ok().contentType(AGENDA).body(agenda.enTexte());
    }

    private Agenda.Evenement evenement(Seance seance) {
        return new Agenda.Evenement(
                seance.id() + "@essaim",
                "Information collective — " + seance.lieu().nom(),
                seance.jour().atTime(seance.debut()),
                seance.jour().atTime(seance.fin()),
                seance.lieu().adresse(),
                reglages.lien(seance.adressePublique()));
    }
}
