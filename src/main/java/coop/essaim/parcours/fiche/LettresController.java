package coop.essaim.parcours.fiche;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.papier.Lettres;
import coop.essaim.personnes.PersonneId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// La lettre qui suit une étape.
@Controller
@Exige(DroitsParcours.TENIR)
class LettresController {

    private final Parcours parcours;
    private final Lettres lettres;
    private final PersonnesSuivies personnes;

    LettresController(Parcours parcours, Lettres lettres, PersonnesSuivies personnes) {
        this.parcours = parcours;
        this.lettres = lettres;
        this.personnes = personnes;
    }

    @GetMapping(ListeController.CHEMIN + "/{personne}/etapes/{evenement}/lettre.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable PersonneId personne, @PathVariable UUID evenement) {
        var connue = personnes.connue(personne);
        var octets = parcours.etapes(personne).stream()
                .filter(e -> e.id().equals(evenement))
                .findFirst()
                .flatMap(e -> lettres.imprimer(connue, e))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return FichierEnvoye.pdf("lettre.pdf", octets);
    }
}
