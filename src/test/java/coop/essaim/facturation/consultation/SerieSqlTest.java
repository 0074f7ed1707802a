package coop.essaim.facturation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// La série des factures, filtrée : qui la lit n'y voit que ses activités, et peu de factures se lisent par leur index.
@EssaiComplet
class SerieSqlTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    SerieSql sql;

    @Autowired
    AccesDesPieces acces;

    @Autowired
    TransactionTemplate transaction;

    private Commerce commerce;
    private ActiviteId couture;
    private ActiviteId jardin;

    @BeforeEach
    void une_facture_de_couture_à_la_ville_de_Nantes() {
        commerce = usine.createBean(Commerce.class).preparer();
        couture = commerce.couture().id();
        jardin = commerce.jardin().id();
        if (factures(Map.of(), null).isEmpty())
            commerce.valider(commerce.brouillon(Commerce.prestation("Ourlet", "1", "20")));
    }

    @Test
    void l_équipe_lit_tout_et_un_entrepreneur_ses_activités_seulement() {
        assertThat(factures(Map.of(), null)).hasSize(1);
        assertThat(factures(Map.of(), List.of(couture, jardin))).hasSize(1);
        assertThat(factures(Map.of(), List.of(jardin))).isEmpty();
        assertThat(factures(Map.of(), List.of())).isEmpty();
    }

    @Test
    void une_activité_choisie_n_ouvre_pas_celles_d_autrui() {
        var choisie = Map.of("activite", couture.toString());

        assertThat(factures(choisie, null)).hasSize(1);
        assertThat(factures(choisie, List.of(couture))).hasSize(1);
        assertThat(factures(choisie, List.of(jardin))).isEmpty();
        assertThat(factures(Map.of("activite", jardin.toString()), null)).isEmpty();
    }

    @Test
    void un_client_choisi_ne_montre_que_ses_factures_et_jamais_celles_d_autrui() {
        var nantes = Map.of("client", commerce.nantes().valeur().toString());

        assertThat(factures(nantes, null)).hasSize(1);
        assertThat(factures(nantes, List.of(couture))).hasSize(1);
        assertThat(factures(nantes, List.of(jardin))).isEmpty();
        assertThat(factures(Map.of("client", UUID.randomUUID().toString()), null))
                .isEmpty();
    }

    @Test
    void une_activité_et_un_client_se_lisent_par_leur_index_sans_parcourir_la_série() {
        var nantes = Map.of("client", commerce.nantes().valeur().toString());

        assertThat(parcours("facture_serie_activite", Map.of(), List.of(couture)))
                .isPositive();
        assertThat(parcours("facture_client", nantes, null)).isPositive();
        assertThat(parcours("facture_serie", Map.of(), null)).isPositive();
    }

    @Test
    void un_texte_se_cherche_dans_le_client_le_début_du_numéro_et_l_objet() {
        var facture = factures(Map.of(), null).getFirst();
        var numero = facture.numero();

        for (var texte : List.of(
                "nant",
                "na",
                facture.objet().substring(1, 6).toUpperCase(Locale.FRANCE),
                numero,
                numero.substring(0, 4).toLowerCase(Locale.ROOT)))
            assertThat(factures(Map.of("q", texte), null)).as(texte).hasSize(1);
        for (var texte : List.of("Rennes", numero.substring(1), numero + "0", "n_nt"))
            assertThat(factures(Map.of("q", texte), null)).as(texte).isEmpty();
        assertThat(factures(Map.of("q", "nant"), List.of(couture))).hasSize(1);
        assertThat(factures(Map.of("q", "nant"), List.of(jardin))).isEmpty();
    }

    @Test
    void une_facture_que_rien_ne_solde_est_à_payer_et_n_est_pas_payée() {
        assertThat(factures(Map.of("etat", "a-payer"), null)).hasSize(1);
        assertThat(factures(Map.of("etat", "payees"), null)).isEmpty();
    }

    @Test
    void qui_lit_toutes_les_factures_sans_voir_les_activités_y_lit_leurs_enseignes() {
        var lectrice =
                new Visiteur(UUID.randomUUID(), "Une lectrice", Set.of(), Set.of(DroitsFacturation.LIRE_TOUTES), true);
        var choix = acces.choix(lectrice);
        var tout = SerieSql.COLONNES.tout(Map.of());
        var filtre = new FiltreSaisie(null, null, null, null, null, null);

        assertThat(choix.activites()).isEmpty();
        assertThat(sql.chercher(filtre, choix.lisibles(), choix.enseignes(), Commerce.AUJOURD_HUI, tout)
                        .lignes())
                .extracting(FactureListee::enseigne)
                .containsExactly(commerce.couture().enseigne());
    }

    private List<FactureListee> factures(Map<String, String> filtres, Collection<ActiviteId> permises) {
        var filtre = new FiltreSaisie(
                filtres.get("q"), filtres.get("etat"), filtres.get("activite"), filtres.get("client"), null, null);
        var tout = SerieSql.COLONNES.tout(Map.of());
        return sql.chercher(filtre, permises, Map.of(couture, "Couture"), Commerce.AUJOURD_HUI, tout)
                .lignes();
    }

    /// Combien de fois une lecture a suivi cet index. Une base d'essai tient en une page, qu'il serait plus court de
    /// parcourir ou de trier : on le défend, pour voir l'index, et l'on oublie les plans gardés d'avant.
    private long parcours(String index, Map<String, String> filtres, Collection<ActiviteId> permises) {
        return transaction.execute(_ -> {
            commerce.jdbc.sql("discard plans").update();
            commerce.jdbc
                    .sql("select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)")
                    .query((_, _) -> true)
                    .single();
            factures(filtres, permises);
            return commerce.jdbc
                    .sql("select pg_stat_get_xact_numscans(:index::regclass)")
                    .param("index", index)
                    .query(Long.class)
                    .single();
        });
    }
}
