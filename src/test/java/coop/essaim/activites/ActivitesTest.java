package coop.essaim.activites;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class ActivitesTest {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);

    @Autowired
    Activites activites;

    @Autowired
    Personnes personnes;

    @Autowired
    Sections sections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void ouvrir_une_activité_ouvre_sa_section_au_grand_livre() {
        var couture = ouverte("Aubrée Couture");

        assertThat(sections.trouver(couture.section()).orElseThrow().libelle()).isEqualTo("Aubrée Couture");
        assertThat(activites.ouvrir("aubrée couture", JANVIER, null))
                .isEqualTo(new Ouverture.EnseignePrise("aubrée couture"));
    }

    /// Le premier code tronquait à trois signes : la millième activité reprenait celui de la centième.
    @Test
    void le_code_suivant_passe_mille_et_saute_une_section_du_comptable() {
        transaction.executeWithoutResult(etat -> {
            etat.setRollbackOnly();
            jdbc.sql("""
                    insert into activite (id, enseigne, section, ouverte_le, cree_a)
                    select gen_random_uuid(), 'Série ' || n, 'S' || n, date '2026-01-01', now()
                      from generate_series((select count(*) + 1 from activite), 999) n""").update();
            sections.ouvrir("A1000", "Section du comptable", JANVIER);

            assertThat(ouverte("Mille et une").section()).isEqualTo("A1001");
        });
    }

    @Test
    void une_activité_suit_le_taux_de_la_coopérative_tant_qu_elle_n_a_pas_le_sien() {
        var jardin = ouverte("Les jardins d’Idriss");
        var admin = PostgresDeTest.superutilisateur();
        admin.update("insert into contribution (id, taux, base, du, decision) "
                + "values (gen_random_uuid(), 10, 'FACTURE', '2020-01-01', 'AG du 12 juin 2019')");
        admin.update(
                "insert into contribution (id, activite_id, taux, base, du, decision) "
                        + "values (gen_random_uuid(), ?, 8.5, 'ENCAISSE', '2026-03-01', 'AG du 20 février 2026')",
                jardin.id().valeur());

        assertThat(activites
                        .contribution(jardin.id(), LocalDate.of(2026, 2, 28))
                        .orElseThrow()
                        .base())
                .isEqualTo(Contribution.Base.FACTURE);
        assertThat(activites
                        .contribution(jardin.id(), LocalDate.of(2026, 3, 1))
                        .orElseThrow()
                        .base())
                .isEqualTo(Contribution.Base.ENCAISSE);
        assertThat(activites.contribution(jardin.id(), LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    @Test
    void une_personne_mène_son_activité() {
        var camille = personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null);
        var atelier = ouverte("L’atelier de Camille");
        activites.rattacher(atelier.id(), camille, new BigDecimal("100"), JANVIER);

        assertThat(PostgresDeTest.superutilisateur()
                        .queryForObject(
                                "select prenom from pub_activite_entrepreneur where activite_id = ?",
                                String.class,
                                atelier.id().valeur()))
                .isEqualTo("Camille");
    }

    private Activite ouverte(String enseigne) {
        return ((Ouverture.Faite) activites.ouvrir(enseigne, JANVIER, null)).activite();
    }
}
