package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Qui a fait l'acte : une personne par son compte, une personne sans compte, une commande, ou le logiciel lui-même.
///
/// @param nom le nom au jour de l'acte : il se lit encore quand le compte a changé de nom
public record Auteur(Nature nature, @Nullable UUID compte, String nom) {

    public static final Auteur SYSTEME = new Auteur(Nature.SYSTEME, null, "Essaim");
    public static final Auteur ANONYME = new Auteur(Nature.ANONYME, null, "Personne sans compte");

    public enum Nature {
        COMPTE,
        ANONYME,
        COMMANDE,
        SYSTEME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Auteur {
        if ((compte != null) != (nature == Nature.COMPTE)) {
            throw new IllegalArgumentException("Un compte, et lui seul, porte un identifiant : " + nature);
        }
    }

    public static Auteur compte(UUID compte, String nom) {
        return new Auteur(Nature.COMPTE, compte, nom);
    }

    public static Auteur commande(String nom) {
        return new Auteur(Nature.COMMANDE, null, "./essaim " + nom);
    }

    public static Auteur de(Visiteur visiteur) {
        var compte = visiteur.compte();
        return compte == null ? ANONYME : compte(compte, visiteur.nom());
    }
}
