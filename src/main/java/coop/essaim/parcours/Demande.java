package coop.essaim.parcours;

import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une étape à franchir.
///
/// @param motif code d'un motif normé, quand la transition en exige un
/// @param par le compte de qui agit ; `null` pour Essaim lui-même
public record Demande(
        PersonneId personne,
        Transition transition,
        LocalDate effet,
        @Nullable String motif,
        @Nullable String precision,
        @Nullable UUID par) {

    public static Demande de(PersonneId personne, Transition transition, LocalDate effet, @Nullable UUID par) {
        return new Demande(personne, transition, effet, null, null, par);
    }
}
