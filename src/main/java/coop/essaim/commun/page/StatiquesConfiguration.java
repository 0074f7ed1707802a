package coop.essaim.commun.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
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
}
