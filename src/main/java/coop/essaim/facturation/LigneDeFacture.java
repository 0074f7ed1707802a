package coop.essaim.facturation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.calcul.NatureDeVente;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.calcul.Remise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Une ligne d'une pièce de vente. Les montants sont hors taxes, quel que soit le mode de prix.
///
/// @param nature `null` pour un titre
/// @param prix tel que tapé, dans le mode de prix de la pièce
/// @param remiseSaisie en pour cent ou en montant, dans le mode de prix de la pièce
/// @param brut quantité × prix
/// @param remise la remise de la ligne
/// @param part ce qu'elle supporte de la remise globale
/// @param deduit la pièce déjà facturée que cette ligne reprend en moins
public record LigneDeFacture(
        int rang,
        Type type,
        String libelle,
        @Nullable NatureDeVente nature,
        @Nullable RegimeDeTva regime,
        BigDecimal quantite,
        String unite,
        BigDecimal prix,
        Remise remiseSaisie,
        Montant brut,
        Montant remise,
        Montant part,
        @Nullable FactureId deduit) {

    public enum Type {
        /// Le titre d'une section, sans montant.
        TITRE,
        LIGNE,
        /// Proposée au devis, hors du total.
        OPTION,
        /// Un acompte ou une situation déjà facturés, repris en moins.
        DEDUCTION
    }

    public boolean compte() {
        return type == Type.LIGNE || type == Type.DEDUCTION;
    }

    /// Le montant net de la ligne (BT-131).
    public Montant ht() {
        return brut.moins(remise);
    }

    /// Ce qu'elle apporte à la base taxable.
    public Montant net() {
        return ht().moins(part);
    }

    /// Le prix unitaire hors taxes, à six décimales, toujours positif (BT-146).
    public BigDecimal prixHorsTaxes() {
        if (quantite.signum() == 0) return BigDecimal.ZERO;
        return brut.enEuros().divide(quantite, 6, RoundingMode.HALF_UP);
    }

    public RegimeDeTva regimeConnu() {
        if (regime == null) throw new IllegalStateException("Un titre n'a pas de régime de TVA.");
        return regime;
    }

    public NatureDeVente natureConnue() {
        if (nature == null) throw new IllegalStateException("Un titre n'a pas de nature.");
        return nature;
    }
}
