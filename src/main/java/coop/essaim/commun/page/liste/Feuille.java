package coop.essaim.commun.page.liste;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Ce qu'un export contient : un titre, des colonnes, et pour chaque ligne la valeur de chacune.
///
/// Une valeur garde son genre : un [Montant] est un nombre, une date est une date, et seul un texte peut être
/// neutralisé.
///
/// ```java
/// static final Feuille<Compte> FEUILLE = Feuille.<Compte>de("Comptes")
///         .colonne("Nom", Compte::nom).colonne("Créé le", Compte::creeLe);
/// ```
public record Feuille<T>(String titre, List<Colonne<T>> colonnes) {

    /// Ce par quoi un tableur commencerait une formule ou couperait une cellule (OWASP, « CSV injection »).
    private static final String DEBUTS = "=+-@\t\r\n|%";

    public record Colonne<T>(String libelle, Function<? super T, ? extends @Nullable Object> valeur) {}

    public Feuille {
        colonnes = List.copyOf(colonnes);
    }

    public static <T> Feuille<T> de(String titre) {
        return new Feuille<>(titre, List.of());
    }

    public Feuille<T> colonne(String libelle, Function<? super T, ? extends @Nullable Object> valeur) {
        var toutes = new ArrayList<>(colonnes);
        toutes.add(new Colonne<>(libelle, valeur));
        return new Feuille<>(titre, toutes);
    }

    /// Un texte que le tableur lira comme un texte : l'apostrophe initiale est la marque convenue des tableurs.
    ///
    /// Les blancs et les signes larges (＝) qui précèdent sont regardés aussi : des tableurs les ignorent.
    static String neutralise(String texte) {
        var premier = java.text.Normalizer.normalize(texte, java.text.Normalizer.Form.NFKC)
                .replaceFirst("^[ \\u00a0\\u200b-\\u200f\\ufeff]+", "");
        return !premier.isEmpty() && DEBUTS.indexOf(premier.charAt(0)) >= 0 ? "'" + texte : texte;
    }
}
