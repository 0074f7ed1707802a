package coop.essaim.personnes.situation;

import coop.essaim.commun.Telephone;
import coop.essaim.personnes.fiche.Partie;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Qui prévenir en cas d'urgence : une personne que la coopérative ne connaît pas autrement.
public record UrgenceSaisie(
        @NotBlank(message = "Écrivez qui prévenir.") @Size(max = 200) @Nullable
        String nom,

        @Size(max = 100) @Nullable String lien,

        @NotNull(message = "Écrivez un numéro de téléphone.") @Nullable
        Telephone telephone)
        implements Partie {

    public UrgenceSaisie {
        nom = Partie.propre(nom);
        lien = Partie.propre(lien);
    }

    @Override
    public SequencedMap<String, String> dite() {
        return Partie.dire("Nom", nom, "Lien", lien, "Téléphone", telephone);
    }
}
