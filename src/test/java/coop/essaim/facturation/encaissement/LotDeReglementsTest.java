package coop.essaim.facturation.encaissement;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.encaissement.EncaissementsTest.LUDOVIC;
import static coop.essaim.facturation.encaissement.EncaissementsTest.fait;
import static coop.essaim.facturation.encaissement.EncaissementsTest.virement;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Vingt règlements tapés en un écran s'écrivent ensemble : ce sont les mêmes qu'un par un.
@EssaiComplet
class LotDeReglementsTest {

    @Autowired
    ApplicationContext contexte;

    @Autowired
    Encaissements encaissements;

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
    void un_lot_écrit_au_centime_ce_que_ses_règlements_écrivent_un_à_un() {
        var enLot = factures("100.00", "33.33", "250.10");
        var unAUn = factures("100.00", "33.33", "250.10");

        encaissements.encaisserTous(melange(enLot), LUDOVIC).forEach(EncaissementsTest::fait);
        melange(unAUn).forEach(un -> fait(encaissements.encaisser(un, LUDOVIC)));

        assertThat(traces(enLot))
                .as("mêmes lignes, même TVA sortie de l'attente, mêmes restes, mêmes lettrages")
                .isEqualTo(traces(unAUn))
                .hasSize(3)
                .allMatch(trace -> trace.contains("512000") || trace.contains("511200"));
    }

    /// La première est payée en deux fois, la deuxième en partie par chèque, la troisième en trop.
    private static List<NouveauReglement> melange(List<Facture> factures) {
        return List.of(
                virement("70.00", factures.getFirst(), "70.00"),
                cheque("40.00", factures.get(1), "7" + factures.get(1).numero()),
                virement("50.00", factures.getFirst(), "50.00"),
                virement("310.00", factures.getLast(), "300.12"));
    }

    @Test
    void chaque_règlement_du_lot_a_son_numéro_à_la_suite_et_chaque_facture_son_code_de_lettrage() {
        var factures = factures("100.00", "100.00", "100.00");
        var lot =
                factures.stream().map(une -> virement("120.00", une, "120.00")).toList();

        var numeros = encaissements.encaisserTous(lot, LUDOVIC).stream()
                .map(reponse -> Integer.parseInt(fait(reponse).numero().substring(6)))
                .toList();

        assertThat(numeros.get(1)).isEqualTo(numeros.get(0) + 1);
        assertThat(numeros.get(2)).isEqualTo(numeros.get(1) + 1);
        assertThat(factures.stream().map(this::code)).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]+"));
    }

    @Test
    void le_même_chèque_deux_fois_est_refusé_à_sa_ligne_et_rien_n_est_écrit() {
        var factures = factures("100.00", "100.00");
        var lot = factures.stream().map(une -> cheque("120.00", une, "7700123")).toList();

        var reponses = encaissements.encaisserTous(lot, LUDOVIC);

        assertThat(reponses.getFirst()).isInstanceOf(Encaissement.Fait.class);
        assertThat(reponses.getLast()).isInstanceOf(Encaissement.ChequeDejaSaisi.class);
        assertThat(restes(factures)).containsOnly(Montant.euros("120.00"));
    }

    @Test
    void la_même_demande_deux_fois_ne_fait_qu_un_règlement() {
        var demande = virement("50.00", factures("100.00").getFirst(), "50.00");

        var reponses = encaissements.encaisserTous(List.of(demande, demande), LUDOVIC).stream()
                .map(EncaissementsTest::fait)
                .toList();

        assertThat(reponses.getLast())
                .isEqualTo(new Encaissement.Fait(
                        reponses.getFirst().id(), reponses.getFirst().numero(), true));
    }

    /// Sans facture ni chèque, seule sa clé la reconnaît.
    @Test
    void la_même_avance_deux_fois_ne_fait_qu_un_règlement() {
        var demande = avance(Acte.CompteClient.de(solde(factures("100.00").getFirst())), AUJOURD_HUI);

        var reponses = encaissements.encaisserTous(List.of(demande, demande), LUDOVIC);

        assertThat(fait(reponses.getLast()).id())
                .isEqualTo(fait(reponses.getFirst()).id());
    }

    @Test
    void une_avance_se_date_au_plus_tard_d_aujourd_hui_et_jamais_du_siècle_dernier() {
        var client = Acte.CompteClient.de(solde(factures("100.00").getFirst()));

        assertThat(encaissements.encaisser(avance(client, AUJOURD_HUI.plusDays(1)), LUDOVIC))
                .isEqualTo(new Encaissement.DateFuture(AUJOURD_HUI.plusDays(1)));
        assertThat(encaissements.encaisser(avance(client, LocalDate.of(1999, 3, 1)), LUDOVIC))
                .isEqualTo(new Encaissement.DateTropAncienne(LocalDate.of(1999, 3, 1)));
        assertThat(encaissements.encaisser(avance(client, AUJOURD_HUI), LUDOVIC))
                .isInstanceOf(Encaissement.Fait.class);
    }

    private static NouveauReglement avance(Acte.CompteClient client, LocalDate le) {
        return new NouveauReglement(
                UUID.randomUUID(),
                ModeDeReglement.VIREMENT,
                le,
                Montant.euros("10.00"),
                List.of(),
                "Avance",
                null,
                client);
    }

    @Test
    void tous_les_refus_se_lisent_ensemble_et_le_grand_livre_dit_le_sien_à_sa_seule_ligne() {
        var factures = factures("100.00", "100.00", "100.00");
        var bonne = virement("120.00", factures.get(0), "120.00");
        var trop = virement("130.00", factures.get(1), "130.00");
        var ailleurs = avance(Acte.CompteClient.de(solde(factures.get(2))), LocalDate.of(2001, 3, 1));

        var reponses = encaissements.encaisserTous(List.of(bonne, trop, ailleurs), LUDOVIC);

        assertThat(reponses.get(0)).isInstanceOf(Encaissement.Fait.class);
        assertThat(reponses.get(1)).isInstanceOf(Encaissement.ResteMoins.class);
        assertThat(reponses.get(2)).isInstanceOf(Encaissement.GrandLivre.class);
        assertThat(((Encaissement.Refus) reponses.get(2)).phrase()).isNotBlank();
        assertThat(restes(factures)).as("rien n'est écrit").containsOnly(Montant.euros("120.00"));
    }

    private ASolder solde(Facture facture) {
        return contexte.getBean(SoldesSql.class).trouver(facture.id()).orElseThrow();
    }

    private List<Facture> factures(String... montants) {
        return Stream.of(montants)
                .map(ht -> commerce.facture(prestation("Atelier", "1", ht)))
                .toList();
    }

    private List<Montant> restes(List<Facture> factures) {
        return factures.stream()
                .map(une -> encaissements.reste(une.id()).orElseThrow())
                .toList();
    }

    /// Par facture : ses lignes au grand livre une fois payée, ce qui en reste, et comment elle est lettrée.
    private List<String> traces(List<Facture> factures) {
        return factures.stream()
                .map(une -> String.join(" ; ", lignes(une)) + " | reste "
                        + encaissements.reste(une.id()).orElseThrow() + " | "
                        + code(une).replaceAll("[A-Z]", "X").replaceAll("[a-z]", "x"))
                .toList();
    }

    private List<String> lignes(Facture facture) {
        return jdbc.sql("""
                select r.mode || ' ' || l.compte || ' ' || (l.debit - l.credit) || ' ' || i.montant || ' ' || i.contribution
                  from imputation i
                  join reglement r on r.id = i.reglement_id
                  join pub_ligne_ecriture l on l.ecriture_id in (r.ecriture_id, r.contribution_id)
                 where i.facture_id = :facture order by r.numero, l.ecriture_id, l.rang""")
                .param("facture", facture.id().valeur())
                .query(String.class)
                .list();
    }

    private String code(Facture facture) {
        return PostgresDeTest.superutilisateur()
                .queryForList("""
                        select l.code from solde_de_facture s join lettrage l on l.id = s.lettrage_id
                         where s.facture_id = ? and l.defait_le is null""", String.class, facture.id().valeur())
                .getFirst();
    }

    private static NouveauReglement cheque(String montant, Facture facture, String numero) {
        return new NouveauReglement(
                UUID.randomUUID(),
                ModeDeReglement.CHEQUE,
                AUJOURD_HUI,
                Montant.euros(montant),
                List.of(new Part(facture.id(), Montant.euros(montant))),
                numero,
                null,
                null);
    }
}
