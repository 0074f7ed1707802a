package coop.essaim.parcours.social;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire de la mutuelle : un niveau ou une dispense, dans une seule liste.
record MutuelleSaisie(
        @Nullable String choix,

        @Nullable @NotNull(message = "Écrivez le premier jour où ce choix vaut.")
        LocalDate du,

        @Nullable LocalDate echeance,
        @Nullable Boolean informee) {

    Optional<Niveau> niveau(List<Niveau> ouverts) {
        return ouverts.stream().filter(n -> n.code().equals(choix)).findFirst();
    }

    Optional<Dispense> dispense() {
        return Arrays.stream(Dispense.values())
                .filter(d -> d.name().equals(choix))
                .findFirst();
    }

    /// La dispense se demande par écrit, en connaissance de ce qu'elle emporte, et se redemande à son échéance.
    void verifier(List<Niveau> ouverts, BindingResult refus) {
        if (niveau(ouverts).isPresent()) return;
        if (dispense().isEmpty()) {
            refus.rejectValue("choix", "manque", "Choisissez un niveau d’adhésion, ou la raison de la dispense.");
            return;
        }
        if (!Boolean.TRUE.equals(informee))
            refus.rejectValue(
                    "informee",
                    "manque",
                    "Pour noter une dispense, recueillez la demande écrite qui porte mention de ses conséquences "
                            + "(art. R. 242-1-6 du code de la sécurité sociale).");
        if (echeance == null)
            refus.rejectValue("echeance", "manque", "Écrivez jusqu’à quand le justificatif vaut : un an au plus.");
        else if (du != null && (!echeance.isAfter(du) || echeance.isAfter(du.plusYears(1))))
            refus.rejectValue(
                    "echeance",
                    "hors",
                    "Choisissez une échéance dans l’année qui suit : le justificatif se redemande.");
    }
}
