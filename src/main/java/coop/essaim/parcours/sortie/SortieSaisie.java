package coop.essaim.parcours.sortie;

import coop.essaim.commun.Montant;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une sortie.
record SortieSaisie(
        @Nullable String motif,

        @Nullable @NotNull(message = "Écrivez le jour où la fin a été dite ou signée.")
        LocalDate notifieeLe,

        @Nullable @NotNull(message = "Écrivez le dernier jour, préavis compris.")
        LocalDate finPrevue,

        @Nullable LocalDate demandeRecueLe,
        @Nullable Montant reference) {

    static SortieSaisie de(Sortie sortie) {
        return new SortieSaisie(
                sortie.motif().name(),
                sortie.notifieeLe(),
                sortie.finPrevue(),
                sortie.demandeRecueLe(),
                sortie.reference());
    }

    Optional<Motif> motifChoisi() {
        return Motif.deCode(motif == null ? "" : motif).filter(Motif.de(Transition.T15)::contains);
    }
}
