package coop.essaim.facturation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.activites.ActiviteId;
import coop.essaim.facturation.Commerce;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        assertThat(plan(null, List.of(couture))).containsPattern("Index Cond: .*activite_id = ANY");
        assertThat(plan(commerce.nantes().valeur(), null)).containsPattern("Index Cond: .*client_id = ");
    }

    private List<FactureListee> factures(Map<String, String> filtres, Collection<ActiviteId> permises) {
        var filtre = new FiltreSaisie(null, null, filtres.get("activite"), filtres.get("client"), null, null);
        var tout = SerieSql.COLONNES.tout(Map.of());
        return sql.chercher(filtre, permises, Commerce.AUJOURD_HUI, tout).lignes();
    }

    /// Une base d'essai tient en une page, qu'il est plus court de parcourir : on le défend, pour voir l'index.
    private String plan(UUID client, Collection<ActiviteId> activites) {
        var ids = activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
        return transaction.execute(_ -> {
            commerce.jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    commerce.jdbc
                            .sql("explain " + SerieSql.requete(client, activites))
                            .param("activites", ids)
                            .param("client", client, Types.OTHER)
                            .param("du", null, Types.DATE)
                            .param("au", null, Types.DATE)
                            .param("texte", null)
                            .param("etat", null)
                            .param("aujourdhui", Commerce.AUJOURD_HUI)
                            .query(String.class)
                            .list());
        });
    }
}
