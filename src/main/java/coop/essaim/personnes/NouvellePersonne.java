package coop.essaim.personnes;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Ce qu'il faut pour ouvrir une fiche : un nom et un prénom, le reste quand on le sait.
public record NouvellePersonne(
        @Nullable Civilite civilite,
        String nom,
        String prenom,
        @Nullable LocalDate naissance,
        @Nullable Courriel courriel,
        @Nullable Telephone telephone) {

    public NouvellePersonne {
        nom = nom.strip();
        prenom = prenom.strip();
        if (nom.isEmpty() || prenom.isEmpty())
            throw new IllegalArgumentException("Une personne a un nom et un prénom.");
    }
}
