package coop.essaim.facturation.recurrence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une échéance née.
///
/// @param piece sa pièce, ou rien si le brouillon a été supprimé
/// @param numero une fois la facture officielle
public record EcheanceNee(
        LocalDate date,
        @Nullable UUID piece,
        @Nullable String etat,
        @Nullable String numero) {

    public boolean enAttente() {
        return "SOUMISE".equals(etat);
    }
}
