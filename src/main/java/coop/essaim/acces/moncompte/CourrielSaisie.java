package coop.essaim.acces.moncompte;

import org.jspecify.annotations.Nullable;

record CourrielSaisie(String courriel) {
    CourrielSaisie(@Nullable String courriel) {
        this.courriel = courriel == null ? "" : courriel;
    }
}
