package coop.essaim.comptabilite;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Un lot d'écritures mis en colonnes, pour un seul ordre d'insertion par `unnest`.
final class Colonnes {

    final long[] ids;
    final int[] journaux;
    final int[] exercices;
    final String[] dates;
    final String[] pieces;
    final String[] piecesDates;
    final String[] libelles;
    final @Nullable String[] liens;
    final String[] cles;
    final String[] auteurs;
    final @Nullable Long[] contrepassees;

    final long[] ligneIds;
    final short[] rangs;
    final String[] ligneDates;
    final int[] sections;
    final int[] comptes;
    final @Nullable Integer[] auxiliaires;
    final long[] debits;
    final long[] credits;
    final @Nullable String[] echeances;
    final @Nullable String[] ligneLibelles;

    Colonnes(List<Passage.Pret> prets) {
        int n = prets.size();
        int lignes =
                prets.stream().mapToInt(pret -> pret.ecriture().lignes().size()).sum();
        ids = new long[n];
        journaux = new int[n];
        exercices = new int[n];
        dates = new String[n];
        pieces = new String[n];
        piecesDates = new String[n];
        libelles = new String[n];
        liens = new String[n];
        cles = new String[n];
        auteurs = new String[n];
        contrepassees = new Long[n];
        ligneIds = new long[lignes];
        rangs = new short[lignes];
        ligneDates = new String[lignes];
        sections = new int[lignes];
        comptes = new int[lignes];
        auxiliaires = new Integer[lignes];
        debits = new long[lignes];
        credits = new long[lignes];
        echeances = new String[lignes];
        ligneLibelles = new String[lignes];
        int suivante = 0;
        for (int i = 0; i < n; i++) {
            tete(i, prets.get(i));
            suivante = corps(suivante, prets.get(i));
        }
    }

    private void tete(int i, Passage.Pret pret) {
        var ecriture = pret.ecriture();
        var contrepasse = pret.passage().contrepasse();
        ids[i] = pret.id().valeur();
        journaux[i] = pret.journal();
        exercices[i] = pret.exercice();
        dates[i] = ecriture.date().toString();
        pieces[i] = ecriture.piece().reference();
        piecesDates[i] = ecriture.piece().date().toString();
        libelles[i] = ecriture.libelle();
        liens[i] = ecriture.piece().lien();
        cles[i] = pret.passage().demande().cle();
        auteurs[i] = pret.passage().demande().auteur();
        contrepassees[i] = contrepasse == null ? null : contrepasse.valeur();
    }

    private int corps(int depuis, Passage.Pret pret) {
        int i = depuis;
        var ecriture = pret.ecriture();
        var date = ecriture.date().toString();
        var reperes = pret.reperes();
        for (var ligne : ecriture.lignes()) {
            ligneIds[i] = pret.id().valeur();
            rangs[i] = (short) (i - depuis + 1);
            ligneDates[i] = date;
            sections[i] = Reperes.connu(reperes.sections, ligne.section()).id();
            comptes[i] = Reperes.connu(reperes.comptes, ligne.compte()).id();
            auxiliaires[i] = ligne.auxiliaire() == null ? null : Reperes.connu(reperes.auxiliaires, ligne.auxiliaire());
            debits[i] = ligne.debit().centimes();
            credits[i] = ligne.credit().centimes();
            echeances[i] = texte(ligne.echeance());
            ligneLibelles[i] = ecriture.libelle().equals(ligne.libelle()) ? null : ligne.libelle();
            i++;
        }
        return i;
    }

    private static @Nullable String texte(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
