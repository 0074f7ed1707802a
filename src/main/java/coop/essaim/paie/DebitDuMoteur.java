package coop.essaim.paie;

import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Complements;
import coop.essaim.paie.calcul.Contrat;
import coop.essaim.paie.calcul.Couverture;
import coop.essaim.paie.calcul.Couverture.Sante;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.Duree;
import coop.essaim.paie.calcul.Elements;
import coop.essaim.paie.calcul.Etablissement;
import coop.essaim.paie.calcul.MoisDePaie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.Presence;
import coop.essaim.paie.calcul.RechercheDeBrut;
import coop.essaim.paie.calcul.TauxDePas;
import coop.essaim.paie.calcul.Territoire;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;

/// Le débit du moteur : combien de bulletins complets et de recherches de brut par seconde, sur un seul cœur.
final class DebitDuMoteur {

    private static final int LOT = 500;

    /// De quoi laisser la machine virtuelle compiler, même sur une machine chargée.
    private static final int CHAUFFE = 400_000;

    private final MoteurDePaie moteur;
    private final RechercheDeBrut recherche;

    DebitDuMoteur(MoteurDePaie moteur) {
        this.moteur = moteur;
        recherche = new RechercheDeBrut(moteur);
    }

    /// Ce qui a été mesuré.
    ///
    /// @param octets alloués par bulletin, mesurés sur le fil du banc
    /// @param temoin somme des montants calculés : un calcul que rien ne lit pourrait être effacé
    record Mesure(long bulletinsParSeconde, long octets, long recherchesParSeconde, long temoin) {

        String phrase() {
            return String.format(
                    Locale.FRANCE,
                    "%,d bulletins complets par seconde et par cœur (%,d octets alloués chacun), %,d recherches de brut"
                            + " par seconde.",
                    bulletinsParSeconde,
                    octets,
                    recherchesParSeconde);
        }
    }

    /// Chauffe, puis mesure pendant la durée donnée.
    Mesure mesurer(Duration duree) {
        var mois = mois();
        IntToLongFunction bulletin = rang -> lignes(mois.get(rang % mois.size()));
        IntToLongFunction aRebours = rang -> recherche
                .pourUnCout(mois.get(rang % mois.size()), 500_00 + 37L * rang % 6_000_00)
                .hashCode();
        long temoin = chauffer(bulletin, CHAUFFE);
        var direct = repeter(bulletin, duree);
        temoin += chauffer(aRebours, CHAUFFE / 20);
        var inverse = repeter(aRebours, duree);
        return new Mesure(direct.parSeconde(), direct.octets(), inverse.parSeconde(), temoin + direct.temoin());
    }

    private static long chauffer(IntToLongFunction calcul, int fois) {
        long temoin = 0;
        for (int rang = 0; rang < fois; rang++) temoin += calcul.applyAsLong(rang);
        return temoin;
    }

    private long lignes(MoisDePaie mois) {
        if (!(moteur.calculer(mois) instanceof Bulletin bulletin))
            throw new IllegalStateException("Le banc ne mesure que des cas couverts.");
        return bulletin.totaux().nets().aPayer() + bulletin.lignes().size();
    }

    private record Passage(long parSeconde, long octets, long temoin) {}

    private static Passage repeter(IntToLongFunction calcul, Duration duree) {
        long debut = System.nanoTime();
        long debutDuFil = tempsDuFil();
        long alloues = allocation();
        long temoin = 0;
        long fois = 0;
        while (System.nanoTime() - debut < duree.toNanos()) {
            for (int i = 0; i < LOT; i++) temoin += calcul.applyAsLong((int) (fois + i) & Integer.MAX_VALUE);
            fois += LOT;
        }
        return new Passage(
                Math.round(fois * 1e9 / (tempsDuFil() - debutDuFil)), (allocation() - alloues) / fois, temoin);
    }

    /// Le temps de processeur du fil : le débit d'un cœur, même quand la machine est partagée.
    private static long tempsDuFil() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allocation() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean fils
                ? fils.getCurrentThreadAllocatedBytes()
                : 0;
    }

    /// Des mois variés : bas et hauts salaires, cadres, temps partiel, entrepreneurs salariés, vingt ans de droit… en
    /// dix.
    private static List<MoisDePaie> mois() {
        var etablissement = new Etablissement(60, 12_000, 20_000, 0, Territoire.METROPOLE);
        var couverture = new Couverture(new Sante.Adhesion("isolé", 40_00, 500_000), 0, 0);
        var mois = new ArrayList<MoisDePaie>();
        for (int rang = 0; rang < 1_000; rang++) {
            var duree = Duree.parSemaine(BigDecimal.valueOf(rang % 3 == 0 ? 17.5 : 35));
            Contrat contrat = rang % 4 == 0 ? new Contrat.Cesa(false) : new Contrat.Salarie(rang % 7 == 0, duree);
            var elements = new Elements(
                    700_00 + 7_13L * rang, couverture, TauxDePas.NEUTRE, Presence.COMPLETE, Complements.AUCUN);
            var date = YearMonth.of(2017, 1).plusMonths(rang * 7L % 120);
            mois.add(new MoisDePaie(date, etablissement, contrat, elements, Cumuls.VIDES));
        }
        return mois;
    }
}
