package coop.essaim.activites;

import coop.essaim.commun.Bic;
import coop.essaim.commun.Iban;
import org.jspecify.annotations.Nullable;

/// La fiche entière d'une activité.
///
/// @param presentation ce que le public en lit, écrit par l'entrepreneur
/// @param banque le compte que ses papiers montrent, quand ce n'est pas celui de la coopérative
public record Fiche(
        Activite activite,
        @Nullable String metier,
        @Nullable String naf,
        @Nullable String description,
        @Nullable String presentation,
        @Nullable Banque banque) {

    public record Banque(
            String titulaire, Iban iban, @Nullable Bic bic) {}
}
