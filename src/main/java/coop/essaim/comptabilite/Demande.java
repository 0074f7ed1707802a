package coop.essaim.comptabilite;

/// Qui demande une écriture, et la clé qui la rend unique : la même clé rend la première réponse, jamais une seconde
/// écriture.
///
/// @param cle stable pour l'acte qui fait naître l'écriture : `facture:…:validation`
/// @param auteur la personne, comme l'écran la nomme
public record Demande(String cle, String auteur) {

    public Demande {
        cle = Texte.obligatoire(cle, "une clé d'idempotence");
        auteur = Texte.obligatoire(auteur, "son auteur");
    }
}
