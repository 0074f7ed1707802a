package coop.essaim.commun.page;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Sert les fichiers de `Statiques`, et eux seuls, sans session : ils sont les mêmes pour tout le monde.
@Configuration(proxyBeanMethods = false)
class StatiquesConfiguration implements WebMvcConfigurer {

    private final Statiques statiques;

    StatiquesConfiguration(Statiques statiques) {
        this.statiques = statiques;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registre) {
        var unAn = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        seul(registre, "tabler.min.css", Statiques.TABLER, unAn);
        seul(registre, "htmx.min.js", Statiques.HTMX, unAn);
        registre.addResourceHandler(statiques.prefixe() + "**")
                .addResourceLocations(Statiques.DOSSIER)
                .setCacheControl(unAn);
    }

    private void seul(ResourceHandlerRegistry registre, String nom, String fichier, CacheControl duree) {
        var dossier = fichier.substring(0, fichier.lastIndexOf('/') + 1);
        registre.addResourceHandler(statiques.prefixe() + "{nom:" + nom.replace(".", "\\.") + "}")
                .addResourceLocations(dossier)
                .setCacheControl(duree);
    }

    /// Avant la chaîne d'`acces` : ni session, ni cookie, ni interdiction de mettre en mémoire.
    @Bean
    @Order(0)
    SecurityFilterChain chaineDesStatiques(HttpSecurity http) throws Exception {
        return http.securityMatcher(Statiques.RACINE + "**")
                .authorizeHttpRequests(demandes -> demandes.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .securityContext(contexte -> contexte.disable())
                .csrf(csrf -> csrf.disable())
                .headers(entetes -> entetes.cacheControl(cache -> cache.disable()))
                .build();
    }
}
