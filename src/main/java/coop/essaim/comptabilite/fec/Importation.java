package coop.essaim.comptabilite.fec;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.fec.Releve.Remarque;
import java.time.LocalDate;
import java.util.List;

/// Ce que rend un import.
public sealed interface Importation {

    /// Tout est entré.
    ///
    /// @param id sous lequel son compte-rendu est gardé ; 0 à blanc
    /// @param aBlanc tout a été fait puis annulé
    /// @param suppositions ce qu'il a fallu supposer pour lire le fichier
    record Faite(
            long id,
            boolean aBlanc,
            Bornes exercice,
            int ecritures,
            int lignes,
            int brouillard,
            Crees crees,
            List<Solde> balance,
            List<Remarque> suppositions)
            implements Importation {

        Faite gardee(long id) {
            return new Faite(id, aBlanc, exercice, ecritures, lignes, brouillard, crees, balance, suppositions);
        }
    }

    /// Rien n'a été importé.
    record Refusee(List<Remarque> fautes, List<Remarque> suppositions) implements Importation {}

    record Bornes(LocalDate du, LocalDate au) {}

    record Crees(List<Cree> comptes, List<Cree> journaux, List<Cree> auxiliaires) {

        public int nombre() {
            return comptes.size() + journaux.size() + auxiliaires.size();
        }
    }

    /// Un compte, un journal ou un tiers que le livre ne connaissait pas.
    ///
    /// @param ligne la première du fichier à le nommer
    record Cree(String code, String libelle, int ligne) {}

    /// La balance de ce qui a été importé.
    record Solde(String compte, String libelle, Montant debit, Montant credit) {
        public Montant solde() {
            return debit.moins(credit);
        }
    }
}
