package coop.essaim.commun.commande;

import java.util.Set;

/// Une commande de `./essaim`, apportée par un module comme bean : `./essaim NOM …`.
///
/// Elle s'exécute dans l'application démarrée sans serveur web, sur la base en marche ou sur une base démarrée
/// pour elle. Elle écrit par `Sortie` (texte pour les personnes, JSON avec `--json`) et rend un code :
/// 0 fait, 1 refusé, 2 mauvais usage.
public interface Commande {

    int FAIT = 0;
    int REFUSE = 1;
    int MAUVAIS_USAGE = 2;

    String nom();

    /// Une ligne pour `./essaim aide`.
    String resume();

    /// Les arguments, comme on les écrit : `FICHIER [--a-blanc]`.
    default String usage() {
        return "";
    }

    /// Les options qui prennent une valeur (`--sortie DIR`), en plus de `--donnees` ; les autres sont des drapeaux.
    default Set<String> optionsAvecValeur() {
        return Set.of();
    }

    /// Ce qu'il faut ouvrir avant d'exécuter.
    default Besoin besoin() {
        return Besoin.BASE;
    }

    enum Besoin {
        /// La base de la coopérative, à jour de sa structure.
        BASE,
        /// Une base qui n'a encore rien : dossier vide ou absent, schéma sans table. Défaite si la commande échoue.
        BASE_VIERGE,
        /// Rien : la commande se débrouille.
        RIEN
    }

    int executer(Arguments arguments, Sortie sortie);
}
