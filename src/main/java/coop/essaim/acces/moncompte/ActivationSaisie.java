package coop.essaim.acces.moncompte;

import org.jspecify.annotations.Nullable;

record ActivationSaisie(String code) {
    ActivationSaisie(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
