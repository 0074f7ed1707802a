package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.commande.Verification.Anomalie;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.EcritureRefusee;
import coop.essaim.comptabilite.Empreinte;
import coop.essaim.comptabilite.cloture.ChaineSql.Maillon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rejoue les maillons dans l'ordre des numéros, une écriture en mémoire à la fois. Une chaîne rompue se tait ensuite :
/// seule sa première rupture dit quelque chose.
final class RejeuDeLaChaine {

    @SuppressWarnings("ArrayRecordComponent") // Comparé par son contenu.
    record Bout(int numero, byte[] empreinte) {}

    private record Cle(int journal, int exercice) {}

    private final Map<Cle, Bout> bouts = new HashMap<>();
    private final Set<Cle> rompues = new HashSet<>();
    private final List<Anomalie> anomalies = new ArrayList<>();
    private final List<Ligne> lignes = new ArrayList<>();
    private @Nullable Maillon courant;

    List<Anomalie> anomalies() {
        return anomalies;
    }

    Bout bout(int journal, int exercice) {
        return bouts.getOrDefault(new Cle(journal, exercice), new Bout(0, Empreinte.origine()));
    }

    boolean estRompue(int journal, int exercice) {
        return rompues.contains(new Cle(journal, exercice));
    }

    /// Une ligne d'un maillon ; plusieurs de suite font une écriture. `null` : le maillon n'a plus de ligne.
    void maillon(Maillon maillon, @Nullable Ligne ligne) {
        if (courant == null || courant.ecriture() != maillon.ecriture()) {
            fin();
            courant = maillon;
        }
        if (ligne != null) lignes.add(ligne);
    }

    void fin() {
        if (courant == null) return;
        rejouer(courant);
        lignes.clear();
        courant = null;
    }

    private void rejouer(Maillon maillon) {
        var cle = new Cle(maillon.journal(), maillon.exercice());
        if (rompues.contains(cle)) return;
        var bout = bout(cle.journal(), cle.exercice());
        if (maillon.numero() != bout.numero() + 1) {
            rompre(cle, maillon, "Le numéro %d manque avant elle.".formatted(bout.numero() + 1));
            return;
        }
        if (!Arrays.equals(contenu(maillon), maillon.contenu())) {
            rompre(cle, maillon, "Ses lignes, sa date ou sa pièce ne sont plus celles qui ont été validées.");
            return;
        }
        var empreinte = Empreinte.maillon(bout.empreinte(), maillon.numero(), maillon.valideLe(), maillon.contenu());
        if (!Arrays.equals(empreinte, maillon.empreinte())) {
            rompre(
                    cle,
                    maillon,
                    "Son maillon ne suit plus le précédent : numéro, date de validation ou ordre changés.");
            return;
        }
        bouts.put(cle, new Bout(maillon.numero(), maillon.empreinte()));
    }

    private byte @Nullable [] contenu(Maillon maillon) {
        var piece = maillon.piece();
        var date = maillon.date();
        if (piece == null || date == null) return null;
        try {
            return Empreinte.contenu(new Ecriture(maillon.codeJournal(), date, piece, maillon.libelle(), lignes));
        } catch (EcritureRefusee _) {
            return null; // déséquilibrée ou amputée : elle n'a pas pu être validée ainsi
        }
    }

    private void rompre(Cle cle, Maillon maillon, String phrase) {
        rompues.add(cle);
        anomalies.add(new Anomalie(maillon.nom(), phrase));
    }
}
