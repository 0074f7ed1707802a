package coop.essaim.comptabilite.fec;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.fec.Releve.Remarque;
import java.time.LocalDate;
import java.util.List;

/// Ce que rend un import.
public sealed interface Importation {

    /// Tout est entré.
    ///
    /// @param aBlanc tout a été fait puis annulé
    /// @param suppositions ce qu'il a fallu supposer pour lire le fichier
    record Faite(
            boolean aBlanc,
            Bornes exercice,
            int ecritures,
            int lignes,
            int brouillard,
            Crees crees,
            List<Solde> balance,
            List<Remarque> suppositions)
            implements Importation {}

    /// Rien n'a été importé.
    record Refusee(List<Remarque> fautes, List<Remarque> suppositions) implements Importation {}

    record Bornes(LocalDate du, LocalDate au) {}

    record Crees(List<String> comptes, List<String> journaux, List<String> auxiliaires) {}

    /// La balance de ce qui a été importé.
    record Solde(String compte, String libelle, Montant debit, Montant credit) {
        public Montant solde() {
            return debit.moins(credit);
        }
    }
}
