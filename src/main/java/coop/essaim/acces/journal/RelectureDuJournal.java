package coop.essaim.acces.journal;

import coop.essaim.commun.commande.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Rejoue les chaînes du journal et nomme la première ligne rompue de chacune.
///
/// Voit une valeur changée, une date changée, une ligne retirée ou ajoutée, et la fin coupée : le compteur garde le
/// rang et l'empreinte de la dernière ligne. Une falsification qui recalculerait toute la chaîne et le compteur
/// demande un témoin extérieur : notez de temps en temps la dernière empreinte ailleurs.
@Service
public class RelectureDuJournal implements Verification {

    private static final int PAR_LOT = 1_000;
    private static final int FIN = 100;

    private final JournalSql sql;

    RelectureDuJournal(JournalSql sql) {
        this.sql = sql;
    }

    @Override
    public String nom() {
        return "journal";
    }

    @Override
    public String promesse() {
        return "Aucune ligne du journal d'audit n'a été changée, retirée ni ajoutée après coup.";
    }

    /// Une seule photographie de la base : le compteur et les lignes sont du même instant.
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Anomalie> executer() {
        var anomalies = new ArrayList<Anomalie>();
        for (var chaine : Chaine.values()) rejouer(chaine).ifPresent(anomalies::add);
        return anomalies;
    }

    /// Les dernières lignes suivent-elles, et sont-elles celles que le compteur annonce ? Assez court pour l'accueil.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public boolean finIntacte() {
        for (var chaine : Chaine.values()) {
            var annonce = sql.bout(chaine);
            long depart = Math.max(0, annonce.dernier() - FIN);
            var rejouee = new JournalSql.Bout(depart, "");
            for (var ligne : sql.suite(chaine, depart, FIN + 1)) {
                var precedent =
                        rejouee.empreinte().isEmpty() ? new JournalSql.Bout(depart, ligne.precedente()) : rejouee;
                if (rupture(precedent, ligne).isPresent()) return false;
                rejouee = new JournalSql.Bout(ligne.rang(), ligne.empreinte());
            }
            if (annonce.dernier() > 0 && !rejouee.equals(annonce)) return false;
        }
        return true;
    }

    private Optional<Anomalie> rejouer(Chaine chaine) {
        var rejouee = new JournalSql.Bout(0, Ligne.ORIGINE);
        for (var lot = sql.suite(chaine, 0, PAR_LOT);
                !lot.isEmpty();
                lot = sql.suite(chaine, rejouee.dernier(), PAR_LOT)) {
            for (var ligne : lot) {
                var rupture = rupture(rejouee, ligne);
                if (rupture.isPresent()) return rupture;
                rejouee = new JournalSql.Bout(ligne.rang(), ligne.empreinte());
            }
        }
        return fin(chaine, rejouee, sql.bout(chaine));
    }

    private static Optional<Anomalie> rupture(JournalSql.Bout precedent, Ligne ligne) {
        var chaine = ligne.dit().chaine();
        long attendu = precedent.dernier() + 1;
        if (ligne.rang() != attendu) {
            return rompue(chaine, attendu, "cette ligne manque : la suivante porte le rang " + ligne.rang() + ".");
        }
        if (!ligne.estIntacte()) {
            return rompue(
                    chaine,
                    ligne.rang(),
                    "son contenu (" + ligne.dit().acte() + ", "
                            + ligne.dit().auteur().nom() + ") n'est plus celui qui a été inscrit.");
        }
        if (!ligne.precedente().equals(precedent.empreinte())) {
            return rompue(
                    chaine,
                    ligne.rang(),
                    "elle ne suit pas la ligne " + precedent.dernier() + " : l'une des deux a été refaite.");
        }
        return Optional.empty();
    }

    private static Optional<Anomalie> fin(Chaine chaine, JournalSql.Bout rejouee, JournalSql.Bout annoncee) {
        if (rejouee.dernier() < annoncee.dernier()) {
            return rompue(
                    chaine,
                    rejouee.dernier() + 1,
                    "la fin du journal manque : le compteur annonce " + annoncee.dernier() + " lignes, il en reste "
                            + rejouee.dernier() + ".");
        }
        if (!rejouee.equals(annoncee)) {
            return rompue(
                    chaine,
                    rejouee.dernier(),
                    "le compteur annonce une autre dernière ligne (rang " + annoncee.dernier()
                            + ") : il a été changé, ou des lignes ont été ajoutées.");
        }
        return Optional.empty();
    }

    private static Optional<Anomalie> rompue(Chaine chaine, long rang, String phrase) {
        return Optional.of(new Anomalie(
                "journal (" + chaine.libelle().toLowerCase(java.util.Locale.ROOT) + "), ligne " + rang, phrase));
    }
}
