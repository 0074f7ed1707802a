package coop.essaim.acces;

import coop.essaim.acces.fournisseur.ConnexionParFournisseur;
import coop.essaim.acces.session.JetonsCsrf;
import coop.essaim.commun.page.Statiques;
import coop.essaim.commun.page.erreur.SaisieGardee;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;

/// Ce que Spring Security garde pour nous : le pare-feu HTTP, le jeton contre les demandes forgées, les en-têtes.
///
/// Qui peut entrer où est l'affaire de `GardeDesRoutes`, qui voit la route réellement appelée.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReglagesAcces.class)
class SecuriteConfiguration {

    /// Les fichiers de nos pages : ni session, ni témoin, ni interdiction de les garder en mémoire.
    @Bean
    @Order(0)
    SecurityFilterChain chaineDesStatiques(HttpSecurity http, ReglagesAcces reglages) {
        return http.securityMatcher(Statiques.RACINE + "**")
                .authorizeHttpRequests(demandes -> demandes.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(en -> {
                    EntetesDeSecurite.poser(en, reglages);
                    en.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .build();
    }

    @Bean
    SecurityFilterChain chaine(
            HttpSecurity http, JetonsCsrf jetons, ReglagesAcces reglages, ConnexionParFournisseur fournisseur) {
        fournisseur.brancher(http);
        return http.headers(en -> EntetesDeSecurite.poser(en, reglages))
                .csrf(csrf -> csrf.csrfTokenRepository(jetons))
                .exceptionHandling(refus -> refus.accessDeniedHandler(SecuriteConfiguration::refuser))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Un formulaire resté ouvert plus longtemps que sa session rend ce qui y est tapé. D'où qu'il vienne autrement, il
    /// ramène à la connexion, ou répond 403 à qui est connecté.
    private static void refuser(HttpServletRequest demande, HttpServletResponse reponse, AccessDeniedException refus)
            throws IOException {
        boolean gardee = refus instanceof CsrfException && SaisieGardee.garder(demande);
        if (!gardee && demande.getSession(false) == null) reponse.sendRedirect("/connexion");
        else {
            // La page d'erreur distingue un formulaire périmé d'un droit qui manque.
            demande.setAttribute(WebAttributes.ACCESS_DENIED_403, refus);
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /// Chaque filtre mesuré à part, à chaque page, coûtait plus que les filtres : `/mesures` dit déjà la page entière.
    @Bean
    static SecurityObservationSettings sansMesureParFiltre() {
        return SecurityObservationSettings.noObservations();
    }

    /// Sans lui, Spring Boot inventerait un compte « user » et écrirait son mot de passe dans le journal.
    @Bean
    UserDetailsService aucunComptePourSpring() {
        return nom -> {
            throw new UsernameNotFoundException(nom);
        };
    }
}
