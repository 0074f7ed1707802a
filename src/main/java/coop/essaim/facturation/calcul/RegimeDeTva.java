package coop.essaim.facturation.calcul;

import coop.essaim.commun.Taux;
import org.jspecify.annotations.Nullable;

/// Un régime de TVA légal à une date : un taux, ou une exonération et la mention que la facture doit porter.
///
/// @param code stable : `N20`, `FORMATION`
/// @param mention ce que la facture doit dire (CGI ann. II art. 242 nonies A) ; `null` pour un taux ordinaire
/// @param vatex le code de raison d'exonération de la norme, quand il y en a un
/// @param compte le compte de TVA collectée ; `null` sans taxe
/// @param attente celui de la TVA en attente d'encaissement
public record RegimeDeTva(
        String code,
        String libelle,
        CategorieDeTva categorie,
        Taux taux,
        @Nullable String mention,
        @Nullable String vatex,
        @Nullable String compte,
        @Nullable String attente) {

    public boolean estTaxe() {
        return categorie == CategorieDeTva.S;
    }
}
