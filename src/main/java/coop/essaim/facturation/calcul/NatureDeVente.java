package coop.essaim.facturation.calcul;

/// Ce qui est vendu : de là viennent le compte de produit, la catégorie d'opération de la facture, et le moment où la
/// TVA est due (biens à la livraison, services à l'encaissement, art. 269-2 du CGI).
///
/// @param bien faux pour un service
/// @param compte le compte de la classe 7, ou celui des acomptes reçus
/// @param acompte vrai pour un acompte : sa TVA est due à l'encaissement, bien ou service
public record NatureDeVente(String code, String libelle, boolean bien, String compte, boolean acompte) {

    /// Un acompte sur des biens est exigible à l'encaissement depuis 2023 (art. 269-2 a du CGI), comme un service.
    public boolean exigibleALaFacture() {
        return bien && !acompte;
    }
}
