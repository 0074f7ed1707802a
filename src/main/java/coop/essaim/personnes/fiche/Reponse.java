package coop.essaim.personnes.fiche;

import coop.essaim.commun.page.saisie.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// La réponse à une question facultative ; ne pas vouloir répondre en est une, et se garde.
public enum Reponse {
    OUI("Oui"),
    NON("Non"),
    NON_DIT("Ne souhaite pas répondre");

    private final String libelle;

    Reponse(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public static List<Option> options() {
        return Arrays.stream(values())
                .map(r -> Option.de(r.name(), r.libelle()))
                .toList();
    }

    static @Nullable String dite(@Nullable Reponse reponse) {
        return reponse == null ? null : reponse.libelle();
    }
}
