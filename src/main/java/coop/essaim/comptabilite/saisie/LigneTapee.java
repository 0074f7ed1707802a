package coop.essaim.comptabilite.saisie;

import java.util.Map;

/// Une ligne de la feuille, telle que tapée. Un montant s'écrit en chiffres, « 20 % », « 20 % de 2 », ou « = ».
public record LigneTapee(
        String compte, String auxiliaire, String section, String libelle, String debit, String credit) {

    static final LigneTapee VIDE = new LigneTapee("", "", "", "", "", "");

    static LigneTapee lire(Map<String, String> tape, int rang) {
        return new LigneTapee(
                cellule(tape, rang, "compte"),
                cellule(tape, rang, "auxiliaire"),
                cellule(tape, rang, "section"),
                cellule(tape, rang, "libelle"),
                cellule(tape, rang, "debit"),
                cellule(tape, rang, "credit"));
    }

    private static String cellule(Map<String, String> tape, int rang, String nom) {
        return tape.getOrDefault(Feuille.champ(rang, nom), "").strip();
    }

    /// La section ne compte pas : elle est proposée d'avance.
    public boolean estVide() {
        return (compte + auxiliaire + libelle + debit + credit).isEmpty();
    }
}
