package coop.essaim.parcours.fiche;

import coop.essaim.personnes.Personne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.suivi.Suivis;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// La personne qu'une page du parcours montre : inconnue, c'est une page introuvable.
@Component
public class PersonnesSuivies {

    private final Personnes personnes;
    private final Suivis suivis;
    private final Clock horloge;

    PersonnesSuivies(Personnes personnes, Suivis suivis, Clock horloge) {
        this.personnes = personnes;
        this.suivis = suivis;
        this.horloge = horloge;
    }

    public Personne connue(PersonneId id) {
        return personnes.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// « Maud Kerivel l'accompagne, sur le territoire Val Rouge nord. »
    public String suivi(PersonneId id) {
        return suivis.phrase(id, LocalDate.now(horloge));
    }
}
