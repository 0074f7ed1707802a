package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Les montants d'une feuille : les chiffres, puis les pourcentages dans l'ordre des lignes, puis le solde des
/// sections.
final class Calcul {

    /// Une ligne non vide, avec son rang à l'écran à partir de zéro et sa section, reprise de la ligne du dessus.
    record Ligne(int rang, String section, Cellule debit, Cellule credit) {}

    private final Map<Integer, Montant> debits = new HashMap<>();
    private final Map<Integer, Montant> credits = new HashMap<>();
    private final Map<String, String> refus = new LinkedHashMap<>();
    private final List<Ligne> lignes;

    Calcul(List<Ligne> lignes) {
        this.lignes = List.copyOf(lignes);
        for (var ligne : lignes) chiffrer(ligne);
        for (var ligne : lignes) partager(ligne);
        var soldees = new HashSet<String>();
        for (var ligne : lignes) if (estUnSolde(ligne)) solder(ligne, soldees.add(ligne.section()));
    }

    private void chiffrer(Ligne ligne) {
        var debit = ligne.debit();
        var credit = ligne.credit();
        if (debit instanceof Cellule.Illisible(var phrase)) refuser(ligne, "debit", phrase);
        if (credit instanceof Cellule.Illisible(var phrase)) refuser(ligne, "credit", phrase);
        boolean auDebit = !(debit instanceof Cellule.Vide);
        boolean auCredit = !(credit instanceof Cellule.Vide);
        if (auDebit && auCredit) refuser(ligne, "credit", "Laissez vide : une ligne est au débit ou au crédit.");
        else if (!auDebit && !auCredit) refuser(ligne, "debit", "Donnez un montant, au débit ou au crédit.");
        if (debit instanceof Cellule.Chiffre(var montant)) poser(ligne, "debit", montant, debits);
        if (credit instanceof Cellule.Chiffre(var montant)) poser(ligne, "credit", montant, credits);
    }

    private void partager(Ligne ligne) {
        if (ligne.debit() instanceof Cellule.Part part) poser(ligne, "debit", part, debits);
        if (ligne.credit() instanceof Cellule.Part part) poser(ligne, "credit", part, credits);
    }

    private void poser(Ligne ligne, String colonne, Cellule.Part part, Map<Integer, Montant> ou) {
        var base = montant(part.ligne() - 1);
        if (base.estNul())
            refuser(
                    ligne,
                    colonne,
                    "Donnez d’abord le montant de la ligne " + part.ligne() + ", dont celle-ci est une part.");
        else poser(ligne, colonne, base.fois(part.taux()), ou);
    }

    private void poser(Ligne ligne, String colonne, Montant montant, Map<Integer, Montant> ou) {
        if (montant.estNul()) refuser(ligne, colonne, "Donnez un montant différent de zéro.");
        else ou.put(ligne.rang(), montant);
    }

    private static boolean estUnSolde(Ligne ligne) {
        return ligne.debit() instanceof Cellule.Solde || ligne.credit() instanceof Cellule.Solde;
    }

    private void solder(Ligne ligne, boolean premiere) {
        var colonne = ligne.debit() instanceof Cellule.Solde ? "debit" : "credit";
        if (!premiere) {
            refuser(ligne, colonne, "Une seule ligne prend le solde d’une section : donnez le montant de celle-ci.");
            return;
        }
        long reste = lignes.stream()
                .filter(l -> l.section().equals(ligne.section()))
                .mapToLong(l -> debit(l.rang()).moins(credit(l.rang())).centimes())
                .sum();
        if (reste > 0) credits.put(ligne.rang(), new Montant(reste));
        else if (reste < 0) debits.put(ligne.rang(), new Montant(-reste));
        else refuser(ligne, colonne, "Il n’y a rien à solder dans cette section : retirez cette ligne.");
    }

    private void refuser(Ligne ligne, String colonne, String phrase) {
        refus.putIfAbsent(Feuille.champ(ligne.rang(), colonne), phrase);
    }

    Map<String, String> refus() {
        return refus;
    }

    Montant debit(int rang) {
        return debits.getOrDefault(rang, Montant.ZERO);
    }

    Montant credit(int rang) {
        return credits.getOrDefault(rang, Montant.ZERO);
    }

    private Montant montant(int rang) {
        var debit = debit(rang);
        return debit.estNul() ? credit(rang) : debit;
    }

    /// Dans l'ordre où les sections paraissent.
    List<SoldeDeSection> soldes() {
        var parSection = new LinkedHashMap<String, SoldeDeSection>();
        for (var ligne : lignes)
            parSection.merge(
                    ligne.section(),
                    new SoldeDeSection(ligne.section(), debit(ligne.rang()), credit(ligne.rang())),
                    (a, b) -> new SoldeDeSection(
                            a.section(), a.debit().plus(b.debit()), a.credit().plus(b.credit())));
        return new ArrayList<>(parSection.values());
    }
}
