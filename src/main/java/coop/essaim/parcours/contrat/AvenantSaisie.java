package coop.essaim.parcours.contrat;

import coop.essaim.commun.Montant;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un avenant.
record AvenantSaisie(
        @Nullable @NotNull(message = "Écrivez le jour où l’avenant vaut.")
        LocalDate du,

        @Nullable
        @NotBlank(message = "Écrivez en quelques mots ce que l’avenant change.")
        @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String objet,

        @Nullable
        @NotBlank(message = "Écrivez la nouvelle clause, telle qu’elle sera signée.")
        @Size(max = 8000, message = "Raccourcissez à 8 000 caractères au plus.")
        String texte,

        @Nullable
        @DecimalMin(value = "0.01", message = "Écrivez des heures par mois entre 0 et 217.")
        @DecimalMax(value = "217", message = "Écrivez des heures par mois entre 0 et 217.")
        BigDecimal heures,

        @Nullable Montant partFixe,
        @Nullable Montant objectif) {}
