package coop.essaim.personnes.equipe;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Ce qu'une ligne du registre de l'équipe aurait dû dire.
public record LigneCorrigeeSaisie(
        @NotBlank(message = "Écrivez la fonction.") @Size(max = 100) @Nullable
        String fonction,

        @NotNull(message = "Écrivez la part d’un temps plein, par exemple 80.")
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Nullable
        BigDecimal part,

        @DecimalMin("0.5") @DecimalMax("217") @Nullable BigDecimal heures,

        @NotNull(message = "Écrivez le premier jour.") @Nullable
        LocalDate du,

        @Nullable LocalDate au,

        @NotBlank(message = "Dites pourquoi : la correction reste écrite avec sa raison.") @Size(max = 300) @Nullable
        String motif) {

    public LigneCorrigeeSaisie {
        fonction = fonction == null ? null : fonction.strip();
        motif = motif == null ? null : motif.strip();
    }

    static LigneCorrigeeSaisie de(Membre membre) {
        return new LigneCorrigeeSaisie(
                membre.fonction(), membre.part(), membre.heures(), membre.du(), membre.au(), null);
    }

    /// Vrai quand rien n'y diffère de la ligne.
    boolean redit(Membre membre) {
        var heuresDites = heures;
        var heuresTenues = membre.heures();
        boolean memesHeures = heuresDites == null
                ? heuresTenues == null
                : heuresTenues != null && heuresDites.compareTo(heuresTenues) == 0;
        return membre.fonction().equals(fonction)
                && part != null
                && membre.part().compareTo(part) == 0
                && memesHeures
                && membre.du().equals(du)
                && java.util.Objects.equals(membre.au(), au);
    }
}
