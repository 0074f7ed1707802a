package coop.essaim.facturation;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.marchandise;
import static coop.essaim.facturation.Commerce.prestation;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Validation.DejaValidee;
import coop.essaim.facturation.Validation.Faite;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.tiers.NatureDeTiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaiComplet
class FacturesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Factures factures;

    @Autowired
    JdbcClient jdbc;

    private Commerce commerce;

    @BeforeEach
    void un_commerce() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void valider_numérote_fige_comptabilise_et_prend_la_contribution() {
        var piece = commerce.brouillon(
                prestation("Atelier couture", "2", "500.00"), marchandise("Coupons de lin", "3", "12.90"));
        var numero = numero(commerce.valider(piece));

        assertThat(commerce.grandLivre(numero)).isEqualTo("""
                VE N | A001 | 411100 | 1246,44 |
                VE N | A001 | 706000 | | 1000,00
                VE N | A001 | 707000 | | 38,70
                VE N | A001 | 445714 | | 7,74
                VE N | A001 | 445740 | | 200,00
                IN N | A001 | 910000 | 103,87 |
                IN N | A001 | 900000 | | 103,87
                IN N | CAE | 900000 | 103,87 |
                IN N | CAE | 920000 | | 103,87
                """.replace("N |", numero + " |"));
    }

    @Test
    void la_base_refuse_une_facture_qui_n_est_pas_celle_de_sa_pièce() {
        commerce.facture(prestation("Atelier couture", "2", "500.00"));
        var brouillon = commerce.brouillon(prestation("Ourlet", "1", "20.00")).id();
        var valider = "update piece_de_vente set etat = 'VALIDEE' where id = '%s';".formatted(brouillon);

        assertThat(officialiser(brouillon, valider, "p.activite_id", "s.dernier"))
                .contains("rien n'est refusé");
        for (var faute : List.of(
                officialiser(brouillon, "", "p.activite_id", "s.dernier"),
                officialiser(
                        brouillon, valider, "(select id from activite where id <> p.activite_id limit 1)", "s.dernier"),
                officialiser(
                        brouillon,
                        "update piece_de_vente set ht = ht + 1 where id = '%s';".formatted(brouillon) + valider,
                        "p.activite_id",
                        "s.dernier"),
                officialiser(
                        brouillon,
                        "update piece_de_vente set ttc = ttc + 1 where id = '%s';".formatted(brouillon) + valider,
                        "p.activite_id",
                        "s.dernier"))) assertThat(faute).contains("ne correspond pas à sa pièce");
        assertThat(officialiser(brouillon, valider, "p.activite_id", "s.dernier + 1"))
                .contains("ne suit pas la précédente de sa série");
    }

    /// Ce que répond la base à qui écrirait une facture sans passer par le service.
    private String officialiser(UUID piece, String avant, String activite, String rang) {
        var ordre = """
                do $$ begin
                    update serie set dernier = dernier + 1 where genre = 'FACTURE';
                    %s
                    insert into facture (id, genre_de_serie, annee, rang, numero, date, echeance, activite_id, client_id,
                                         ecriture_id, base_contribution, taux_contribution, contribution, emetteur_id,
                                         acheteur, acheteur_nature, acheteur_voie, acheteur_code_postal,
                                         acheteur_commune, acheteur_pays, mentions, validee_a)
                    select p.id, s.genre, s.annee, %s, 'ESSAI-1', s.derniere_date, s.derniere_date, %s, p.client_id,
                           (select max(contribution_id) from facture), 'FACTURE', 10, 0, (select max(id) from emetteur),
                           'X', 'X', 'X', 'X', 'X', 'FR', '{}', now()
                      from piece_de_vente p, serie s
                     where p.id = '%s' and s.genre = 'FACTURE' order by s.annee desc limit 1;
                    raise exception 'rien n''est refusé';
                end $$""".formatted(avant, rang, activite, piece);
        return catchThrowable(() -> jdbc.sql(ordre).update()).getMessage();
    }

    @Test
    void une_facture_validée_se_relit_avec_tout_ce_qu_elle_doit_dire() {
        var facture = commerce.facture(
                prestation("Atelier couture", "2", "500.00"),
                LigneSaisie.de("Formation", "FORMATION", "FORMATION", BigDecimal.ONE, new BigDecimal("300")));

        assertThat(facture.numero()).matches("F\\d{4}-\\d{5}");
        assertThat(facture.ttc()).isEqualTo(Montant.euros("1500.00"));
        assertThat(facture.acheteur().nom()).isEqualTo("Ville de Nantes");
        assertThat(facture.acheteur().immatriculation().electronique()).hasToString("214401093");
        assertThat(facture.emetteur().mention())
                .isEqualTo("SCOP SARL à capital variable · RCS Nantes 732\u00a0829\u00a0320");
        assertThat(facture.mentions()).containsExactly("Exonération de TVA, art. 261, 4-4° a du CGI");
        assertThat(facture.notes()).extracting(NoteLegale::code).containsExactly("PMT", "PMD", "AAB");
        assertThat(facture.categorieDOperation()).isEqualTo('S');
        assertThat(facture.echeance()).isEqualTo(AUJOURD_HUI.plusDays(30));
        assertThat(facture.contribution().montant()).isEqualTo(Montant.euros("130.00"));
    }

    @Test
    void les_numéros_se_suivent_sans_trou_même_quand_une_validation_échoue() {
        var premier = rang(commerce.valider(commerce.brouillon(prestation("Retouche", "1", "20"))));
        desactiver("706000", true);
        var refusee = commerce.valider(commerce.brouillon(prestation("Retouche", "1", "20")));
        desactiver("706000", false);
        var second = rang(commerce.valider(commerce.brouillon(prestation("Retouche", "1", "20"))));

        assertThat(refusee)
                .isEqualTo(new Validation.GrandLivre(
                        "Le compte 706000 ne sert plus : réactivez-le, ou prenez-en un autre."));
        assertThat(second).isEqualTo(premier + 1);
    }

    @Test
    void deux_valideurs_à_la_fois_ne_font_qu_une_facture() {
        var piece = commerce.brouillon(prestation("Atelier couture", "1", "500.00"));

        var une = supplyAsync(() -> commerce.valider(piece));
        var autre = supplyAsync(() -> commerce.valider(piece));
        var reponses = List.of(une.join(), autre.join());

        assertThat(reponses).hasAtLeastOneElementOfType(Faite.class).hasAtLeastOneElementOfType(DejaValidee.class);
        assertThat(jdbc.sql("select count(*) from facture where id = :id")
                        .param("id", piece.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void dix_validations_à_la_fois_se_numérotent_sans_trou_ni_étreinte() {
        var pieces = java.util.stream.IntStream.range(0, 10)
                .mapToObj(_ -> commerce.brouillon(prestation("Retouche", "1", "20")))
                .toList();
        var rangs = pieces.stream().map(piece -> supplyAsync(() -> rang(commerce.valider(piece)))).toList().stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(rangs.getLast() - rangs.getFirst()).isEqualTo(9);
        assertThat(rangs).doesNotHaveDuplicates();
    }

    @Test
    void ce_qui_a_changé_depuis_la_lecture_n_est_pas_validé() {
        var piece = commerce.brouillon(prestation("Atelier couture", "1", "500.00"));
        commerce.pieces.changer(
                piece.id(),
                piece.version(),
                Brouillon.facture(
                        commerce.couture().id(),
                        commerce.nantes(),
                        "Atelier couture",
                        List.of(prestation("Atelier couture", "1", "5000.00"))));

        assertThat(commerce.valider(piece)).isEqualTo(new Validation.ChangeeEntreTemps());
    }

    @Test
    void une_date_avant_le_dernier_numéro_ou_à_venir_est_refusée() {
        commerce.facture(prestation("Retouche", "1", "20"));
        var piece = commerce.brouillon(prestation("Retouche", "1", "20"));

        assertThat(commerce.valider(piece, AUJOURD_HUI.withDayOfYear(1)))
                .isEqualTo(new Validation.DateAvantLaDerniere(AUJOURD_HUI));
        assertThat(commerce.valider(piece, AUJOURD_HUI.plusDays(1)))
                .isEqualTo(new Validation.DateFuture(AUJOURD_HUI.plusDays(1)));
    }

    @Test
    void un_mois_clos_refuse_la_facture_et_ne_prend_pas_de_numéro() {
        var piece = commerce.brouillon(prestation("Retouche", "1", "20"));
        var hier = AUJOURD_HUI.minusYears(1).withMonth(3).withDayOfMonth(12);
        PostgresDeTest.superutilisateur().update("update periode set close_le = now() where ? between du and au", hier);

        assertThat(commerce.valider(piece, hier))
                .isInstanceOfSatisfying(
                        Validation.GrandLivre.class,
                        refus -> assertThat(refus.phrase())
                                .contains("sont clos : demandez à la comptabilité de les rouvrir"));
        assertThat(jdbc.sql("select count(*) from serie where annee = :annee")
                        .param("annee", hier.getYear())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void une_activité_fermée_ou_sans_contribution_ne_facture_pas() {
        var piece = commerce.brouillon(prestation("Retouche", "1", "20"));
        var avant = Commerce.DEBUT.minusDays(1);
        assertThat(commerce.valider(piece, avant)).isEqualTo(new Validation.ActiviteFermee("Aubrée Couture", avant));

        PostgresDeTest.superutilisateur().execute("update contribution set du = '2200-01-01'");
        var sans = commerce.valider(piece);
        PostgresDeTest.superutilisateur().execute("update contribution set du = '2020-01-01'");
        assertThat(sans).isEqualTo(new Validation.SansContribution(AUJOURD_HUI));
    }

    @Test
    void le_client_d_une_autre_activité_est_refusé_au_brouillon_et_à_la_validation() {
        var idriss = commerce.client(commerce.jardin(), NatureDeTiers.PARTICULIER, "Ludovic Tanguy", null);
        var brouillon = Brouillon.facture(
                commerce.couture().id(), idriss, "Retouche", List.of(prestation("Retouche", "1", "20")));
        assertThat(commerce.pieces.creer(UUID.randomUUID(), brouillon, null))
                .isEqualTo(new Composition.ClientInconnu());

        var piece = commerce.brouillon(prestation("Retouche", "1", "20"));
        PostgresDeTest.superutilisateur()
                .update("update piece_de_vente set client_id = ? where id = ?", idriss.valeur(), piece.id());
        assertThat(commerce.valider(piece)).isEqualTo(new Validation.ClientDUneAutreActivite("Ludovic Tanguy"));
    }

    @Test
    void une_pièce_sans_montant_est_refusée() {
        assertThat(commerce.valider(commerce.brouillon(LigneSaisie.titre("Rien encore"))))
                .isEqualTo(new Validation.SansMontant());
    }

    @Test
    void la_contribution_due_à_l_encaissement_attend_le_règlement() {
        commerce.contribution(commerce.jardin(), "8.5", "ENCAISSE");
        var client = commerce.client(commerce.jardin(), NatureDeTiers.PARTICULIER, "Camille Aubrée", null);
        var piece = commerce.brouillon(
                Brouillon.facture(commerce.jardin().id(), client, "Tonte", List.of(prestation("Tonte", "1", "100"))));
        var numero = numero(commerce.valider(piece));

        var facture = factures.trouver(new FactureId(piece.id())).orElseThrow();
        assertThat(facture.contribution().montant()).isEqualTo(Montant.ZERO);
        assertThat(facture.contribution().taux()).hasToString("8,5\u00a0%");
        assertThat(commerce.grandLivre(numero)).doesNotContain("910000");
    }

    @Test
    void la_même_clé_ne_crée_qu_une_pièce() {
        var cle = UUID.randomUUID();
        var contenu = Brouillon.facture(
                commerce.couture().id(), commerce.nantes(), "Retouche", List.of(prestation("Retouche", "1", "20")));

        var une = supplyAsync(() -> commerce.pieces.creer(cle, contenu, null));
        var autre = supplyAsync(() -> commerce.pieces.creer(cle, contenu, null));

        assertThat(une.join()).isEqualTo(autre.join());
    }

    @Test
    void rien_ne_change_une_pièce_validée_pas_même_le_compte_de_l_application() {
        var id = commerce.facture(prestation("Retouche", "1", "20")).id().valeur();

        for (var ordre : List.of(
                "update facture set numero = 'F' where id = :id",
                "delete from facture where id = :id",
                "update piece_de_vente set objet = 'autre' where id = :id",
                "delete from piece_de_vente where id = :id",
                "update ligne_de_vente set prix = 1 where piece_id = :id",
                "delete from tva_de_vente where piece_id = :id"))
            assertThatThrownBy(() -> jdbc.sql(ordre).param("id", id).update())
                    .as(ordre)
                    .isInstanceOf(DataAccessException.class);
    }

    private static String numero(Validation reponse) {
        assertThat(reponse).isInstanceOf(Faite.class);
        return ((Faite) reponse).numero();
    }

    private static int rang(Validation reponse) {
        return Integer.parseInt(numero(reponse).replaceFirst(".*-", ""));
    }

    private static void desactiver(String compte, boolean oui) {
        PostgresDeTest.superutilisateur()
                .update(
                        "update compte_general set desactive_le = ? where numero = ?",
                        oui ? AUJOURD_HUI : null,
                        compte);
    }
}
