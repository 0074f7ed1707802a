package coop.essaim.facturation.catalogue;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.calcul.ModeDePrix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un produit ou un service du catalogue d'une activité.
///
/// @param taux celui de son régime aujourd'hui ; `null` quand le régime n'est plus en vigueur
public record Article(
        UUID id,
        ActiviteId activite,
        String enseigne,
        Contenu contenu,
        String nature,
        boolean bien,
        String regime,
        @Nullable Taux taux,
        boolean archive,
        int version) {

    private static final int DECIMALES = 4;

    /// Ce qui se tape.
    ///
    /// @param nature et `regime` : leurs codes
    /// @param prix dans ce mode
    public record Contenu(
            @Nullable String reference,
            String designation,
            String nature,
            String regime,
            String unite,
            BigDecimal prix,
            ModeDePrix mode) {}

    /// Ce que la liste propose sur une pièce.
    public String libelle() {
        var reference = contenu.reference();
        return reference == null ? contenu.designation() : reference + " · " + contenu.designation();
    }

    /// « 45,00 € », ou « 45,00 € / heure ».
    public String prixEcrit() {
        var prix = ArticleSaisie.prix(contenu.prix()) + "\u00a0€";
        return contenu.unite().isEmpty() ? prix : prix + " / " + contenu.unite();
    }

    /// Le prix dans le mode d'une pièce, qui n'est pas toujours celui du catalogue.
    public BigDecimal prix(ModeDePrix voulu) {
        if (voulu == contenu.mode() || taux == null) return contenu.prix();
        var facteur = BigDecimal.ONE.add(taux.fraction());
        return switch (voulu) {
            case TTC -> contenu.prix().multiply(facteur).setScale(DECIMALES, RoundingMode.HALF_UP);
            case HT -> contenu.prix().divide(facteur, DECIMALES, RoundingMode.HALF_UP);
        };
    }
}
