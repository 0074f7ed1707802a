package coop.essaim.commun.page;

import org.jspecify.annotations.Nullable;

/// Un nombre à savoir en arrivant, et la page qui le détaille.
///
/// @param precision comment il est fait, ou ce à quoi le comparer
public record Chiffre(
        String nombre, String libelle, @Nullable String precision, String url) {}
