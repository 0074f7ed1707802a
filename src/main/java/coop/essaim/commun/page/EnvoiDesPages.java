package coop.essaim.commun.page;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tomcat confie une page au système par morceaux de huit kilo-octets : une liste en fait quatorze, autant
/// d'appels, et autant de réveils de qui la lit. Un morceau plus grand se garde par connexion ouverte.
@Configuration(proxyBeanMethods = false)
class EnvoiDesPages {

    private static final String MORCEAU = Integer.toString(1 << 16);

    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> envoiParGrandsMorceaux() {
        return fabrique -> fabrique.addConnectorCustomizers(entree -> {
            if (entree.getProtocolHandler() instanceof AbstractHttp11Protocol<?>)
                entree.setProperty("socket.appWriteBufSize", MORCEAU);
        });
    }
}
