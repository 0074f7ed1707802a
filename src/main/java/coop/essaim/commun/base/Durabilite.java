package coop.essaim.commun.base;

import java.util.Map;

/// Ce sans quoi une écriture acceptée pourrait se perdre à la première coupure de courant.
final class Durabilite {

    private Durabilite() {}

    static void exiger(Map<String, String> reglages) {
        reglages.forEach((nom, valeur) -> {
            if (!valeur.equals("on")) {
                throw new DemarrageRefuse("Le serveur PostgreSQL tourne avec " + nom + " = " + valeur
                        + ", et une coupure de courant y perdrait des écritures : remettez ce réglage à « on ».");
            }
        });
    }
}
