package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import java.util.List;
import java.util.Optional;

/// Le bilan à une date, de la coopérative ou d'une section. Actif net et passif sont égaux par construction.
public record Bilan(List<PosteActif> actif, List<PostePassif> passif) {

    public Bilan {
        actif = List.copyOf(actif);
        passif = List.copyOf(passif);
    }

    /// Un poste d'actif.
    ///
    /// @param amortissements amortissements et dépréciations, positifs
    public record PosteActif(String code, String libelle, Montant brut, Montant amortissements) {
        public Montant net() {
            return brut.moins(amortissements);
        }
    }

    public record PostePassif(String code, String libelle, Montant montant) {}

    /// Le nom d'un poste du modèle, ou rien s'il n'existe pas.
    ///
    /// @param cote `actif` ou `passif`
    public static Optional<String> libelle(String cote, String poste) {
        return RedactionDuBilan.libelle(cote, poste);
    }

    /// La place d'un poste dans le modèle.
    public static int rang(String cote, String poste) {
        return RedactionDuBilan.rang(cote, poste);
    }

    public Montant totalBrut() {
        return Montant.somme(actif.stream().map(PosteActif::brut));
    }

    public Montant totalAmortissements() {
        return Montant.somme(actif.stream().map(PosteActif::amortissements));
    }

    public Montant totalActif() {
        return totalBrut().moins(totalAmortissements());
    }

    public Montant totalPassif() {
        return Montant.somme(passif.stream().map(PostePassif::montant));
    }

    public Montant actif(String code) {
        return Montant.somme(actif.stream().filter(p -> p.code().equals(code)).map(PosteActif::brut));
    }

    public Montant passif(String code) {
        return Montant.somme(passif.stream().filter(p -> p.code().equals(code)).map(PostePassif::montant));
    }
}
