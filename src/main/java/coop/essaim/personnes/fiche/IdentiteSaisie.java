package coop.essaim.personnes.fiche;

import coop.essaim.personnes.Civilite;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Qui est la personne. Le nom est celui d'usage ; celui de naissance ne s'écrit que s'il diffère.
public record IdentiteSaisie(
        @Nullable Civilite civilite,

        @NotBlank(message = "Écrivez le prénom.") @Size(max = 100) @Nullable
        String prenom,

        @NotBlank(message = "Écrivez le nom.") @Size(max = 100) @Nullable
        String nom,

        @Size(max = 100) @Nullable String nomDeNaissance,
        @PastOrPresent @Nullable LocalDate naissance,
        @Size(max = 100) @Nullable String lieuDeNaissance,
        @Pattern(regexp = Pays.CODE) @Nullable String paysDeNaissance,
        @Pattern(regexp = Pays.CODE) @Nullable String nationalite)
        implements Partie {

    public IdentiteSaisie {
        prenom = Partie.propre(prenom);
        nom = Partie.propre(nom);
        nomDeNaissance = Partie.propre(nomDeNaissance);
        lieuDeNaissance = Partie.propre(lieuDeNaissance);
        paysDeNaissance = Partie.propre(paysDeNaissance);
        nationalite = Partie.propre(nationalite);
    }

    /// Le nom seul, pour qui n'a pas à connaître la naissance ni la nationalité.
    IdentiteSaisie reduite() {
        return new IdentiteSaisie(civilite, prenom, nom, null, null, null, null, null);
    }

    @Override
    public SequencedMap<String, String> dite() {
        return Partie.dire(
                "Civilité", civilite == null ? null : civilite.libelle(),
                "Prénom", prenom,
                "Nom d’usage", nom,
                "Nom de naissance", nomDeNaissance,
                "Date de naissance", naissance,
                "Lieu de naissance", lieuDeNaissance,
                "Pays de naissance", Partie.pays(paysDeNaissance),
                "Nationalité", Partie.pays(nationalite));
    }
}
