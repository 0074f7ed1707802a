package coop.essaim.gestion;

import static coop.essaim.commun.Montant.euros;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Fermeture;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.paie.Tresorerie;
import coop.essaim.paie.TresorerieDisponible;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaiComplet
class TableauxTest {

    private static final LocalDate FIN_MARS = LocalDate.of(2026, 3, 31);

    @Autowired
    Tableaux tableaux;

    @Autowired
    TresorerieDisponible simulateur;

    @Autowired
    VueDEnsemble vue;

    @Autowired
    Objectifs objectifs;

    @Autowired
    Exercices exercices;

    @Autowired
    Activites activites;

    @Autowired
    ApplicationContext contexte;

    @Autowired
    LignesSql lignes;

    private ActivitesEnGestion gestion;
    private Activite couture;

    @BeforeEach
    void la_couture_de_camille() {
        ActivitesEnGestion.exercices(exercices);
        gestion = contexte.getAutowireCapableBeanFactory().createBean(ActivitesEnGestion.class);
        couture = gestion.ouvrir("Couture " + System.nanoTime());
    }

    @Test
    void une_activité_fermée_se_dit_et_garde_ses_chiffres() {
        gestion.facturer(couture, "2026-02-10", "1000.00");
        assertThat(tableaux.de(couture, FIN_MARS).estFermee()).isFalse();

        assertThat(activites.fermer(couture.id(), LocalDate.of(2026, 3, 15))).isInstanceOf(Fermeture.Faite.class);

        assertThat(tableaux.de(couture, FIN_MARS).phrase()).startsWith("Fermée le 15 mars 2026. Il manque ");
        assertThat(tableaux.de(couture, FIN_MARS).estFermee()).isTrue();
        assertThat(tableaux.de(couture, LocalDate.of(2026, 3, 14)).phrase()).doesNotContain("Fermée");
    }

    @Test
    void chaque_acte_bouge_le_tableau_au_centime() {
        gestion.facturer(couture, "2026-02-10", "1000.00");
        assertThat(resume(FIN_MARS)).isEqualTo("""
                ventes 1 000,00 | contribution 100,00 | résultat 900,00
                trésorerie -100,00 | TVA due 0,00 | disponible -100,00 | à encaisser 1 200,00
                """);

        gestion.encaisser(couture, "2026-03-05", "600.00");
        assertThat(resume(FIN_MARS)).isEqualTo("""
                ventes 1 000,00 | contribution 100,00 | résultat 900,00
                trésorerie 500,00 | TVA due 100,00 | disponible 400,00 | à encaisser 600,00
                """);

        gestion.acheter(couture, "2026-03-20", "250.00");
        assertThat(resume(FIN_MARS)).isEqualTo("""
                ventes 1 000,00 | contribution 100,00 | résultat 650,00
                trésorerie 500,00 | TVA due 100,00 | disponible 150,00 | à encaisser 600,00
                """);
    }

    @Test
    void le_simulateur_de_paie_part_du_même_disponible() {
        // La TVA d'une facture impayée attend l'encaissement : ni le tableau ni le simulateur ne la retirent déjà.
        gestion.facturer(couture, "2026-02-10", "1000.00");
        gestion.encaisser(couture, "2026-03-05", "600.00");

        var tresorerie = simulateur.tresorerie(couture, FIN_MARS);

        assertThat(tresorerie.disponible()).isEqualTo(euros("400.00"));
        assertThat(tresorerie.dettes()).containsExactly(new Tresorerie.Dette("TVA due", euros("100.00")));
        assertThat(tresorerie.disponible())
                .isEqualTo(tableaux.de(couture, FIN_MARS).disponible());
    }

    @Test
    void un_tableau_du_passé_ne_voit_pas_la_suite() {
        gestion.facturer(couture, "2026-01-10", "1000.00");
        gestion.facturer(couture, "2026-02-10", "500.00");

        assertThat(tableaux.de(couture, LocalDate.of(2026, 1, 31)).annee().cumul(Poste.VENTES))
                .isEqualTo(euros("1000.00"));
        assertThat(tableaux.de(couture, LocalDate.of(2026, 1, 9)).annee().cumul(Poste.VENTES))
                .isEqualTo(Montant.ZERO);
    }

    @Test
    void l_exercice_précédent_se_compare_à_la_même_date_et_sa_trésorerie_se_reporte() {
        gestion.facturer(couture, "2025-02-10", "800.00");
        gestion.encaisser(couture, "2025-02-20", "960.00");
        gestion.facturer(couture, "2025-11-10", "300.00");
        gestion.facturer(couture, "2026-02-10", "1000.00");

        var tableau = tableaux.de(couture, FIN_MARS);

        assertThat(tableau.precedente().cumul(Poste.VENTES)).isEqualTo(euros("800.00"));
        // 960 encaissés − 80 − 30 − 100 de contributions ; 2025 n'est pas clos, son solde se reporte quand même.
        assertThat(tableau.annee().tresorerie()).isEqualTo(euros("750.00"));
        assertThat(tableau.annee().cumul(Poste.VENTES)).isEqualTo(euros("1000.00"));
        assertThat(tableau.courbeDesVentes().series().get(1).valeurs().get(10)).isEqualByComparingTo("300");
    }

    @Test
    void ce_qui_est_reçu_ouvre_ses_règlements_et_rien_d_autre() {
        gestion.facturer(couture, "2026-02-10", "1000.00");
        gestion.encaisser(couture, "2026-03-05", "600.00");
        gestion.encaisser(couture, "2026-03-06", "60.00");

        var ouvertes = lignes.lire(
                couture.section(),
                Detail.de(Choix.de("recus").orElseThrow(), LocalDate.of(2026, 1, 1), FIN_MARS, null)
                        .orElseThrow());

        assertThat(ouvertes).extracting(LigneDeDetail::montant).containsExactly(euros("600.00"), euros("60.00"));
        assertThat(tableaux.de(couture, FIN_MARS).encaisse().cumul()).isEqualTo(euros("660.00"));
    }

    @Test
    void les_postes_d_une_section_s_équilibrent() {
        gestion.facturer(couture, "2026-02-10", "1234.56");
        gestion.encaisser(couture, "2026-03-05", "777.77");
        gestion.acheter(couture, "2026-03-20", "99.99");

        var annee = tableaux.de(couture, FIN_MARS).annee();

        assertThat(Montant.somme(Arrays.stream(Poste.values()).map(annee::solde)))
                .isEqualTo(Montant.ZERO);
    }

    @Test
    void la_vue_d_ensemble_dit_la_même_chose_que_chaque_tableau() {
        var jardin = gestion.ouvrir("Jardin " + System.nanoTime());
        gestion.facturer(couture, "2025-06-10", "800.00");
        gestion.facturer(couture, "2026-02-10", "1000.00");
        gestion.encaisser(couture, "2026-03-05", "600.00");
        gestion.acheter(jardin, "2026-03-20", "250.00");
        objectifs.fixer(couture, FIN_MARS, euros("4000.00"), null);

        for (var activite : java.util.List.of(couture, jardin)) {
            var tableau = tableaux.de(activite, FIN_MARS);
            var situation = vue.a(FIN_MARS).stream()
                    .filter(s -> s.activite().equals(activite.id().valeur()))
                    .findFirst()
                    .orElseThrow();
            assertThat(situation.ventes()).isEqualTo(tableau.annee().cumul(Poste.VENTES));
            assertThat(situation.resultat()).isEqualTo(tableau.annee().resultat());
            assertThat(situation.tresorerie()).isEqualTo(tableau.annee().tresorerie());
            assertThat(situation.disponible()).isEqualTo(tableau.disponible());
            assertThat(situation.objectif()).isEqualTo(tableau.objectif());
        }
        assertThat(tableaux.de(couture, FIN_MARS).objectif()).isEqualTo(euros("4000.00"));
    }

    @Test
    void la_mutualisation_compte_les_contributeurs_par_tranche_et_nomme_les_partis() {
        var parti = gestion.ouvrir("Potier " + System.nanoTime());
        gestion.facturer(couture, "2026-02-10", "25000.00");
        gestion.facturer(parti, "2025-02-10", "9000.00");

        var mutualisation = vue.mutualisation(FIN_MARS);

        assertThat(mutualisation.tranches().stream()
                        .filter(t -> t.libelle().startsWith("De 2"))
                        .findFirst()
                        .orElseThrow()
                        .nombre())
                .isPositive();
        // Cinq mille euros d'objectif en plus, à dix pour cent : cinq cents de contribution prévue en plus.
        var avant = mutualisation.attendu().prevue();
        PostgresDeTest.superutilisateur()
                .update(
                        "insert into contribution (id, activite_id, taux, base, du, decision) "
                                + "values (gen_random_uuid(), ?, 10, 'FACTURE', '2020-01-01', 'AG du 12 juin 2019')",
                        parti.id().valeur());
        objectifs.fixer(parti, FIN_MARS, euros("5000.00"), null);
        var apres = vue.mutualisation(FIN_MARS);
        assertThat(apres.attendu().prevue().moins(avant)).isEqualTo(euros("500.00"));
        assertThat(apres.ecartAuPrevu())
                .isEqualTo(apres.total().moins(apres.attendu().prevue()));
        // La structure n'a ici que des contributions : elles font tout son budget.
        assertThat(mutualisation.part()).isEqualByComparingTo("100");
        assertThat(mutualisation.partis()).extracting(Situation::enseigne).contains(parti.enseigne());
        assertThat(mutualisation.gros()).extracting(Situation::enseigne).contains(couture.enseigne());
    }

    private String resume(LocalDate au) {
        var tableau = tableaux.de(couture, au);
        var annee = tableau.annee();
        return """
                ventes %s | contribution %s | résultat %s
                trésorerie %s | TVA due %s | disponible %s | à encaisser %s
                """.formatted(
                        annee.cumul(Poste.VENTES),
                        annee.cumul(Poste.CONTRIBUTION),
                        annee.resultat(),
                        annee.tresorerie(),
                        annee.du(Poste.TVA),
                        tableau.disponible(),
                        tableau.aEncaisser())
                .replace("\u00a0€", "")
                .replace('\u202f', ' ')
                .replace('\u2212', '-');
    }
}
