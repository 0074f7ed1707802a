package coop.essaim.parcours.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.activites.Activites;
import coop.essaim.facturation.Commerce;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// La contribution du contrat est celle que l'assemblée a décidée, au jour où il commence (art. R. 7331-8).
@EssaiComplet
class PropositionTest {

    private static final LocalDate DECEMBRE = LocalDate.of(2026, 12, 1);

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Personnes personnes;

    @Autowired
    Activites activites;

    @Autowired
    Proposition proposition;

    Commerce commerce;

    @BeforeEach
    void le_décor() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void le_taux_de_la_coopérative_puis_celui_de_l_activité_à_leur_date() {
        var camille = personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null);
        var seule = proposition.pour(camille, GenreDeContrat.CAPE, DECEMBRE);
        assertThat(seule.clauses().get(Clause.RETRIBUTION))
                .startsWith("Au 1er décembre 2026, la contribution aux services mutualisés est de 10")
                .contains("sur le montant facturé, hors taxes (décision : AG du 12 juin 2019)", "art. R. 7331-8");

        var atelier = commerce.activite("Atelier de Camille à part");
        commerce.contribution(atelier, "8.5", "ENCAISSE");
        activites.rattacher(atelier.id(), camille, BigDecimal.valueOf(100), Commerce.DEBUT);
        assertThat(proposition
                        .pour(camille, GenreDeContrat.CESA, DECEMBRE)
                        .clauses()
                        .get(Clause.CONTRIBUTION))
                .contains("8,5", "sur le montant encaissé, hors taxes, pour l’activité « Atelier de Camille à part »");
        assertThat(proposition.contribution(camille, LocalDate.of(2019, 12, 31)))
                .as("avant toute décision, rien ne s’invente")
                .isEmpty();
        assertThat(proposition
                        .pour(camille, GenreDeContrat.CONTRAT_DE_TRAVAIL, DECEMBRE)
                        .clauses())
                .doesNotContainKey(Clause.CONTRIBUTION);
    }
}
