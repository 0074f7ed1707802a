package coop.essaim.personnes.fiche;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Comment joindre la personne.
public record ContactsSaisie(
        @Nullable Courriel courriel,
        @Nullable Telephone telephone,
        @Nullable Telephone autreTelephone) implements Partie {

    @Override
    public SequencedMap<String, String> dite() {
        return Partie.dire("Courriel", courriel, "Téléphone", telephone, "Autre téléphone", autreTelephone);
    }
}
