package coop.essaim;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import coop.essaim.acces.motdepasse.ArgonRetenu;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Avant chaque classe d'essais, une base neuve ; les contextes Spring, eux, se partagent.
public class BaseNeuve extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext essai) {
        PostgresDeTest.renouveler();
    }

    /// La source de données des contextes d'essai : toujours la base de la classe en cours.
    @TestConfiguration(proxyBeanMethods = false)
    @Import(ArgonRetenu.class)
    public static class Source {

        @Bean
        @Primary
        DataSource donnees() {
            return new Courante();
        }

        /// Les travaux planifiés existent mais ne partent pas d'eux-mêmes : un essai les appelle.
        @Bean
        DbSchedulerStarter aucunDepart() {
            return () -> {};
        }
    }

    private static final class Courante extends AbstractDataSource {
        @Override
        public java.sql.Connection getConnection() throws java.sql.SQLException {
            return PostgresDeTest.courante().getConnection();
        }

        @Override
        public java.sql.Connection getConnection(String compte, String motDePasse) throws java.sql.SQLException {
            return PostgresDeTest.courante().getConnection(compte, motDePasse);
        }
    }
}
