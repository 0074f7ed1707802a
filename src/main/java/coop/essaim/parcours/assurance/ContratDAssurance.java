package coop.essaim.parcours.assurance;

import coop.essaim.activites.Risque;
import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un contrat d'assurance de la coopérative.
///
/// @param au le dernier jour, ou `null` tant qu'il court
/// @param prime celle de l'année, si elle est connue
public record ContratDAssurance(
        UUID id,
        String assureur,
        String numero,
        Risque garantie,
        String objet,
        LocalDate du,
        @Nullable LocalDate au,
        @Nullable Montant prime) {

    public String libelle() {
        return objet + ", " + assureur + " n° " + numero;
    }

    boolean couvre(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }
}
