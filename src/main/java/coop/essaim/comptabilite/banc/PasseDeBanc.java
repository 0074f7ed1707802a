package coop.essaim.comptabilite.banc;

import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.fec.ExportFec;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.Rapports;
import coop.essaim.comptabilite.rapport.Suite;
import coop.essaim.comptabilite.rapport.VueDuReleve;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Le passage du banc : remplir la base jusqu'à un facteur, mesurer, remplir encore.
///
/// Facteur 1 : une année de 25 000 lignes, 103 sections. Facteur 10 : dix années. Facteur 100 : dix années de 250 000.
final class PasseDeBanc {

    private static final int LIGNES = 25_000;
    private static final int DERNIERE_ANNEE = 2025;
    private static final int FOIS = 21;
    private static final int UNITAIRES = 600;
    private static final int LOTS = 5;
    private static final int LOTS_DE_CHAUFFE = 2;

    /// Avant de compter : la machine virtuelle compile, et PostgreSQL arrête ses plans, pour les deux.
    private static final int CHAUFFE = 400;

    private final DataSource source;
    private final ApplicationContext module;
    private final TransactionTemplate transaction;
    private final Consumer<String> annonce;
    private final JeuDEssai jeu = new JeuDEssai(20_251);
    private final List<Mesure> mesures = new ArrayList<>();

    PasseDeBanc(DataSource source, ApplicationContext module, Consumer<String> annonce) {
        this.source = source;
        this.module = module;
        this.annonce = annonce;
        this.transaction = new TransactionTemplate(module.getBean(PlatformTransactionManager.class));
    }

    List<Mesure> passer(int facteur) {
        installer();
        remplir(DERNIERE_ANNEE, LIGNES);
        mesurer(1);
        if (facteur >= 10) {
            for (int annee = DERNIERE_ANNEE - 9; annee < DERNIERE_ANNEE; annee++) remplir(annee, LIGNES);
            mesurer(10);
        }
        if (facteur >= 100) {
            for (int annee = DERNIERE_ANNEE - 9; annee <= DERNIERE_ANNEE; annee++) remplir(annee, 9 * LIGNES);
            mesurer(100);
        }
        return List.copyOf(mesures);
    }

    private void installer() {
        for (int annee = DERNIERE_ANNEE - 9; annee <= DERNIERE_ANNEE + 1; annee++)
            module.getBean(Exercices.class).ouvrir(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31));
        transaction.executeWithoutResult(_ -> {
            for (int n = 1; n < JeuDEssai.SECTIONS; n++)
                module.getBean(Sections.class)
                        .ouvrir(JeuDEssai.section(n), "Activité " + n, LocalDate.of(DERNIERE_ANNEE - 9, 1, 1));
            for (int n = 0; n < 300; n++) module.getBean(Auxiliaires.class).creer(JeuDEssai.tiers(n), "Tiers " + n);
        });
    }

    private void remplir(int annee, int lignes) {
        for (int faites = 0; faites < lignes; faites += LIGNES) passerEnLot(jeu.passages(annee, LIGNES));
        annonce.accept("Année " + annee + " : " + lignes + " lignes de plus.");
    }

    private void passerEnLot(List<Passage> passages) {
        transaction.executeWithoutResult(
                _ -> module.getBean(Ecritures.class).passerEnLot(passages, true).forEach(p -> p.exigee()));
    }

    private void mesurer(int facteur) {
        annonce.accept("Mesures au facteur " + facteur + "…");
        new SqlNu(source).lire("select count(*) from ligne");
        try (var connexion = source.getConnection();
                var ordre = connexion.createStatement()) {
            ordre.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        lectures(facteur);
        fec(facteur);
        enLot(facteur);
        uneAUne(facteur);
    }

    private void lectures(int facteur) {
        var rapports = module.getBean(Rapports.class);
        var nu = new SqlNu(source);
        var du = LocalDate.of(DERNIERE_ANNEE, 1, 1);
        var au = LocalDate.of(DERNIERE_ANNEE, 12, 31);
        // Une année close a ses à-nouveaux : le rapport n'en regarde pas d'autre.
        var annee = new Cadrage(du, au, null, true, du, du);
        var section = annee.deLaSection(JeuDEssai.section(42));
        var bornes = " l.date between '" + du + "' and '" + au + "'";
        lue(
                facteur,
                "balance générale",
                () -> rapports.balance(annee),
                () -> nu.lire("select compte_id, sum(debit), sum(credit) from ligne l where" + bornes
                        + " group by compte_id"),
                4);
        lue(
                facteur,
                "résultats des 103 sections",
                () -> rapports.resultatsDesSections(annee),
                () -> nu.lire("select section_id, sum(credit - debit) from ligne l"
                        + " join compte_general c on c.id = l.compte_id where c.classe in (6, 7) and" + bornes
                        + " group by section_id"),
                4);
        uneSection(facteur, rapports, section, nu);
    }

    /// Ce que lit une personne : sa seule section, dont le coût ne suit pas celui de la coopérative.
    private void uneSection(int facteur, Rapports rapports, Cadrage section, SqlNu nu) {
        var siennes = " from ligne where section_id = (select id from section where code = '" + section.section()
                + "') and date between '" + section.du() + "' and '" + section.au() + "'";
        var debut = Suite.depuis(section.du(), 0);
        seule(
                facteur,
                Mesure.RELEVE,
                () -> rapports.releve(VueDuReleve.TOUT, section, debut, 100),
                () -> nu.lire("select date, ecriture_id, rang, compte_id, debit, credit" + siennes
                        + " order by date, ecriture_id, rang limit 100"));
        seule(
                facteur,
                "résultat d'une section",
                () -> rapports.compteDeResultat(section),
                () -> nu.lire("select compte_id, sum(debit), sum(credit)" + siennes + " group by compte_id"));
        seule(
                facteur,
                "grand livre d'une section (411, page)",
                () -> rapports.grandLivre("411100", null, section, debut, 100),
                () -> nu.lire("select date, ecriture_id, rang, debit, credit" + siennes
                        + " and compte_id = (select id from compte_general where numero = '411100')"
                        + " order by date, ecriture_id, rang limit 100"));
        seule(
                facteur,
                "bilan d'une section",
                () -> rapports.bilan(section),
                () -> nu.lire("select compte_id, auxiliaire_id, sum(debit), sum(credit)" + siennes
                        + " group by compte_id, auxiliaire_id"));
    }

    private void seule(int facteur, String quoi, Runnable acte, Runnable nu) {
        lue(facteur, quoi, acte, nu, 0);
    }

    private void lue(int facteur, String quoi, Runnable acte, Runnable nu, double cible) {
        var durees = Mesure.chronometrer(FOIS, acte, nu);
        mesures.add(Mesure.lecture(facteur, quoi, durees.notres(), durees.nues(), cible));
    }

    private void fec(int facteur) {
        var export = module.getBean(ExportFec.class);
        var exercice = exercice(DERNIERE_ANNEE);
        var nu = new SqlNu(source);
        var durees = Mesure.chronometrer(
                7,
                () -> export.ecrire(exercice, OutputStream.nullOutputStream()),
                () -> nu.copierVers(ExportFec.requete(exercice), OutputStream.nullOutputStream()));
        mesures.add(Mesure.ecriture(facteur, "FEC d'une année", durees.notres(), durees.nues(), 0.5));
    }

    private void enLot(int facteur) {
        int annee = DERNIERE_ANNEE + 1;
        int exercice = exercice(annee).id();
        var nu = new SqlNu(source);
        var notres = new long[LOTS_DE_CHAUFFE + LOTS];
        var nus = new long[LOTS_DE_CHAUFFE + LOTS];
        for (int i = 0; i < notres.length; i++) {
            var lot = jeu.passages(annee, LIGNES);
            long debut = System.nanoTime();
            passerEnLot(lot);
            notres[i] = (System.nanoTime() - debut) / 1000;
            var autre = jeu.passages(annee, LIGNES);
            long premier = (long) facteur << 40 | (long) i << 32;
            debut = System.nanoTime();
            nu.copier(autre, exercice, premier);
            nus[i] = (System.nanoTime() - debut) / 1000;
        }
        mesures.add(Mesure.ecriture(
                facteur,
                "25 000 lignes en un lot, validées",
                Arrays.copyOfRange(notres, LOTS_DE_CHAUFFE, notres.length),
                Arrays.copyOfRange(nus, LOTS_DE_CHAUFFE, nus.length),
                0.25));
    }

    private void uneAUne(int facteur) {
        int annee = DERNIERE_ANNEE + 1;
        int exercice = exercice(annee).id();
        var ecritures = module.getBean(Ecritures.class);
        var notres = new long[CHAUFFE + UNITAIRES];
        var nus = new long[CHAUFFE + UNITAIRES];
        var nu = new SqlNu(source);
        try (var connexion = source.getConnection()) {
            connexion.setAutoCommit(false);
            for (int i = 0; i < notres.length; i++) {
                var passage = jeu.passage(annee);
                long debut = System.nanoTime();
                transaction.executeWithoutResult(_ -> ecritures
                        .passerEtValider(passage.ecriture(), passage.demande())
                        .exigee());
                notres[i] = (System.nanoTime() - debut) / 1000;
                var autre = jeu.passage(annee);
                debut = System.nanoTime();
                nu.inserer(connexion, autre, exercice, autre.ecriture().date());
                nus[i] = (System.nanoTime() - debut) / 1000;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        mesures.add(Mesure.ecriture(
                facteur,
                "une écriture validée, un commit",
                Arrays.copyOfRange(notres, CHAUFFE, notres.length),
                Arrays.copyOfRange(nus, CHAUFFE, nus.length),
                0.5));
    }

    private Exercice exercice(int annee) {
        return module.getBean(Exercices.class)
                .contenant(LocalDate.of(annee, 6, 1))
                .orElseThrow();
    }
}
