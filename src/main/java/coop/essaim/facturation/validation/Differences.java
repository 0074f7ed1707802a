package coop.essaim.facturation.validation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.piece.PieceDeVente;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ce qui a changé entre un devis et la facture qu'on en fait, en phrases.
final class Differences {

    private Differences() {}

    static List<String> entre(PieceDeVente devis, PieceDeVente facture) {
        var phrases = new ArrayList<String>();
        var restantes = new ArrayList<>(facture.lignes().stream()
                .filter(ligne -> ligne.type() == Type.LIGNE)
                .toList());
        for (var avant : devis.lignes()) {
            if (avant.type() != Type.LIGNE && avant.type() != Type.OPTION) continue;
            var apres = memeLibelle(restantes, avant);
            if (apres.isPresent()) {
                restantes.remove(apres.get());
                phrases.addAll(changements(avant, apres.get()));
            } else if (avant.type() == Type.LIGNE) {
                phrases.add("« " + avant.libelle() + " » du devis n’est pas facturée (" + avant.ht() + ").");
            }
        }
        restantes.forEach(
                ligne -> phrases.add("« " + ligne.libelle() + " » n’était pas au devis (" + ligne.ht() + ")."));
        if (!devis.remise().equals(facture.remise())) phrases.add("La remise sur le total n’est pas celle du devis.");
        if (!devis.client().equals(facture.client())) phrases.add("Le client n’est pas celui du devis.");
        return phrases;
    }

    private static Optional<LigneDeFacture> memeLibelle(List<LigneDeFacture> lignes, LigneDeFacture cherchee) {
        return lignes.stream()
                .filter(ligne -> ligne.libelle().equals(cherchee.libelle()))
                .findFirst();
    }

    private static List<String> changements(LigneDeFacture avant, LigneDeFacture apres) {
        var phrases = new ArrayList<String>();
        var nom = "« " + apres.libelle() + " » : ";
        if (avant.type() == Type.OPTION) phrases.add(nom + "option du devis, retenue.");
        if (avant.quantite().compareTo(apres.quantite()) != 0)
            phrases.add(
                    nom + "quantité " + nombre(avant.quantite()) + " au devis, " + nombre(apres.quantite()) + " ici.");
        if (avant.prix().compareTo(apres.prix()) != 0)
            phrases.add(nom + "prix " + nombre(avant.prix()) + " au devis, " + nombre(apres.prix()) + " ici.");
        if (!avant.remiseSaisie().equals(apres.remiseSaisie())) phrases.add(nom + "remise différente du devis.");
        if (!avant.regimeConnu().code().equals(apres.regimeConnu().code()))
            phrases.add(nom + "TVA " + avant.regimeConnu().libelle() + " au devis, "
                    + apres.regimeConnu().libelle() + " ici.");
        return phrases;
    }

    private static String nombre(BigDecimal valeur) {
        var court = valeur.stripTrailingZeros();
        return EnFrancais.enFrancais(court.scale() < 0 ? court.setScale(0) : court);
    }
}
