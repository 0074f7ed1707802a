package coop.essaim.parcours.echeance;

import coop.essaim.acces.EvenementDAcces;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.Personnes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Un compte désactivé est un accès coupé : la tâche de la sortie est faite, sans être notée une seconde fois.
@Component
class AccesCoupes {

    private final Echeances echeances;
    private final Personnes personnes;
    private final Clock horloge;

    AccesCoupes(Echeances echeances, Personnes personnes, Clock horloge) {
        this.echeances = echeances;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @EventListener
    void apres(EvenementDAcces.CompteDesactive coupe) {
        personnes
                .duCompte(coupe.compte())
                .ifPresent(personne ->
                        echeances.faireLaProchaine(personne, GenreDEcheance.ACCES_A_COUPER, LocalDate.now(horloge)));
    }
}
