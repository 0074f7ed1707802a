package coop.essaim.facturation.encaissement;

import coop.essaim.commun.droit.Visiteur;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Qui agit : son compte, et son nom comme le grand livre le garde.
public record Auteur(@Nullable UUID compte, String nom) {

    public static final Auteur ESSAIM = new Auteur(null, "Essaim");

    public static Auteur de(Visiteur visiteur) {
        return new Auteur(visiteur.compteConnecte(), visiteur.nom());
    }
}
