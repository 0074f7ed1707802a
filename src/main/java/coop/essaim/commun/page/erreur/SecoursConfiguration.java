package coop.essaim.commun.page.erreur;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Remplace la page d'erreur de Tomcat, qui nomme le serveur et parle anglais.
@Configuration(proxyBeanMethods = false)
class SecoursConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> pageDeSecours() {
        return fabrique -> fabrique.addContextCustomizers(contexte -> {
            if (contexte.getParent() instanceof StandardHost hote) {
                hote.setErrorReportValveClass(PageDeSecours.class.getName());
            }
        });
    }
}
