package coop.essaim.commun.commande;

import java.util.List;

/// Une promesse que les données tiennent et que l'on peut relire à tout moment : `./essaim verifier` les passe toutes.
///
/// Chaque module apporte les siennes comme beans : la chaîne du journal, l'équilibre des écritures, une suite de
/// numéros sans trou. Une vérification lit, et n'écrit jamais.
public interface Verification {

    /// En un mot, pour `./essaim verifier NOM` : `journal`.
    String nom();

    /// Ce qui est promis, en une phrase : « Personne n'a changé, retiré ni ajouté une ligne du journal. »
    String promesse();

    /// Ce qui ne tient pas ; vide quand tout tient.
    List<Anomalie> executer();

    /// @param objet ce qui est rompu, par son nom : « journal, ligne 12 »
    /// @param phrase ce que l'on a trouvé, et ce que l'on attendait
    record Anomalie(String objet, String phrase) {}
}
