package coop.essaim.commun.droit;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// La personne qui fait la demande, telle que la base la connaît à cet instant : un droit retiré l'est aussitôt.
///
/// Déposé par `acces` dans la demande HTTP ; un contrôleur le reçoit en paramètre.
///
/// @param compte `null` pour une personne sans compte
public record Visiteur(@Nullable UUID compte, String nom, Set<String> roles, Set<String> droits, boolean equipe) {

    /// Nom de l'attribut de la demande HTTP.
    public static final String ATTRIBUT = Visiteur.class.getName();

    public static final Visiteur ANONYME = new Visiteur(null, "", Set.of(), Set.of(), false);

    public Visiteur {
        roles = Set.copyOf(roles);
        droits = Set.copyOf(droits);
    }

    public boolean estConnecte() {
        return compte != null;
    }

    public boolean peut(String droit) {
        return droits.contains(droit);
    }

    /// Le compte d'une personne connectée ; une route publique qui l'appelle est un bogue.
    public UUID compteConnecte() {
        if (compte == null) throw new IllegalStateException("Cette route attend une personne connectée.");
        return compte;
    }
}
