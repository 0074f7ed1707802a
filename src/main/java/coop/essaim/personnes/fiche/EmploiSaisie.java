package coop.essaim.personnes.fiche;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Un autre emploi, chez quelqu'un d'autre ou à son compte. Salarié à temps complet, on ne signe pas de CAPE
/// (art. L. 127-1 du code de commerce).
public record EmploiSaisie(
        @NotBlank(message = "Écrivez le nom de l’employeur.") @Size(max = 200) @Nullable
        String employeur,

        @NotNull(message = "Choisissez la nature du contrat.") @Nullable
        ContratAilleurs contrat,

        @DecimalMin("0.5") @DecimalMax("60") @Nullable BigDecimal heures,
        @Nullable Boolean tempsComplet,

        @NotNull(message = "Écrivez le premier jour.") @Nullable
        LocalDate du,

        @Nullable LocalDate au)
        implements Partie {

    /// Ce qui lie la personne à cet autre emploi.
    public enum ContratAilleurs {
        CDI("CDI"),
        CDD("CDD"),
        INTERIM("Intérim"),
        FONCTION_PUBLIQUE("Fonction publique"),
        INDEPENDANT("À son compte"),
        AUTRE("Autre");

        private final String libelle;

        ContratAilleurs(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public EmploiSaisie {
        employeur = Partie.propre(employeur);
    }

    public boolean estATempsComplet() {
        return Boolean.TRUE.equals(tempsComplet);
    }

    @Override
    public SequencedMap<String, String> dite() {
        return Partie.dire(
                "Employeur",
                employeur,
                "Contrat",
                contrat == null ? null : contrat.libelle(),
                "Heures par semaine",
                heures == null ? null : coop.essaim.commun.EnFrancais.enFrancais(heures),
                "Temps complet",
                estATempsComplet(),
                "Depuis le",
                du,
                "Jusqu’au",
                au);
    }
}
