package coop.essaim.personnes.situation;

import coop.essaim.personnes.fiche.Partie;
import coop.essaim.personnes.fiche.Reponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Ce que dit une personne de sa situation un jour donné. Rien n'est obligatoire : une réponse vide n'a pas été
/// demandée, « ne souhaite pas répondre » l'a été.
///
/// @param rienDit la personne ne souhaite répondre à aucune question : toutes le gardent
public record SituationSaisie(
        @NotNull(message = "Écrivez la date de ce relevé.") @PastOrPresent @Nullable
        LocalDate releveLe,

        @Nullable Boolean aLEntree,
        @Nullable Statut statut,
        @Nullable Reponse rsa,
        @Nullable Reponse ass,
        @Nullable Reponse aah,
        @Nullable Reponse rqth,
        @Nullable Reponse sansLogement,
        @Nullable LocalDate finDeDroits,
        @Nullable Boolean rienDit)
        implements Partie {

    public SituationSaisie {
        if (Boolean.TRUE.equals(rienDit)) {
            statut = Statut.NON_DIT;
            rsa = Reponse.NON_DIT;
            ass = Reponse.NON_DIT;
            aah = Reponse.NON_DIT;
            rqth = Reponse.NON_DIT;
            sansLogement = Reponse.NON_DIT;
            finDeDroits = null;
        }
    }

    public boolean estALEntree() {
        return Boolean.TRUE.equals(aLEntree);
    }

    @Override
    public SequencedMap<String, String> dite() {
        return Partie.dire(
                "Relevée le", releveLe,
                "Statut", statut == null ? null : statut.libelle(),
                "RSA", dite(rsa),
                "ASS", dite(ass),
                "AAH", dite(aah),
                "RQTH", dite(rqth),
                "Sans logement", dite(sansLogement),
                "Fin de droits le", finDeDroits);
    }

    private static @Nullable String dite(@Nullable Reponse reponse) {
        return reponse == null ? null : reponse.libelle();
    }

    /// Rien de ce qui a été répondu ne passe dans un journal.
    @Override
    public String toString() {
        return "SituationSaisie[" + releveLe + ", masquée]";
    }
}
