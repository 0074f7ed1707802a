package coop.essaim.commun.tableur;

import java.util.List;

/// Une ligne d'un fichier, relue.
public interface LigneDImport {

    /// Celui que montre le tableur : la première ligne est celle des titres.
    int numero();

    /// De qui, ou de quoi, elle parle, même refusée.
    String dit();

    /// Une phrase par champ à revoir.
    List<String> refus();

    /// Vrai quand elle n'est ni refusée, ni déjà connue.
    boolean estNeuve();

    /// Ce qu'il en sera, en une phrase.
    String suite();

    default boolean estRefusee() {
        return !refus().isEmpty();
    }

    default boolean estConnue() {
        return !estRefusee() && !estNeuve();
    }
}
