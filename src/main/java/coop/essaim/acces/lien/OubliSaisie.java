package coop.essaim.acces.lien;

import org.jspecify.annotations.Nullable;

record OubliSaisie(String courriel) {
    OubliSaisie(@Nullable String courriel) {
        this.courriel = courriel == null ? "" : courriel;
    }
}
