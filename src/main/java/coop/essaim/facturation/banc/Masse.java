package coop.essaim.facturation.banc;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.banc.MasseSql.Vendue;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Des années de factures validées, passées au grand livre et, neuf fois sur dix, payées et lettrées : par lots, comme
/// une
/// reprise, car une à une elles demanderaient des heures.
final class Masse {

    /// Ce que la coopérative valide en un an.
    static final int FACTURES = 2400;

    private static final int LOT = 1200;
    private static final BigDecimal VINGT = new BigDecimal("0.2");
    private static final BigDecimal DIX = new BigDecimal("0.1");

    private final Atelier atelier;
    private final JeuDeVentes jeu;
    private final MasseSql sql;
    private final SplittableRandom sort = new SplittableRandom(42);
    private final Map<TiersId, String> auxiliaires = new HashMap<>();

    Masse(Atelier atelier, JeuDeVentes jeu) {
        this.atelier = atelier;
        this.jeu = jeu;
        sql = new MasseSql(
                atelier.bean(JdbcClient.class),
                JdbcClient.create(atelier.superutilisateur()),
                atelier.source().vraie().getHikariPoolMXBean());
    }

    /// La première année est celle d'aujourd'hui ; le reste se partage entre les neuf d'avant.
    void porterA(int palier, int charge) {
        if (charge == 0) jeu.premiereFacture();
        sql.sansGardes(() -> {
            if (charge == 0) {
                annee(JeuDeVentes.AUJOURD_HUI.getYear(), JeuDeVentes.AUJOURD_HUI.getDayOfYear() - 1, FACTURES - 1);
                return;
            }
            int avant = (palier - charge) * FACTURES / (JeuDeVentes.ANNEES - 1);
            for (int an = 1; an < JeuDeVentes.ANNEES; an++) annee(JeuDeVentes.AUJOURD_HUI.getYear() - an, 365, avant);
        });
        sql.analyser();
    }

    private void annee(int annee, int jours, int nombre) {
        int debut = sql.dernier(annee);
        for (int fait = 0; fait < nombre; fait += LOT) {
            var vendues = new ArrayList<Vendue>();
            for (int i = fait; i < Math.min(nombre, fait + LOT); i++)
                vendues.add(vendue(
                        LocalDate.ofYearDay(annee, 1 + (int) ((long) i * Math.max(1, jours) / nombre)), debut + i + 1));
            atelier.bean(TransactionTemplate.class).executeWithoutResult(_ -> ecrire(vendues));
        }
    }

    private Vendue vendue(LocalDate date, int rang) {
        var vendeur = jeu.vendeur(sort.nextInt(JeuDeVentes.ACTIVITES));
        var client = vendeur.clients().get(sort.nextInt(vendeur.clients().size()));
        var id = new FactureId(Identifiant.nouveau(Instant.now().plus(sort.nextInt(1000), ChronoUnit.MICROS)));
        var ht = new Montant(10_000 + sort.nextInt(200_000));
        return new Vendue(id, vendeur.activite(), client, date, rang, ht, ht.fois(VINGT), sort.nextInt(10) > 0);
    }

    private void ecrire(List<Vendue> vendues) {
        var passages = new ArrayList<Passage>();
        for (var vendue : vendues) passages.addAll(passages(vendue));
        var passees = atelier.bean(Ecritures.class).passerEnLot(passages, true);
        var ecritures = new long[vendues.size()];
        var internes = new long[vendues.size()];
        var reprises = new ArrayList<Lettrages.Reprise>();
        int place = 0;
        for (int i = 0; i < vendues.size(); i++) {
            ecritures[i] = passees.get(place++).exigee().valeur();
            internes[i] = passees.get(place++).exigee().valeur();
            if (!vendues.get(i).payee()) continue;
            var code =
                    "B" + vendues.get(i).date().getYear() + "-" + vendues.get(i).rang();
            reprises.add(new Lettrages.Reprise(new LigneId(ecritures[i], 1), code, null));
            long reglement = passees.get(place++).exigee().valeur();
            reprises.add(new Lettrages.Reprise(new LigneId(reglement, 2), code, null));
        }
        atelier.bean(Lettrages.class).reprendre(reprises, "banc");
        sql.inserer(vendues, ecritures, internes);
    }

    private List<Passage> passages(Vendue vendue) {
        var section = vendue.activite().section();
        var tiers = auxiliaire(vendue.client());
        var part = vendue.ht().fois(DIX);
        var passages = new ArrayList<Passage>();
        passages.add(passage(
                vendue,
                "VE",
                Ligne.debit(section, "411100", vendue.ttc())
                        .auxiliaire(tiers)
                        .echeance(vendue.date().plusDays(30)),
                Ligne.credit(section, "706000", vendue.ht()),
                Ligne.credit(section, "445740", vendue.tva())));
        passages.add(passage(
                vendue,
                "IN",
                Ligne.debit(section, "910000", part),
                Ligne.credit(section, "900000", part),
                Ligne.debit(Section.STRUCTURE, "900000", part),
                Ligne.credit(Section.STRUCTURE, "920000", part)));
        if (vendue.payee())
            passages.add(passage(
                    vendue,
                    "BQ",
                    Ligne.debit(section, "512000", vendue.ttc()),
                    Ligne.credit(section, "411100", vendue.ttc()).auxiliaire(tiers),
                    Ligne.debit(section, "445740", vendue.tva()),
                    Ligne.credit(section, "445714", vendue.tva())));
        return passages;
    }

    private static Passage passage(Vendue vendue, String journal, Ligne... lignes) {
        var piece = Piece.de(vendue.numero(), vendue.date());
        return new Passage(
                new Ecriture(journal, vendue.date(), piece, "Facture " + vendue.numero(), List.of(lignes)),
                new Demande("masse:" + journal + ":" + vendue.id(), "banc"));
    }

    private String auxiliaire(TiersId client) {
        return auxiliaires.computeIfAbsent(
                client,
                id -> atelier.bean(Tiers.class).trouver(id).orElseThrow().auxiliaire());
    }
}
