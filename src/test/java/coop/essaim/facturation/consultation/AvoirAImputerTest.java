package coop.essaim.facturation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.avoir.Avoirs;
import coop.essaim.facturation.piece.Composition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Un avoir que personne n'a encore employé : la série et la relance en disent la même chose.
@EssaiComplet
class AvoirAImputerTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    SerieSql sql;

    @Autowired
    Avoirs avoirs;

    private Commerce commerce;

    @BeforeEach
    void un_commerce() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void une_facture_dit_ce_que_ses_avoirs_en_rendent_et_n_est_plus_en_retard_quand_ils_rendent_tout() {
        var facture = commerce.facture(Commerce.prestation("Tringles", "1", "100"));
        var jours = facture.echeance().plusDays(1);
        rendre(facture, Montant.euros("30.00"));
        var enPartie = listee(facture, jours);
        assertThat(enPartie.avoir()).isEqualTo(Montant.euros("30.00"));
        assertThat(enPartie.etat().libelle()).isEqualTo("En retard de 1 jour");
        assertThat(lues("en-retard", jours)).extracting(FactureListee::id).contains(enPartie.id());

        rendre(facture, null);
        var rendue = listee(facture, jours);
        assertThat(rendue.reste()).as("le grand livre la dit encore due").isEqualTo(facture.ttc());
        assertThat(rendue.avoir()).isEqualTo(facture.ttc());
        assertThat(rendue.etat().libelle()).isEqualTo("Avoir à imputer");
        assertThat(lues("en-retard", jours))
                .as("rien à réclamer : comme dans les relances")
                .extracting(FactureListee::id)
                .doesNotContain(rendue.id());
        assertThat(lues("a-payer", jours)).extracting(FactureListee::id).contains(rendue.id());
        assertThat(commerce.jdbc
                        .sql("select count(*) from reste_a_reclamer where facture_id = :id")
                        .param("id", facture.id().valeur())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// Ce qu'un avoir rend se trie dans la base : trié après, il laisserait des pages creuses.
    @Test
    void une_page_de_factures_en_retard_est_pleine_quoi_qu_un_avoir_en_rende() {
        var dues = new ArrayList<String>();
        var commence = commerce.facture(Commerce.prestation("Stores", "1", "50"));
        dues.add(commence.numero());
        for (int rang = 0; rang < 4; rang++) rendre(commerce.facture(Commerce.prestation("Voilages", "1", "60")), null);
        dues.add(commerce.facture(Commerce.prestation("Stores", "1", "50")).numero());
        for (int rang = 0; rang < 4; rang++) rendre(commerce.facture(Commerce.prestation("Voilages", "1", "60")), null);
        dues.add(commerce.facture(Commerce.prestation("Stores", "1", "50")).numero());
        var filtre = new FiltreSaisie(null, "en-retard", null, null, null, null);
        var fenetre = SerieSql.COLONNES.premieres(Map.of(), 2);
        var premiere = sql.chercher(filtre, null, Map.of(), commence.echeance().plusDays(1), fenetre);

        assertThat(premiere.lignes())
                .extracting(FactureListee::numero)
                .as("les plus récentes")
                .containsExactly(dues.get(2), dues.get(1));
        assertThat(premiere.suivante()).as("il en reste une").isNotNull();
    }

    @Test
    void un_avoir_ne_s_acquitte_pas() {
        var facture = commerce.facture(Commerce.prestation("Galons", "1", "10"));
        rendre(facture, null);
        var avoir = commerce.factures
                .trouver(new FactureId(commerce.jdbc
                        .sql("select id from piece_de_vente where origine_id = :facture")
                        .param("facture", facture.id().valeur())
                        .query(UUID.class)
                        .single()))
                .orElseThrow();

        assertThat(Acquittement.de(avoir, Montant.ZERO, List.of())).isEqualTo(new Acquittement.SansPaiement());
        assertThat(Acquittement.de(facture, Montant.ZERO, List.of()))
                .as("rien n'y est passé")
                .isEqualTo(new Acquittement.SansPaiement());
        assertThat(Acquittement.de(facture, facture.ttc(), List.of())).isEqualTo(new Acquittement.Due(facture.ttc()));
        assertThat(new Acquittement.SansPaiement().phrase()).contains("un avoir", "ne s’acquitte pas");
    }

    private FactureListee listee(Facture facture, LocalDate aujourdHui) {
        return lues(null, aujourdHui).stream()
                .filter(f -> f.id().equals(facture.id().valeur()))
                .findFirst()
                .orElseThrow();
    }

    private List<FactureListee> lues(@Nullable String etat, LocalDate aujourdHui) {
        var filtre = new FiltreSaisie(null, etat, null, null, null, null);
        return sql.chercher(filtre, null, Map.of(), aujourdHui, SerieSql.COLONNES.tout(Map.of()))
                .lignes();
    }

    private void rendre(Facture facture, @Nullable Montant ttc) {
        var prepare = (Avoirs.Preparation.Faite) avoirs.preparer(facture.id(), UUID.randomUUID(), ttc, null);
        var avoir = commerce.pieces.trouver(prepare.avoir()).orElseThrow();
        assertThat(commerce.valider(new Composition.Faite(avoir.id(), avoir.version())))
                .isInstanceOf(Validation.Faite.class);
    }
}
