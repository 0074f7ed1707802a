package coop.essaim.activites;

import org.jspecify.annotations.Nullable;

/// Un texte facultatif : vide, il n'est pas écrit.
final class Texte {

    static @Nullable String ouRien(@Nullable String saisi) {
        return saisi == null || saisi.isBlank() ? null : saisi.strip();
    }

    private Texte() {}
}
