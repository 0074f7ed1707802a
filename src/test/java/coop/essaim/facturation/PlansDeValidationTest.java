package coop.essaim.facturation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Une validation ne fait pas planifier ses ordres à nouveau : PostgreSQL y passait le quart de son temps.
@EssaiComplet
class PlansDeValidationTest {

    /// Le pilote ne prépare un ordre qu'à son sixième passage.
    private static final int AVANT_DE_PREPARER = 6;

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /// Une transaction tient une connexion, et PostgreSQL compte les plans de celle-ci.
    @Test
    void les_ordres_d_une_validation_gardent_leur_plan() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var brouillons = Stream.generate(() -> commerce.brouillon(Commerce.prestation("Ourlet", "1", "20")))
                .limit(AVANT_DE_PREPARER + 2)
                .toList();

        transaction.executeWithoutResult(_ -> {
            brouillons.subList(0, AVANT_DE_PREPARER).forEach(commerce::valider);
            long gardes = plans("generic_plans");
            long surMesure = plans("custom_plans");
            brouillons
                    .subList(AVANT_DE_PREPARER, brouillons.size())
                    .forEach(
                            brouillon -> assertThat(commerce.valider(brouillon)).isInstanceOf(Validation.Faite.class));

            assertThat(plans("generic_plans")).isGreaterThan(gardes + 10);
            assertThat(plans("custom_plans")).isEqualTo(surMesure);
        });
    }

    private long plans(String lesquels) {
        return jdbc.sql("select coalesce(sum(" + lesquels + "), 0) from pg_prepared_statements")
                .query(Long.class)
                .single();
    }
}
