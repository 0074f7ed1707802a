package coop.essaim.acces.session;

import coop.essaim.acces.ReglagesAcces;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Comment les sessions se gardent et se reconnaissent.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    /// 27 octets tirés au hasard font les 36 caractères de la colonne : 216 bits, là où un UUID n'en a que 122.
    private static final int OCTETS = 27;

    /// Derrière TLS, `__Host-` interdit à tout autre hôte de poser ce témoin. En clair (la démonstration, sur la
    /// boucle locale), un navigateur refuserait ce préfixe : le témoin s'appelle alors `essaim`.
    @Bean
    CookieSerializer temoinDeSession(ReglagesAcces reglages) {
        var temoin = new DefaultCookieSerializer();
        temoin.setCookieName(reglages.nomDeTemoin("essaim"));
        temoin.setUseSecureCookie(reglages.estChiffree());
        temoin.setUseHttpOnlyCookie(true);
        temoin.setSameSite("Lax");
        temoin.setCookiePath("/");
        temoin.setUseBase64Encoding(false);
        return temoin;
    }

    @Bean
    SessionIdGenerator identifiantsDeSession() {
        var hasard = new SecureRandom();
        return () -> {
            var octets = new byte[OCTETS];
            hasard.nextBytes(octets);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        };
    }

    /// Une session sans visite s'éteint ; les lignes éteintes s'effacent chaque minute.
    ///
    /// Deux fenêtres d'une même personne qui agissent au même instant écrivent le même attribut : la seconde le
    /// remplace, au lieu d'afficher une panne après un acte réussi.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> dureeSansVisite(
            ReglagesAcces reglages, @Value("${spring.session.jdbc.cleanup-cron:0 * * * * *}") String menage) {
        return base -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(base);
            base.setDefaultMaxInactiveInterval(reglages.sessionSansVisite());
            base.setCleanupCron(menage);
        };
    }

    @Bean
    ConversionService springSessionConversionService() {
        return TextesSeuls.conversion();
    }

    /// Spring Session cherche celui-ci par son nom : chaque écriture a sa transaction, une lecture n'en ouvre pas.
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        var neuve = new TransactionTemplate(transactions);
        neuve.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> acte) {
                return SessionsEspacees.EN_LECTURE.isBound()
                        ? TransactionOperations.withoutTransaction().execute(acte)
                        : neuve.execute(acte);
            }
        };
    }

    /// Spring Boot ne donne le sien que s'il est seul de son espèce.
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    @Primary
    SessionsEspacees<? extends Session> sessionsEspacees(JdbcIndexedSessionRepository base) {
        return new SessionsEspacees<>(base);
    }
}
