package coop.essaim.acces.connexion;

import org.jspecify.annotations.Nullable;

record CodeSaisie(String code) {
    CodeSaisie(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
