package coop.essaim.facturation.piece;

import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.calcul.Tranche;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Une ligne à mettre dans un brouillon.
///
/// @param nature et `regime` : leurs codes ; `null` pour un titre
/// @param prix dans le mode de prix de la pièce
public record LigneSaisie(
        Type type,
        String libelle,
        @Nullable String nature,
        @Nullable String regime,
        BigDecimal quantite,
        String unite,
        BigDecimal prix,
        Remise remise,
        @Nullable FactureId deduit) {

    public static LigneSaisie titre(String libelle) {
        return new LigneSaisie(
                Type.TITRE, libelle, null, null, BigDecimal.ZERO, "", BigDecimal.ZERO, Remise.AUCUNE, null);
    }

    public static LigneSaisie de(String libelle, String nature, String regime, BigDecimal quantite, BigDecimal prix) {
        return new LigneSaisie(Type.LIGNE, libelle, nature, regime, quantite, "", prix, Remise.AUCUNE, null);
    }

    public LigneSaisie remise(Remise remise) {
        return new LigneSaisie(type, libelle, nature, regime, quantite, unite, prix, remise, deduit);
    }

    public LigneSaisie enOption() {
        return new LigneSaisie(Type.OPTION, libelle, nature, regime, quantite, unite, prix, remise, deduit);
    }

    /// Une option que le client retient.
    public LigneSaisie retenue() {
        return new LigneSaisie(Type.LIGNE, libelle, nature, regime, quantite, unite, prix, remise, deduit);
    }

    /// Ce qui est déjà facturé, repris en moins sur un solde.
    public static LigneSaisie deduction(String libelle, Tranche tranche, FactureId deduit) {
        return new LigneSaisie(
                Type.DEDUCTION,
                libelle,
                tranche.nature().code(),
                tranche.regime().code(),
                BigDecimal.ONE.negate(),
                "",
                tranche.base().enEuros(),
                Remise.AUCUNE,
                deduit);
    }

    public boolean estUneOption() {
        return type == Type.OPTION;
    }

    LigneSaisie normalisee() {
        return new LigneSaisie(
                type,
                libelle.strip(),
                nature,
                regime,
                quantite.stripTrailingZeros(),
                unite.strip(),
                prix.stripTrailingZeros(),
                remise,
                deduit);
    }

    boolean compte() {
        return type == Type.LIGNE || type == Type.DEDUCTION;
    }
}
