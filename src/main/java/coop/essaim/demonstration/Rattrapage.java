package coop.essaim.demonstration;

import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Ce que l'équipe a fait en son temps : dire à la démonstration un contrat d'il y a cinq ans annonce tout ce qu'il
/// promettait alors, et rien n'en attend plus. L'équipe est à jour, à trois semaines près.
@Component
class Rattrapage {

    private static final int EN_RETARD_DEPUIS = 20;

    private final Echeances echeances;
    private final Clock horloge;

    Rattrapage(Echeances echeances, Clock horloge) {
        this.echeances = echeances;
        this.horloge = horloge;
    }

    void faireLesAnciennes(PersonneId personne) {
        var recent = LocalDate.now(horloge).minusDays(EN_RETARD_DEPUIS);
        for (var echeance : echeances.restantes(personne))
            if (echeance.dueLe().isBefore(recent)) echeances.faire(echeance.id(), echeance.dueLe(), null, null);
    }
}
