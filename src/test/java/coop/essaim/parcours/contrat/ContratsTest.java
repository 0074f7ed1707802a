package coop.essaim.parcours.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaiComplet
class ContratsTest {

    private static final LocalDate SEPTEMBRE = LocalDate.of(2024, 9, 1);

    @Autowired
    Contrats contrats;

    @Autowired
    ContratsSql sql;

    @Autowired
    Signatures signatures;

    @Autowired
    SignaturesSql preuves;

    @Autowired
    Avenants avenants;

    @Autowired
    Parcours parcours;

    @Autowired
    Echeances echeances;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Personnes personnes;

    @Autowired
    Integration integration;

    @Autowired
    Comptes comptes;

    Decor decor;
    UUID maud;

    @BeforeEach
    void le_décor() {
        decor = new Decor(personnes, parcours, integration, contrats);
        var creation = comptes.creer("Maud Kerivel", UUID.randomUUID() + "@exemple.fr", Set.of("ACCOMPAGNATEUR"), null);
        maud = ((CreationDeCompte.Faite) creation).compte();
    }

    @Test
    void un_CAPE_signé_à_l_écran_garde_qui_quand_et_quoi_et_ouvre_les_deux_informations_légales() {
        var idriss = decor.enIntegration("Idriss", "Benali", SEPTEMBRE.minusDays(10));
        var cape = decor.cape(idriss, SEPTEMBRE, SEPTEMBRE.plusMonths(12).minusDays(1));
        emettre(cape);

        var acte = acte(cape);
        assertThat(signatures.aLEcran(acte, Partie.PERSONNE, "Idriss Benali", maud))
                .isEqualTo(new Signature.Faite(false));
        assertThat(parcours.etats(idriss, SEPTEMBRE).contrat()).isEqualTo(Etat.SANS_CONTRAT);
        assertThat(signatures.aLEcran(acte, Partie.PERSONNE, "Idriss Benali", maud))
                .isEqualTo(new Signature.DejaSigne());
        assertThat(signatures.aLEcran(acte, Partie.COOPERATIVE, "Solène Marrec", maud))
                .isEqualTo(new Signature.Faite(true));

        assertThat(parcours.etats(idriss, SEPTEMBRE).contrat()).isEqualTo(Etat.CAPE_1);
        assertThat(parcours.etats(idriss, SEPTEMBRE).parcours()).isEqualTo(Etat.EN_ACTIVITE);
        assertThat(preuves.duContrat(cape))
                .hasSize(2)
                .allSatisfy(preuve -> assertThat(preuve.empreinte()).hasSize(64))
                .extracting(SignatureFaite::nom)
                .containsExactly("Idriss Benali", "Solène Marrec");
        assertThat(restantes(idriss))
                .contains(
                        GenreDEcheance.INFORMER_URSSAF,
                        GenreDEcheance.INFORMER_FRANCE_TRAVAIL,
                        GenreDEcheance.PREMIERE_VISITE,
                        GenreDEcheance.RENOUVELER_LE_CAPE);
        assertThatThrownBy(() -> PostgresDeTest.courante()
                        .getConnection()
                        .createStatement()
                        .execute("update signature set nom = 'X'"))
                .isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void un_CAPE_puis_deux_renouvellements_puis_un_CESA_bloqué_par_la_limite_d_associé() {
        var idriss = decor.enIntegration("Idriss", "Benali", LocalDate.of(2023, 8, 20));
        var premier = signe(decor.cape(idriss, LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31)), "2023-08-25");
        var deuxieme = signe(contrats.renouveler(premier, maud).orElseThrow(), "2024-08-20");
        var troisieme = signe(contrats.renouveler(deuxieme, maud).orElseThrow(), "2025-08-20");
        assertThat(contrats.renouveler(troisieme, maud)).isEmpty();
        assertThat(parcours.etats(idriss, LocalDate.of(2026, 8, 31)).contrat()).isEqualTo(Etat.CAPE_3);

        var cesa = decor.cesa(idriss, LocalDate.of(2026, 9, 1));
        emettre(cesa);
        assertThat(contrats.trouver(cesa).orElseThrow().suivi().limiteDAssocie())
                .isEqualTo("2026-09-01");
        assertThat(surPapier(cesa, "2026-08-30"))
                .isInstanceOfSatisfying(
                        Signature.Gardee.class,
                        refus -> assertThat(refus.phrase())
                                .contains("faites d’abord admettre la personne par l’assemblée", "art. L. 7331-3"));

        // L'admission qui précède la signature la débloque.
        decor.etape(idriss, Transition.T12, LocalDate.of(2026, 5, 1));
        decor.etape(idriss, Transition.T13, LocalDate.of(2026, 6, 15));
        assertThat(surPapier(cesa, "2026-08-30")).isEqualTo(new Signature.Faite(true));
        assertThat(parcours.etats(idriss, LocalDate.of(2026, 9, 1)).contrat()).isEqualTo(Etat.CESA);
    }

    @Test
    void un_CESA_après_six_mois_de_CAPE_arrête_le_CAPE_et_annonce_essai_et_limite() {
        var camille = decor.enIntegration("Camille", "Aubrée", LocalDate.of(2024, 2, 20));
        var cape = signe(decor.cape(camille, LocalDate.of(2024, 3, 1), LocalDate.of(2025, 2, 28)), "2024-02-25");
        var cesa = signe(decor.cesa(camille, SEPTEMBRE), "2024-08-28");

        var lu = contrats.trouver(cesa).orElseThrow();
        assertThat(lu.suivi().limiteDAssocie()).isEqualTo("2027-03-01");
        assertThat(lu.suivi().finDEssai()).isEqualTo("2024-10-31");
        assertThat(contrats.trouver(cape).orElseThrow().suivi().finLe()).isEqualTo("2024-08-31");
        assertThat(parcours.etats(camille, SEPTEMBRE).contrat()).isEqualTo(Etat.CESA_ESSAI);
        // Toutes sont annoncées ; celle qui vient de passer tait les précédentes.
        assertThat(jdbc.sql("select due_le from echeance where personne_id = :personne and genre = 'LIMITE_D_ASSOCIE' "
                                + "and annulee_a is null order by due_le")
                        .param("personne", camille.valeur())
                        .query((ligne, _) -> ligne.getString(1))
                        .list())
                .containsExactly("2026-03-01", "2026-06-01", "2026-09-01", "2026-12-01", "2027-03-01");
        // Le registre du personnel s'inscrit de lui-même à l'embauche : il n'est plus à faire.
        assertThat(restantes(camille))
                .contains(GenreDEcheance.DPAE, GenreDEcheance.MUTUELLE, GenreDEcheance.FIN_D_ESSAI)
                .doesNotContain(GenreDEcheance.RENOUVELER_LE_CAPE, GenreDEcheance.REGISTRE);

        decor.etape(camille, Transition.T12, LocalDate.of(2025, 1, 1));
        decor.etape(camille, Transition.T13, LocalDate.of(2025, 6, 1));
        assertThat(restantes(camille)).doesNotContain(GenreDEcheance.LIMITE_D_ASSOCIE);
    }

    @Test
    void chaque_clause_vide_empêche_d_émettre_et_se_nomme_avec_son_article() {
        var camille = decor.enIntegration("Camille", "Aubrée", SEPTEMBRE.minusDays(10));
        for (var genre : List.of(GenreDeContrat.CAPE, GenreDeContrat.CESA, GenreDeContrat.CONTRAT_DE_TRAVAIL)) {
            for (var clause : genre.obligatoires()) {
                var incompletes = new EnumMap<>(Decor.clauses(genre));
                incompletes.put(clause, " ");
                var termes = Decor.termes(genre, SEPTEMBRE, genre.aUnTerme() ? SEPTEMBRE.plusMonths(6) : null);
                var id = contrats.preparer(camille, genre, Decor.avec(termes, incompletes), null);
                assertThat(contrats.emettre(id, maud)).isEqualTo(new Emission.ClausesVides(List.of(clause)));
                assertThat(new Emission.ClausesVides(List.of(clause)).phrase())
                        .contains(clause.libelle(), clause.texte());
            }
        }
    }

    @Test
    void des_termes_contraires_à_la_loi_sont_refusés_avec_leur_article() {
        var camille = decor.enIntegration("Camille", "Aubrée", SEPTEMBRE.minusDays(10));
        var cape = Decor.termes(GenreDeContrat.CAPE, SEPTEMBRE, SEPTEMBRE.plusMonths(12));

        assertThat(phrase(camille, GenreDeContrat.CAPE, cape)).contains("douze mois au plus (art. L. 127-2");
        assertThat(phrase(camille, GenreDeContrat.CAPE, Decor.termes(GenreDeContrat.CAPE, SEPTEMBRE, null)))
                .contains("écrivez son terme");
        assertThat(phrase(camille, GenreDeContrat.CAPE, sans(cape, false, true, false)))
                .contains("art. R. 127-1, 4°");
        var aTempsPlein = new Termes(
                SEPTEMBRE,
                SEPTEMBRE.plusMonths(6),
                null,
                null,
                null,
                coop.essaim.commun.Montant.euros("3000"),
                null,
                true,
                null,
                cape.clauses());
        assertThat(phrase(camille, GenreDeContrat.CAPE, aTempsPlein)).contains("art. L. 127-1");
        var cesa = Decor.termes(GenreDeContrat.CESA, SEPTEMBRE, null);
        assertThat(phrase(camille, GenreDeContrat.CESA, sans(cesa, true, false, false)))
                .contains("art. L. 7331-2, 2° d");
        assertThat(phrase(camille, GenreDeContrat.CESA, sans(cesa, false, false, true)))
                .contains("art. L. 7331-2, 2° e");
        var partiel = heures(Decor.termes(GenreDeContrat.CONTRAT_DE_TRAVAIL, SEPTEMBRE, null), "60");
        assertThat(phrase(camille, GenreDeContrat.CONTRAT_DE_TRAVAIL, partiel)).contains("art. L. 3123-7");
        assertThat(phrase(camille, GenreDeContrat.CONTRAT_DE_TRAVAIL, heures(partiel, null)))
                .contains("art. L. 3123-6");

        var mineur = decor.personne("Sasha", "Benali", SEPTEMBRE.minusYears(17));
        assertThat(phrase(
                        mineur,
                        GenreDeContrat.CAPE_CJS,
                        Decor.termes(GenreDeContrat.CAPE_CJS, SEPTEMBRE, SEPTEMBRE.plusMonths(2))))
                .contains("qui la représente");
    }

    @Test
    void deux_contrats_ne_courent_pas_le_même_jour_et_la_base_le_refuse_aussi() {
        var idriss = decor.enIntegration("Idriss", "Benali", SEPTEMBRE.minusDays(10));
        signe(decor.cape(idriss, SEPTEMBRE, SEPTEMBRE.plusMonths(6)), "2024-08-30");
        var autre = decor.cape(idriss, SEPTEMBRE.plusMonths(3), SEPTEMBRE.plusMonths(9));
        assertThat(contrats.emettre(autre, maud))
                .isEqualTo(new Emission.Chevauche(GenreDeContrat.CAPE, "CAPE", SEPTEMBRE));

        assertThatThrownBy(() -> PostgresDeTest.superutilisateur()
                        .update(
                                "insert into contrat (id, personne_id, genre, du, au, cree_a, emis_a, document_id, conclu_le) "
                                        + "select gen_random_uuid(), personne_id, 'CAPE', du, au, now(), emis_a, document_id, conclu_le from contrat "
                                        + "where personne_id = ? and conclu_le is not null",
                                idriss.valeur()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void la_signature_d_un_CAPE_attend_la_liste_d_intégration_et_la_fin_du_temps_plein() {
        var idriss = decor.personne("Idriss", "Benali", LocalDate.of(1990, 1, 1));
        decor.integrer(idriss, SEPTEMBRE.minusDays(10));
        var cape = decor.cape(idriss, SEPTEMBRE, SEPTEMBRE.plusMonths(6));
        assertThat(surPapier(cape, "2024-08-30")).isEqualTo(new Signature.PasEmis());
        emettre(cape);
        assertThat(surPapier(cape, "2024-08-30"))
                .isInstanceOfSatisfying(
                        Signature.Gardee.class,
                        refus -> assertThat(refus.phrase())
                                .contains("achevez d’abord la liste d’intégration", "la pièce d’identité"));

        decor.cocher(idriss);
        PostgresDeTest.superutilisateur()
                .update(
                        "insert into personne_emploi (id, personne_id, employeur, contrat, temps_complet, du, saisi_a) "
                                + "values (gen_random_uuid(), ?, 'Ville de Nantes', 'CDI', true, '2020-01-01', now())",
                        idriss.valeur());
        assertThat(surPapier(cape, "2024-08-30"))
                .isInstanceOfSatisfying(
                        Signature.Gardee.class,
                        refus -> assertThat(refus.phrase()).contains("art. L. 127-1"));
        assertThat(preuves.duContrat(cape)).isEmpty();
    }

    @Test
    void un_renouvellement_signé_après_le_terme_est_refusé() {
        var idriss = decor.enIntegration("Idriss", "Benali", LocalDate.of(2023, 8, 20));
        var premier = signe(decor.cape(idriss, LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31)), "2023-08-25");
        var deuxieme = contrats.renouveler(premier, maud).orElseThrow();
        emettre(deuxieme);
        assertThat(surPapier(deuxieme, "2024-09-01")).isEqualTo(new Signature.ApresLeTerme(LocalDate.of(2024, 8, 31)));
        assertThat(surPapier(deuxieme, "2024-08-31")).isEqualTo(new Signature.Faite(true));
    }

    @Test
    void un_mineur_signe_avec_qui_le_représente() {
        var sasha = decor.personne("Sasha", "Benali", LocalDate.of(2008, 1, 1));
        var t = Decor.termes(GenreDeContrat.CAPE_CJS, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 31));
        var represente = new Termes(
                t.du(),
                t.au(),
                t.heures(),
                t.partFixe(),
                t.objectif(),
                t.plafond(),
                t.statutsDu(),
                false,
                "Nadia Benali",
                t.clauses());
        var contrat = contrats.preparer(sasha, GenreDeContrat.CAPE_CJS, represente, maud);
        emettre(contrat);
        var acte = acte(contrat);
        assertThat(signatures.parties(acte)).contains(Partie.REPRESENTANT);
        signatures.aLEcran(acte, Partie.PERSONNE, "Sasha Benali", maud);
        assertThat(signatures.aLEcran(acte, Partie.COOPERATIVE, "Solène Marrec", maud))
                .isEqualTo(new Signature.Faite(false));
        assertThat(signatures.surPapier(acte, LocalDate.of(2025, 6, 28), "signe.txt", Decor.papierSigne(), maud))
                .isEqualTo(new Signature.Faite(true));
        assertThat(preuves.duContrat(contrat)).extracting(SignatureFaite::nom).contains("Nadia Benali");
        assertThat(parcours.etats(sasha, LocalDate.of(2025, 7, 1)).contrat()).isEqualTo(Etat.CAPE_CJS);
    }

    @Test
    void un_avenant_se_numérote_se_signe_et_un_contrat_émis_ne_se_récrit_pas() {
        var camille = decor.enIntegration("Camille", "Aubrée", SEPTEMBRE.minusDays(10));
        var cesa = signe(decor.cesa(camille, SEPTEMBRE), "2024-08-28");
        var changement = new Avenants.Changement(
                SEPTEMBRE.plusMonths(4),
                "Part fixe",
                "La part fixe est portée à 600 €.",
                null,
                coop.essaim.commun.Montant.euros("600"),
                null);
        var un = ((Avenants.Emission.Faite) avenants.emettre(cesa, changement, maud)).avenant();
        var deux = ((Avenants.Emission.Faite) avenants.emettre(cesa, changement, maud)).avenant();
        assertThat(List.of(un.numero(), deux.numero())).containsExactly(1, 2);

        var acte = new Acte.UnAvenant(contrats.trouver(cesa).orElseThrow(), un);
        assertThat(signatures.surPapier(acte, SEPTEMBRE.plusMonths(3), "a.txt", Decor.papierSigne(), maud))
                .isEqualTo(new Signature.Faite(true));
        assertThat(preuves.avenant(un.id()).orElseThrow().concluLe()).isEqualTo(SEPTEMBRE.plusMonths(3));

        assertThat(contrats.recrire(cesa, Decor.termes(GenreDeContrat.CESA, SEPTEMBRE, null)))
                .isFalse();
        assertThat(contrats.abandonner(cesa)).isFalse();
        for (var ordre : List.of(
                "update contrat set du = du + 1 where id = ?",
                "update contrat set part_fixe = 1 where id = ?",
                "update contrat set conclu_le = null where id = ?",
                "update contrat_clause set texte = 'autre' where contrat_id = ?",
                "delete from contrat_clause where contrat_id = ?")) {
            assertThatThrownBy(() -> PostgresDeTest.superutilisateur().update(ordre, cesa.valeur()))
                    .as(ordre)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private ContratId signe(ContratId id, String le) {
        emettre(id);
        assertThat(surPapier(id, le)).isEqualTo(new Signature.Faite(true));
        return id;
    }

    private void emettre(ContratId id) {
        assertThat(contrats.emettre(id, maud)).isInstanceOf(Emission.Faite.class);
    }

    private Signature surPapier(ContratId id, String le) {
        return signatures.surPapier(acte(id), LocalDate.parse(le), "signe.txt", Decor.papierSigne(), maud);
    }

    private Acte acte(ContratId id) {
        return new Acte.LeContrat(contrats.trouver(id).orElseThrow());
    }

    private String phrase(PersonneId personne, GenreDeContrat genre, Termes termes) {
        var emission = contrats.emettre(contrats.preparer(personne, genre, termes, null), maud);
        return ((Emission.Refus) emission).phrase();
    }

    private List<GenreDEcheance> restantes(PersonneId personne) {
        return echeances.restantes(personne).stream().map(Echeance::genre).toList();
    }

    private static Termes sans(Termes t, boolean partFixe, boolean plafond, boolean statuts) {
        return new Termes(
                t.du(),
                t.au() == null ? null : t.au().minusDays(1),
                t.heures(),
                partFixe ? null : t.partFixe(),
                t.objectif(),
                plafond ? null : t.plafond(),
                statuts ? null : t.statutsDu(),
                false,
                null,
                t.clauses());
    }

    private static Termes heures(Termes t, String heures) {
        return new Termes(
                t.du(),
                t.au(),
                heures == null ? null : new BigDecimal(heures),
                t.partFixe(),
                t.objectif(),
                t.plafond(),
                t.statutsDu(),
                false,
                null,
                Map.copyOf(t.clauses()));
    }
}
