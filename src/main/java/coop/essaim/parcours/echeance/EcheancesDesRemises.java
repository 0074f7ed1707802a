package coop.essaim.parcours.echeance;

import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.DonneesRemises;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Remettre ses données et sa clientèle à qui part referme l'échéance que sa sortie a fait naître.
@Component
class EcheancesDesRemises {

    private final Echeances echeances;
    private final Clock horloge;

    EcheancesDesRemises(Echeances echeances, Clock horloge) {
        this.echeances = echeances;
        this.horloge = horloge;
    }

    @EventListener
    void apres(DonneesRemises remise) {
        echeances.faireLaProchaine(remise.personne(), GenreDEcheance.EXPORT_DES_DONNEES, LocalDate.now(horloge));
    }
}
