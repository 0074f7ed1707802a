package coop.essaim.acces.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.cooperative.Cooperative.Banque;
import coop.essaim.acces.cooperative.Cooperative.Contact;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Bic;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Montant;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaiComplet
class CooperativesTest {

    static final LocalDate OUVERTURE = LocalDate.of(2020, 1, 1);
    static final LocalDate DEMENAGEMENT = LocalDate.of(2025, 9, 1);

    @Autowired
    Cooperatives cooperatives;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void une_coopérative() {
        coop.essaim.PostgresDeTest.superutilisateur().execute("delete from cooperative");
        assertThat(cooperatives.enregistrer(essor(OUVERTURE, "12 rue des Lilas"), null))
                .isEqualTo(new Enregistrement.Fait());
    }

    @Test
    void une_identité_se_relit_telle_qu_elle_a_été_écrite() {
        assertThat(cooperatives.actuelle()).contains(essor(OUVERTURE, "12 rue des Lilas"));
        assertThat(essor(OUVERTURE, "12 rue des Lilas").mention())
                .isEqualTo("SCOP SARL à capital variable · RCS Nantes 732\u00a0829\u00a0320");
    }

    @Test
    void un_déménagement_ne_change_pas_les_factures_d_avant() {
        cooperatives.enregistrer(essor(DEMENAGEMENT, "3 quai de la Fosse"), null);

        assertThat(cooperatives
                        .a(DEMENAGEMENT.minusDays(1))
                        .orElseThrow()
                        .siege()
                        .lignes()
                        .getFirst())
                .isEqualTo("12 rue des Lilas");
        assertThat(cooperatives.a(DEMENAGEMENT).orElseThrow().siege().lignes().getFirst())
                .isEqualTo("3 quai de la Fosse");
        assertThat(cooperatives.a(OUVERTURE.minusDays(1))).isEmpty();
    }

    @Test
    void la_même_date_corrige_et_garde_la_trace_de_ce_qu_elle_disait() {
        cooperatives.enregistrer(essor(OUVERTURE, "12 bis rue des Lilas"), null);

        assertThat(cooperatives.historique())
                .extracting(c -> c.siege().lignes().getFirst())
                .containsExactly("12 bis rue des Lilas");
        assertThat(jdbc.sql("select voie from cooperative order by version")
                        .query(String.class)
                        .list())
                .containsExactly("12 rue des Lilas", "12 bis rue des Lilas");
    }

    @Test
    void enregistrer_sans_rien_changer_n_écrit_rien() {
        assertThat(cooperatives.enregistrer(essor(OUVERTURE, "12 rue des Lilas"), null))
                .isEqualTo(new Enregistrement.SansEffet());
        assertThat(cooperatives.enregistrer(essor(DEMENAGEMENT, "12 rue des Lilas"), null))
                .isEqualTo(new Enregistrement.SansEffet());
    }

    @Test
    void le_numéro_de_TVA_d_une_autre_entreprise_est_refusé() {
        var autre = new Siren("356000000");
        var juste = essor(DEMENAGEMENT, "3 quai de la Fosse");
        var fausse = avec(juste, NumeroTva.de(autre), juste.banque());
        assertThat(cooperatives.enregistrer(fausse, null)).isEqualTo(new Enregistrement.TvaDUneAutre(autre));
        assertThat(cooperatives.historique()).hasSize(1);
    }

    @Test
    void un_changement_d_IBAN_est_journalisé_sans_l_IBAN_entier() {
        var avant = essor(OUVERTURE, "12 rue des Lilas");
        var autreBanque =
                new Banque(Iban.lire("FR76 3000 6000 0112 3456 7890 189").valeur(), null);
        cooperatives.enregistrer(avec(avant, avant.tva(), autreBanque), null);

        var ligne = jdbc.sql("""
                        select avant ->> 'iban' as avant, apres ->> 'iban' as apres, avant::text || apres::text as tout
                          from journal_audit where acte = 'acces.cooperative.modifier' order by rang desc limit 1""").query().singleRow();
        assertThat(ligne)
                .containsEntry("avant", "FR14\u00a0••••\u00a0••••\u00a02606")
                .containsEntry("apres", "FR76\u00a0••••\u00a0••••\u00a00189");
        assertThat(ligne.get("tout").toString()).doesNotContain("3456").doesNotContain("0115");
    }

    @Test
    void l_application_ne_peut_ni_changer_ni_effacer_une_identité_passée() {
        assertThatThrownBy(() -> jdbc.sql("update cooperative set denomination = 'autre'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from cooperative").update()).isInstanceOf(DataAccessException.class);
    }

    static Cooperative essor(LocalDate du, String voie) {
        var siret = new Siret("73282932000074");
        return new Cooperative(
                du,
                "L’Essor des Mauges",
                Forme.SCOP_SARL,
                siret,
                "Nantes",
                "70.22Z",
                AdressePostale.enFrance(voie, "44000", "Nantes"),
                Montant.euros("18500"),
                NumeroTva.de(siret.siren()),
                new Banque(Iban.lire("FR14 2004 1010 0505 0001 3M02 606").valeur(), new Bic("PSSTFRPPNTE")),
                new Contact(Telephone.valueOf("02 40 00 00 00"), new Courriel("contact@essor.example"), null),
                null);
    }

    /// La même, une chose changée.
    private static Cooperative avec(Cooperative c, NumeroTva tva, Banque banque) {
        return new Cooperative(
                c.du(),
                c.denomination(),
                c.forme(),
                c.siret(),
                c.greffe(),
                c.ape(),
                c.siege(),
                c.capitalMinimum(),
                tva,
                banque,
                c.contact(),
                c.logo());
    }
}
