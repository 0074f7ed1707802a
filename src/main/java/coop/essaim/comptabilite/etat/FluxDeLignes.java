package coop.essaim.comptabilite.etat;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.etat.Etat.Rangee;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.CompteMouvemente;
import coop.essaim.comptabilite.rapport.LigneDeLivre;
import coop.essaim.comptabilite.rapport.Rapports;
import coop.essaim.comptabilite.rapport.Suite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Les rangées d'un rapport de lignes, lues par paquets à mesure qu'on les écrit : la mémoire ne suit pas leur nombre.
abstract class FluxDeLignes implements Iterator<Rangee> {

    static final int PAQUET = 500;

    final Deque<Rangee> file = new ArrayDeque<>();
    private boolean fini;

    /// Ajoute à la file, ou rend faux quand tout est lu.
    abstract boolean lire();

    /// Où reprendre pour la page suivante, d'après la dernière rangée rendue.
    abstract String position();

    @Override
    public boolean hasNext() {
        while (file.isEmpty() && !fini) fini = !lire();
        return !file.isEmpty();
    }

    @Override
    public Rangee next() {
        if (!hasNext()) throw new NoSuchElementException();
        var rangee = file.remove();
        rendue(rangee);
        return rangee;
    }

    void rendue(Rangee rangee) {}

    /// Un journal ou un relevé : une suite de lignes, puis leur total.
    static final class Suivi extends FluxDeLignes {

        private final List<ChampDeLigne> champs;
        private final Function<Suite, List<LigneDeLivre>> lecture;
        private final Deque<LigneDeLivre> lues = new ArrayDeque<>();
        private Suite lu;
        private Suite rendu;
        private Montant debit = Montant.ZERO;
        private Montant credit = Montant.ZERO;
        private boolean totalDit;

        Suivi(List<ChampDeLigne> champs, Suite depart, Function<Suite, List<LigneDeLivre>> lecture) {
            this.champs = champs;
            this.lecture = lecture;
            lu = depart;
            rendu = depart;
        }

        /// Le solde d'où part un relevé.
        Suivi reportant(String libelle) {
            file.add(ChampDeLigne.resume(
                    Etat.Genre.SOUS_TOTAL,
                    champs,
                    ChampDeLigne.LIBELLE,
                    libelle,
                    ChampDeLigne.SOLDE,
                    new Montant(lu.soldeCentimes())));
            return this;
        }

        @Override
        boolean lire() {
            if (totalDit) return false;
            var lignes = lecture.apply(lu);
            for (var ligne : lignes) {
                debit = debit.plus(ligne.debit());
                credit = credit.plus(ligne.credit());
                file.add(ChampDeLigne.rangee(champs, ligne));
                lues.add(ligne);
            }
            if (!lignes.isEmpty()) lu = Suite.apres(lignes.getLast());
            if (lignes.size() < PAQUET) {
                totalDit = true;
                file.add(total());
            }
            return true;
        }

        private Rangee total() {
            return ChampDeLigne.resume(
                    Etat.Genre.TOTAL,
                    champs,
                    ChampDeLigne.LIBELLE,
                    "Total",
                    ChampDeLigne.DEBIT,
                    debit,
                    ChampDeLigne.CREDIT,
                    credit,
                    ChampDeLigne.SOLDE,
                    new Montant(lu.soldeCentimes()));
        }

        @Override
        void rendue(Rangee rangee) {
            if (rangee.estUneLigne()) rendu = Suite.apres(lues.remove());
        }

        @Override
        String position() {
            return rendu.toString();
        }
    }

    /// Le grand livre de plusieurs comptes à la suite : chacun a son report, ses lignes, son solde.
    static final class DeComptes extends FluxDeLignes {

        private final Rapports rapports;
        private final Cadrage cadrage;
        private final @Nullable String tiers;
        private final List<ChampDeLigne> champs;
        private final boolean aPlat;
        private final Deque<CompteMouvemente> comptes;
        private final Deque<LigneDeLivre> lues = new ArrayDeque<>();
        private @Nullable Suite reprise;
        private @Nullable CompteMouvemente courant;
        private boolean enSuite;
        private Suite lu;
        private Montant debit = Montant.ZERO;
        private Montant credit = Montant.ZERO;
        private String rendu = "";

        /// @param aPlat pour un tableur : le compte est dans chaque ligne, sans total
        DeComptes(
                Rapports rapports,
                Cadrage cadrage,
                @Nullable String tiers,
                List<CompteMouvemente> comptes,
                boolean aPlat) {
            this.rapports = rapports;
            this.cadrage = cadrage;
            this.tiers = tiers;
            this.comptes = new ArrayDeque<>(comptes);
            this.aPlat = aPlat;
            this.champs = aPlat ? ChampDeLigne.TOUS : ChampDeLigne.GRAND_LIVRE;
            lu = Suite.depuis(cadrage.du(), 0);
        }

        /// Reprend où une page s'est arrêtée ; une position illisible ou d'un autre rapport recommence au début.
        DeComptes reprendre(@Nullable String position) {
            int point = position == null ? -1 : position.indexOf('.');
            if (position == null || point < 0) return this;
            var compte = position.substring(0, point);
            if (comptes.stream().noneMatch(c -> c.numero().equals(compte))) return this;
            reprise = Suite.lire(position.substring(point + 1)).orElse(null);
            if (reprise == null) return this;
            while (!comptes.element().numero().equals(compte)) comptes.remove();
            return this;
        }

        @Override
        boolean lire() {
            if (courant == null) {
                if (comptes.isEmpty()) return false;
                ouvrir(comptes.remove());
                return true;
            }
            var lignes = rapports.grandLivre(courant.numero(), tiers, cadrage, lu, PAQUET);
            for (var ligne : lignes) {
                debit = debit.plus(ligne.debit());
                credit = credit.plus(ligne.credit());
                file.add(ChampDeLigne.rangee(champs, ligne));
                lues.add(ligne);
            }
            if (!lignes.isEmpty()) lu = Suite.apres(lignes.getLast());
            if (lignes.size() < PAQUET) fermer(courant);
            return true;
        }

        private void ouvrir(CompteMouvemente compte) {
            enSuite = reprise != null;
            courant = compte;
            lu = reprise == null ? rapports.debutDuGrandLivre(compte.numero(), tiers, cadrage) : reprise;
            reprise = null;
            debit = Montant.ZERO;
            credit = Montant.ZERO;
            var report = new Montant(lu.soldeCentimes());
            if (aPlat && report.estNul()) return;
            file.add(ChampDeLigne.resume(
                    aPlat ? Etat.Genre.LIGNE : Etat.Genre.SOUS_TOTAL,
                    champs,
                    ChampDeLigne.DATE,
                    aPlat ? cadrage.du() : compte.numero(),
                    ChampDeLigne.COMPTE,
                    compte.numero(),
                    ChampDeLigne.TIERS,
                    tiers,
                    ChampDeLigne.LIBELLE,
                    aPlat ? "Report" : compte.libelle() + (enSuite ? ", suite" : ", report"),
                    ChampDeLigne.SOLDE,
                    report));
        }

        private void fermer(CompteMouvemente compte) {
            courant = null;
            if (aPlat) return;
            file.add(ChampDeLigne.resume(
                    Etat.Genre.TOTAL,
                    champs,
                    ChampDeLigne.LIBELLE,
                    (enSuite ? "Solde du compte " : "Total du compte ") + compte.numero(),
                    ChampDeLigne.DEBIT,
                    enSuite ? null : debit,
                    ChampDeLigne.CREDIT,
                    enSuite ? null : credit,
                    ChampDeLigne.SOLDE,
                    new Montant(lu.soldeCentimes())));
        }

        @Override
        void rendue(Rangee rangee) {
            if (!rangee.estUneLigne() || rangee.lien() == null) return;
            var ligne = lues.remove();
            rendu = ligne.compte() + "." + Suite.apres(ligne);
        }

        @Override
        String position() {
            return rendu;
        }
    }
}
