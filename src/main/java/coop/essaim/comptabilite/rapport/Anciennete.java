package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ce qui reste ouvert d'un tiers, par jours de retard ; positif s'il doit, négatif si on lui doit.
public record Anciennete(
        String compte,
        @Nullable String auxiliaire,
        @Nullable String libelle,
        Montant nonEchu,
        Montant jusquA30,
        Montant jusquA60,
        Montant jusquA90,
        Montant auDela) {

    public Montant total() {
        return Montant.somme(Stream.of(nonEchu, jusquA30, jusquA60, jusquA90, auDela));
    }
}
