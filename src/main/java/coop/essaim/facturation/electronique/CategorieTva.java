package coop.essaim.facturation.electronique;

import coop.essaim.commun.Taux;
import org.jspecify.annotations.Nullable;

/// Le régime de TVA d'une ligne : les codes de la norme EN 16931 (BT-151, liste UNTDID 5305) admis en France
/// (BR-FR-15).
public enum CategorieTva {
    /// Taxée, à un taux supérieur à zéro.
    S("TVA", null),
    Z("Taux zéro", null),
    /// Exonérée : le motif cite le texte, celui de la formation par exemple.
    E("Exonérée", null),
    /// La TVA est due par le client : art. 283 du code général des impôts.
    AE("Autoliquidation", "VATEX-EU-AE"),
    /// Livraison dans l'Union : art. 262 ter, I du code général des impôts.
    K("Livraison intracommunautaire", "VATEX-EU-IC"),
    /// Hors de l'Union : art. 262, I du code général des impôts.
    G("Exportation", "VATEX-EU-G"),
    /// Hors du champ de la TVA.
    O("Hors champ", "VATEX-EU-O");

    private final String libelle;
    private final @Nullable String motif;

    CategorieTva(String libelle, @Nullable String motif) {
        this.libelle = libelle;
        this.motif = motif;
    }

    /// « TVA 20 % », « Exonérée ».
    String libelle(Taux taux) {
        return this == S ? libelle + "\u00a0" + taux : libelle;
    }

    /// Le code du motif, quand la catégorie n'en a qu'un (liste VATEX).
    @Nullable
    String motif() {
        return motif;
    }

    /// Vrai si la norme veut qu'une phrase dise pourquoi la TVA manque (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10).
    public boolean veutUnMotif() {
        return this != S && this != Z;
    }
}
