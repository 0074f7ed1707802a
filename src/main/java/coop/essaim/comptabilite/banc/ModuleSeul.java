package coop.essaim.comptabilite.banc;

import coop.essaim.commun.EnFrancais;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Les services du grand livre, sans pages ni autres modules, sur une base donnée. Sans stéréotype : l'application ne
/// le prend pas pour une de ses configurations.
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(
        basePackages = "coop.essaim.comptabilite",
        lazyInit = true, // ce qui imprime ou range des pièces demande d'autres modules, et ne sert pas ici
        excludeFilters = {
            @ComponentScan.Filter(Controller.class),
            @ComponentScan.Filter(Configuration.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(page|banc|accueil|saisie)\\..*")
        })
public class ModuleSeul {

    public static AnnotationConfigApplicationContext sur(DataSource source) {
        var contexte = new AnnotationConfigApplicationContext();
        contexte.registerBean("source", DataSource.class, () -> source);
        contexte.register(ModuleSeul.class);
        contexte.refresh();
        return contexte;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    Clock horloge() {
        return Clock.system(EnFrancais.PARIS);
    }
}
