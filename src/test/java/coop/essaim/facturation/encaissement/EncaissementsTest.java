package coop.essaim.facturation.encaissement;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.marchandise;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.Brouillon;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaiComplet
class EncaissementsTest {

    static final Auteur LUDOVIC = new Auteur(null, "Ludovic Tanguy");

    @Autowired
    ApplicationContext contexte;

    @Autowired
    Encaissements encaissements;

    @Autowired
    Annulations annulations;

    @Autowired
    JdbcClient jdbc;

    Commerce commerce;

    @BeforeEach
    void une_vente() {
        commerce = contexte.getAutowireCapableBeanFactory()
                .createBean(Commerce.class)
                .preparer();
    }

    @Test
    void un_virement_solde_la_facture_fait_passer_la_tva_et_se_lettre() {
        var facture = commerce.facture(prestation("Atelier", "1", "1000.00"));

        var fait = fait(encaissements.encaisser(virement("1200.00", facture, "1200.00"), LUDOVIC));

        assertThat(ecriture(fait))
                .containsExactlyInAnyOrder("512000 1200.00", "411100 -1200.00", "445740 200.00", "445714 -200.00");
        assertThat(encaissements.reste(facture.id())).contains(Montant.ZERO);
        assertThat(attente(facture)).isZero();
        assertThat(lettrage(facture)).isEqualTo("complet");
    }

    @Test
    void un_règlement_en_trois_fois_passe_la_tva_au_centime() {
        var facture = commerce.facture(prestation("Ourlets", "1", "83.33"));
        for (var montant : List.of("33.33", "33.33", "33.34"))
            fait(encaissements.encaisser(virement(montant, facture, montant), LUDOVIC));

        assertThat(facture.ttc()).isEqualTo(euros("100.00"));
        assertThat(attente(facture)).isZero();
        assertThat(lettrage(facture)).isEqualTo("complet");
    }

    @Test
    void la_tva_d_une_marchandise_est_déjà_due_et_ne_bouge_pas() {
        var facture = commerce.facture(marchandise("Boutons", "10", "10.00"));

        var fait = fait(encaissements.encaisser(virement("120.00", facture, "120.00"), LUDOVIC));

        assertThat(ecriture(fait)).containsExactlyInAnyOrder("512000 120.00", "411100 -120.00");
    }

    @Test
    void un_règlement_partiel_laisse_le_reste_dû_et_un_lettrage_partiel() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));

        fait(encaissements.encaisser(virement("50.00", facture, "50.00"), LUDOVIC));

        assertThat(encaissements.reste(facture.id())).contains(euros("70.00"));
        assertThat(lettrage(facture)).isEqualTo("partiel");
    }

    @Test
    void un_seul_virement_paie_deux_factures_et_l_excédent_reste_au_client() {
        var une = commerce.facture(prestation("Atelier", "1", "100.00"));
        var autre = commerce.facture(prestation("Atelier", "1", "50.00"));
        var parts = List.of(new Part(une.id(), euros("120.00")), new Part(autre.id(), euros("60.00")));

        var fait = fait(encaissements.encaisser(reglement(ModeDeReglement.VIREMENT, "200.00", parts), LUDOVIC));

        assertThat(ecriture(fait))
                .containsExactlyInAnyOrder(
                        "512000 200.00",
                        "411100 -120.00",
                        "411100 -60.00",
                        "411100 -20.00",
                        "445740 30.00",
                        "445714 -30.00");
        var suivante = commerce.facture(prestation("Atelier", "1", "100.00"));
        assertThat(encaissements.employer(compensation(suivante, "30.00"), fait.id(), LUDOVIC))
                .isEqualTo(new Encaissement.ExcedentInsuffisant(euros("20.00")));
        fait(encaissements.employer(compensation(suivante, "15.00"), fait.id(), LUDOVIC));
        fait(encaissements.rembourserTropPercu(remboursement("5.00"), fait.id(), LUDOVIC));
        assertThat(encaissements.reste(suivante.id())).contains(euros("105.00"));
        assertThat(annulations.annuler(fait.id(), erreur(), LUDOVIC)).isEqualTo(new Encaissement.ExcedentEmploye());
    }

    @Test
    void la_contribution_à_l_encaissement_suit_les_règlements() {
        var jardin = commerce.jardin();
        if (jdbc.sql("select count(*) from pub_contribution where base = 'ENCAISSE'")
                        .query(Integer.class)
                        .single()
                == 0) commerce.contribution(jardin, "10", "ENCAISSE");
        var client = commerce.client(jardin, coop.essaim.tiers.NatureDeTiers.PARTICULIER, "Yves Le Goff", null);
        var facture =
                valider(Brouillon.facture(jardin.id(), client, "Taille", List.of(prestation("Taille", "1", "100.00"))));

        fait(encaissements.encaisser(virement("40.00", facture, "40.00"), LUDOVIC));
        assertThat(contribution(facture)).isEqualTo("3.33");
        fait(encaissements.encaisser(virement("80.00", facture, "80.00"), LUDOVIC));
        assertThat(contribution(facture)).isEqualTo("10.00");
    }

    @Test
    void un_chèque_impayé_rend_la_facture_due_et_sa_tva_à_l_attente() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        var cheque = fait(encaissements.encaisser(
                reglement(ModeDeReglement.CHEQUE, "120.00", List.of(new Part(facture.id(), euros("120.00")))),
                LUDOVIC));
        assertThat(ecriture(cheque)).contains("511200 120.00");

        fait(annulations.annuler(cheque.id(), new Annulation(AUJOURD_HUI, true, "Sans provision"), LUDOVIC));

        assertThat(encaissements.reste(facture.id())).contains(euros("120.00"));
        assertThat(attente(facture)).isEqualTo(-2000);
        assertThat(lettrage(facture)).isEqualTo("aucun");
        assertThat(annulations.annuler(cheque.id(), erreur(), LUDOVIC)).isEqualTo(new Encaissement.DejaAnnule());
    }

    @Test
    void une_créance_perdue_devient_une_charge_hors_la_tva_en_attente() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        fait(encaissements.encaisser(virement("60.00", facture, "60.00"), LUDOVIC));

        var perte = fait(encaissements.passerEnPerte(compensation(facture, "60.00"), LUDOVIC));

        assertThat(ecriture(perte)).containsExactlyInAnyOrder("411100 -60.00", "654100 50.00", "445740 10.00");
        assertThat(attente(facture)).isZero();
        assertThat(lettrage(facture)).isEqualTo("complet");
    }

    @Test
    void un_avoir_compensé_solde_sa_facture_sans_toucher_la_banque_ni_la_tva() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        var avoir = avoir(facture, "100.00");

        assertThat(encaissements.compenser(compensation(avoir, "1.00"), avoir.id(), LUDOVIC))
                .isEqualTo(new Encaissement.CEstUnAvoir(avoir.numero()));
        var fait = fait(encaissements.compenser(compensation(facture, "120.00"), avoir.id(), LUDOVIC));

        assertThat(ecriture(fait)).containsExactlyInAnyOrder("411100 120.00", "411100 -120.00");
        assertThat(encaissements.reste(avoir.id())).contains(Montant.ZERO);
        assertThat(lettrage(facture)).isEqualTo("complet");
        assertThat(lettrage(avoir)).isEqualTo("complet");
    }

    @Test
    void un_avoir_remboursé_reprend_la_tva_versée() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        fait(encaissements.encaisser(virement("120.00", facture, "120.00"), LUDOVIC));
        var avoir = avoir(facture, "100.00");

        var fait = fait(encaissements.rembourserAvoir(remboursement("120.00"), avoir.id(), LUDOVIC));

        assertThat(ecriture(fait))
                .containsExactlyInAnyOrder("512000 -120.00", "411100 120.00", "445740 -20.00", "445714 20.00");
        assertThat(lettrage(avoir)).isEqualTo("complet");
    }

    @Test
    void un_avoir_remboursé_par_chèque_sort_de_la_banque_et_non_des_chèques_à_remettre() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        var avoir = avoir(facture, "100.00");
        var cheque =
                new Remboursement(UUID.randomUUID(), ModeDeReglement.CHEQUE, AUJOURD_HUI, euros("120.00"), "0004512");

        var fait = fait(encaissements.rembourserAvoir(cheque, avoir.id(), LUDOVIC));

        assertThat(ecriture(fait)).contains("512000 -120.00").noneMatch(ligne -> ligne.startsWith("511200"));
    }

    @Test
    void la_même_demande_deux_fois_ne_fait_qu_un_règlement() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        var demande = virement("50.00", facture, "50.00");

        var reponses = Stream.of(demande, demande)
                .map(une -> CompletableFuture.supplyAsync(() -> fait(encaissements.encaisser(une, LUDOVIC))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(reponses.getFirst().id()).isEqualTo(reponses.getLast().id());
        assertThat(encaissements.reste(facture.id())).contains(euros("70.00"));
    }

    @Test
    void un_lot_s_écrit_en_entier_ou_pas_du_tout() {
        var factures = IntStream.range(0, 3)
                .mapToObj(_ -> commerce.facture(prestation("Atelier", "1", "100.00")))
                .toList();
        var lot =
                factures.stream().map(une -> virement("120.00", une, "120.00")).toList();
        var faux = Stream.concat(lot.stream(), Stream.of(virement("1.00", factures.getFirst(), "1.00")))
                .toList();

        assertThat(encaissements.encaisserTous(faux, LUDOVIC).getLast())
                .isEqualTo(new Encaissement.ResteMoins(factures.getFirst().numero(), Montant.ZERO));
        assertThat(encaissements.reste(factures.getFirst().id()))
                .as("rien n'est écrit")
                .contains(euros("120.00"));

        assertThat(encaissements.encaisserTous(lot, LUDOVIC)).allMatch(Encaissement.Fait.class::isInstance);
    }

    @Test
    void chaque_refus_dit_quoi_faire_et_n_écrit_rien() {
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        var part = new Part(facture.id(), euros("60.00"));

        assertThat(refus(virement("0.00", facture, "10.00"))).isEqualTo(new Encaissement.MontantNul());
        assertThat(refus(virement("130.00", facture, "130.00")))
                .isEqualTo(new Encaissement.ResteMoins(facture.numero(), euros("120.00")));
        assertThat(refus(virement("50.00", facture, "60.00")))
                .isEqualTo(new Encaissement.PartsTropGrandes(euros("10.00")));
        assertThat(refus(reglement(ModeDeReglement.VIREMENT, "10.00", List.of())))
                .isEqualTo(new Encaissement.SansFacture());
        assertThat(refus(reglement(ModeDeReglement.VIREMENT, "120.00", List.of(part, part))))
                .isEqualTo(new Encaissement.FactureEnDouble(facture.numero()));
        assertThat(encaissements.reste(facture.id())).contains(euros("120.00"));
        var premier = fait(encaissements.encaisser(reglement(ModeDeReglement.CHEQUE, "60.00", List.of(part)), LUDOVIC));
        assertThat(refus(new NouveauReglement(
                        UUID.randomUUID(),
                        ModeDeReglement.CHEQUE,
                        AUJOURD_HUI,
                        euros("60.00"),
                        List.of(part),
                        reference(premier),
                        null,
                        null)))
                .isEqualTo(new Encaissement.ChequeDejaSaisi(premier.numero()));
    }

    private Encaissement refus(NouveauReglement demande) {
        var reponse = encaissements.encaisser(demande, LUDOVIC);
        assertThat(((Encaissement.Refus) reponse).phrase()).isNotBlank();
        return reponse;
    }

    private Facture avoir(Facture origine, String ht) {
        var brouillon = new Brouillon(
                Genre.AVOIR,
                origine.rattachement().activite(),
                origine.rattachement().client(),
                Brouillon.Texte.de("Avoir"),
                coop.essaim.facturation.calcul.ModeDePrix.HT,
                List.of(prestation("Atelier", "1", ht)),
                coop.essaim.facturation.calcul.Remise.AUCUNE,
                null,
                origine.id().valeur());
        return valider(brouillon);
    }

    private Facture valider(Brouillon brouillon) {
        var piece = commerce.brouillon(brouillon);
        assertThat(commerce.valider(piece)).isInstanceOf(coop.essaim.facturation.Validation.Faite.class);
        return commerce.factures.trouver(new FactureId(piece.id())).orElseThrow();
    }

    static NouveauReglement virement(String montant, Facture facture, String part) {
        return reglement(ModeDeReglement.VIREMENT, montant, List.of(new Part(facture.id(), euros(part))));
    }

    private static NouveauReglement reglement(ModeDeReglement mode, String montant, List<Part> parts) {
        return new NouveauReglement(
                UUID.randomUUID(),
                mode,
                AUJOURD_HUI,
                euros(montant),
                parts,
                UUID.randomUUID().toString().substring(0, 8),
                null,
                null);
    }

    private static Compensation compensation(Facture facture, String montant) {
        return new Compensation(UUID.randomUUID(), AUJOURD_HUI, facture.id(), euros(montant));
    }

    private static Remboursement remboursement(String montant) {
        return new Remboursement(
                UUID.randomUUID(), ModeDeReglement.VIREMENT, AUJOURD_HUI, euros(montant), "Remboursement");
    }

    private static Annulation erreur() {
        return new Annulation(AUJOURD_HUI, false, "Saisi par erreur");
    }

    static Encaissement.Fait fait(Encaissement reponse) {
        assertThat(reponse).isInstanceOf(Encaissement.Fait.class);
        return (Encaissement.Fait) reponse;
    }

    private static Montant euros(String texte) {
        return Montant.euros(texte);
    }

    private List<String> ecriture(Encaissement.Fait fait) {
        return jdbc.sql("""
                select l.compte || ' ' || ((l.debit - l.credit) / 100.0)::numeric(12,2)
                  from reglement r join pub_ligne_ecriture l on l.ecriture_id = r.ecriture_id
                 where r.id = :id and l.section <> 'CAE'""").param("id", fait.id().valeur()).query(String.class).list();
    }

    private String reference(Encaissement.Fait fait) {
        return jdbc.sql("select reference from reglement where id = :id")
                .param("id", fait.id().valeur())
                .query(String.class)
                .single();
    }

    /// En centimes, ce qu'il reste au compte d'attente de cette facture : négatif au crédit.
    private long attente(Facture facture) {
        return jdbc.sql("""
                select coalesce(sum(l.debit - l.credit), 0) from pub_ligne_ecriture l
                 where l.compte = '445740'
                   and (l.ecriture_id = :ecriture
                        or l.ecriture_id in (select r.ecriture_id from reglement r join imputation i
                                               on i.reglement_id = r.id where i.facture_id = :facture)
                        or l.ecriture_id in (select n.ecriture_id from annulation_de_reglement n join imputation i
                                               on i.reglement_id = n.reglement_id where i.facture_id = :facture))""")
                .param("ecriture", facture.ecriture().valeur())
                .param("facture", facture.id().valeur())
                .query(Long.class)
                .single();
    }

    private String contribution(Facture facture) {
        return jdbc.sql(
                        "select (sum(contribution) / 100.0)::numeric(12,2)::text from imputation where facture_id = :id")
                .param("id", facture.id().valeur())
                .query(String.class)
                .single();
    }

    private String lettrage(Facture facture) {
        return PostgresDeTest.superutilisateur()
                .queryForList("""
                        select case when l.partiel then 'partiel' else 'complet' end
                          from solde_de_facture s join lettrage l on l.id = s.lettrage_id and l.defait_le is null
                         where s.facture_id = ?""", String.class, facture.id().valeur())
                .stream()
                .findFirst()
                .orElse("aucun");
    }
}
