package coop.essaim.facturation;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.marchandise;
import static coop.essaim.facturation.Commerce.prestation;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.facturation.Validation.Faite;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;

/// Plusieurs factures validées d'un geste : ce que chacune donnerait seule, et rien à moitié.
@EssaiComplet
class LotDeFacturesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Factures factures;

    private Commerce commerce;

    @BeforeEach
    void un_commerce() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void un_lot_se_numérote_dans_son_ordre_et_passe_les_mêmes_écritures_qu_une_à_une() {
        var seules = List.of(numero(commerce.valider(couture())), numero(commerce.valider(lin())));
        var ensemble = valider(couture(), lin()).stream()
                .map(LotDeFacturesTest::numero)
                .toList();

        assertThat(rang(ensemble.get(1)) - rang(ensemble.get(0))).isOne();
        for (int i = 0; i < 2; i++)
            assertThat(commerce.grandLivre(ensemble.get(i)).replace(ensemble.get(i), "N"))
                    .isNotEmpty()
                    .isEqualTo(commerce.grandLivre(seules.get(i)).replace(seules.get(i), "N"));
    }

    @Test
    void chaque_facture_d_un_lot_garde_ses_mentions_et_son_acheteur() {
        var exoneree = commerce.brouillon(LigneSaisie.de(
                "Formation à la coupe", "FORMATION", "FORMATION", BigDecimal.ONE, new BigDecimal("300")));
        var lues = valider(couture(), exoneree, lin()).stream()
                .map(faite -> factures.trouver(((Faite) faite).id()).orElseThrow())
                .toList();

        assertThat(lues).extracting(f -> f.acheteur().nom()).containsOnly("Ville de Nantes");
        assertThat(lues.get(0).mentions()).isEmpty();
        assertThat(lues.get(1).mentions()).hasSize(1).first().asString().contains("261");
        assertThat(lues.get(2).mentions()).isEmpty();
    }

    @Test
    void une_pièce_refusée_n_arrête_pas_les_autres_et_ne_prend_pas_de_numéro() {
        var reprise = couture();
        var vide = commerce.brouillon(prestation("Offert", "1", "0"));
        var deja = couture();
        var sonNumero = commerce.valider(deja);

        var reponses = factures.validerEnLot(List.of(
                demande(couture()),
                new Factures.Demande(new FactureId(reprise.id()), reprise.version() + 1, AUJOURD_HUI, null, "Maud"),
                demande(vide),
                new Factures.Demande(new FactureId(UUID.randomUUID()), 0, AUJOURD_HUI, null, "Maud"),
                demande(deja),
                demande(lin())));

        assertThat(reponses.get(1)).isEqualTo(new Validation.ChangeeEntreTemps());
        assertThat(reponses.get(2)).isEqualTo(new Validation.SansMontant());
        assertThat(reponses.get(3)).isEqualTo(new Validation.Introuvable());
        assertThat(reponses.get(4)).isEqualTo(new Validation.DejaValidee(new FactureId(deja.id()), numero(sonNumero)));
        assertThat(rang(numero(reponses.get(5))) - rang(numero(reponses.get(0))))
                .isOne();
    }

    @Test
    void ce_que_le_grand_livre_refuse_annule_le_lot_et_rend_ses_numéros() {
        var avant = numero(commerce.valider(couture()));
        PostgresDeTest.superutilisateur()
                .update(
                        "update compte_general set desactive_le = (now() at time zone 'Europe/Paris')::date where numero = '707000'");
        try {
            var reponses = valider(couture(), lin());
            assertThat(reponses.get(0)).isEqualTo(new Validation.AvecUneAutre());
            assertThat(reponses.get(1))
                    .isInstanceOfSatisfying(
                            Validation.GrandLivre.class,
                            refus -> assertThat(refus.phrase()).contains("707000"));
        } finally {
            PostgresDeTest.superutilisateur()
                    .update("update compte_general set desactive_le = null where numero = '707000'");
        }
        assertThat(rang(numero(commerce.valider(couture()))) - rang(avant)).isOne();
    }

    @Test
    void la_même_demande_deux_fois_dans_un_lot_n_en_fait_qu_une() {
        var piece = couture();
        var reponses = valider(piece, piece);

        assertThat(reponses.get(0)).isInstanceOf(Faite.class).isEqualTo(reponses.get(1));
    }

    @Test
    void deux_lots_des_mêmes_pièces_à_l_envers_ne_s_étreignent_pas() {
        var pieces =
                new ArrayList<>(IntStream.range(0, 12).mapToObj(_ -> couture()).toList());
        var endroit = demandes(pieces);
        Collections.reverse(pieces);
        var envers = demandes(pieces);
        var premier = supplyAsync(() -> factures.validerEnLot(endroit));
        var second = supplyAsync(() -> factures.validerEnLot(envers));

        // L'un des deux a tout validé, l'autre l'apprend : rien en double, rien à moitié.
        var sortes = List.of(premier.join(), second.join()).stream()
                .map(reponses ->
                        reponses.stream().map(Object::getClass).distinct().toList())
                .toList();
        assertThat(sortes).containsExactlyInAnyOrder(List.of(Faite.class), List.of(Validation.DejaValidee.class));
    }

    @Test
    void deux_avoirs_ne_se_valident_pas_dans_un_même_lot() {
        var facture = commerce.facture(prestation("Atelier couture", "1", "100"));
        var avoirs = List.of(avoir(facture), avoir(facture));

        assertThatThrownBy(() -> factures.validerEnLot(demandes(avoirs)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Un avoir se valide seul.");
    }

    @Test
    void un_lot_n_a_qu_un_jour() {
        var piece = demande(couture());
        var hier = new Factures.Demande(piece.id(), piece.version(), AUJOURD_HUI.minusDays(1), null, "Maud Kerivel");

        assertThatThrownBy(() -> factures.validerEnLot(List.of(piece, hier)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Un lot de factures est d'un seul jour.");
    }

    @Test
    void dans_un_lot_de_deux_personnes_chacune_signe_la_sienne() {
        var maud = compte("Maud Kerivel");
        var ludovic = compte("Ludovic Tanguy");
        var pieces = List.of(couture(), lin());
        var reponses = factures.validerEnLot(
                List.of(signee(pieces.get(0), maud, "Maud Kerivel"), signee(pieces.get(1), ludovic, "Ludovic Tanguy")));

        assertThat(reponses).allSatisfy(reponse -> assertThat(reponse).isInstanceOf(Faite.class));
        assertThat(signataires(pieces.get(0))).containsExactly(maud, maud);
        assertThat(signataires(pieces.get(1))).containsExactly(ludovic, ludovic);
        for (int i = 0; i < 2; i++)
            assertThat(auteurs(numero(reponses.get(i)))).containsOnly(i == 0 ? "Maud Kerivel" : "Ludovic Tanguy");
    }

    private UUID compte(String nom) {
        var id = UUID.randomUUID();
        commerce.jdbc
                .sql("insert into compte (id, nom, courriel, cree_a) values (:id, :nom, :courriel, now())")
                .params(Map.of("id", id, "nom", nom, "courriel", id + "@val-rouge.example"))
                .update();
        return id;
    }

    private static Factures.Demande signee(Composition.Faite piece, UUID par, String auteur) {
        return new Factures.Demande(new FactureId(piece.id()), piece.version(), AUJOURD_HUI, par, auteur);
    }

    /// Ce que la facture et son suivi en gardent.
    private List<UUID> signataires(Composition.Faite piece) {
        return commerce.jdbc.sql("""
                select validee_par from facture where id = :id
                 union all select par from suivi_de_vente where piece_id = :id and acte = 'VALIDEE'""").param("id", piece.id()).query(UUID.class).list();
    }

    /// Ceux que nomment ses écritures, la vente et la contribution.
    private List<String> auteurs(String numero) {
        return commerce.jdbc
                .sql("""
                select v.valide_par from validation v
                  join facture f on v.ecriture_id in (f.ecriture_id, f.contribution_id) where f.numero = :numero""")
                .param("numero", numero)
                .query(String.class)
                .list();
    }

    @Test
    void la_base_refuse_un_lot_dont_la_série_aurait_un_trou() {
        // Leurs deux contributions donnent deux écritures qu'aucune facture ne porte.
        commerce.facture(prestation("Atelier couture", "2", "500.00"));
        commerce.facture(prestation("Atelier couture", "2", "500.00"));
        var pieces = List.of(couture(), couture());

        assertThatThrownBy(() -> officialiser(pieces, "s.dernier", 3))
                .hasMessageContaining("ne suit pas la précédente");
        assertThatThrownBy(() -> officialiser(pieces, "s.dernier - 1", 3))
                .hasMessageContaining("ne suit pas la précédente");
        assertThatThrownBy(() -> officialiser(pieces, "s.dernier", 2)).hasMessageContaining("rien n'est refusé");
    }

    /// Ce que répond la base à qui écrirait deux factures d'un ordre : `pris` numéros pris, la seconde à ce rang.
    private void officialiser(List<Composition.Faite> pieces, String second, int pris) throws DataAccessException {
        PostgresDeTest.superutilisateur()
                .execute("""
                do $$ begin
                    update serie set dernier = dernier + %d where genre = 'FACTURE';
                    update piece_de_vente set etat = 'VALIDEE' where id in ('%s', '%s');
                    insert into facture (id, genre_de_serie, annee, rang, numero, date, echeance, activite_id, client_id,
                                         ecriture_id, base_contribution, taux_contribution, contribution, emetteur_id,
                                         acheteur, acheteur_nature, acheteur_voie, acheteur_code_postal,
                                         acheteur_commune, acheteur_pays, mentions, validee_a)
                    select p.id, s.genre, s.annee, case p.id when '%2$s' then s.dernier - %1$d + 1 else %4$s end,
                           'ESSAI-' || row_number() over (), s.derniere_date, s.derniere_date, p.activite_id,
                           p.client_id, f.ecriture_id, 'FACTURE', 10, 0, f.emetteur_id, 'X', 'X', 'X', 'X', 'X', 'FR',
                           '{}', now()
                      from piece_de_vente p
                      join serie s on s.genre = 'FACTURE' and s.annee = extract(year from s.derniere_date)
                      join lateral (select case p.id when '%2$s' then min(e.id) else max(e.id) end as ecriture_id,
                                           (select max(id) from emetteur) as emetteur_id
                                      from ecriture e where not exists (
                                          select from facture x where x.ecriture_id = e.id)) f on true
                     where p.id in ('%2$s', '%3$s');
                    raise exception 'rien n''est refusé';
                end $$""".formatted(pris, pieces.get(0).id(), pieces.get(1).id(), second));
    }

    private Composition.Faite couture() {
        return commerce.brouillon(prestation("Atelier couture", "2", "500.00"));
    }

    private Composition.Faite lin() {
        return commerce.brouillon(prestation("Retouche", "1", "20"), marchandise("Coupons de lin", "3", "12.90"));
    }

    private Composition.Faite avoir(Facture facture) {
        return commerce.brouillon(new Brouillon(
                Genre.AVOIR,
                commerce.couture().id(),
                commerce.nantes(),
                Brouillon.Texte.de("Avoir"),
                ModeDePrix.HT,
                List.of(prestation("Atelier couture", "1", "100")),
                Remise.AUCUNE,
                null,
                facture.id().valeur()));
    }

    private List<Validation> valider(Composition.Faite... pieces) {
        return factures.validerEnLot(demandes(List.of(pieces)));
    }

    private static List<Factures.Demande> demandes(List<Composition.Faite> pieces) {
        return pieces.stream().map(LotDeFacturesTest::demande).toList();
    }

    private static Factures.Demande demande(Composition.Faite piece) {
        return new Factures.Demande(new FactureId(piece.id()), piece.version(), AUJOURD_HUI, null, "Maud Kerivel");
    }

    private static String numero(Validation validation) {
        return ((Faite) validation).numero();
    }

    private static int rang(String numero) {
        return Integer.parseInt(numero.substring(numero.length() - 5));
    }
}
