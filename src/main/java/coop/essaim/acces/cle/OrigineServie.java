package coop.essaim.acces.cle;

import coop.essaim.acces.ReglagesAcces;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// L'origine que le navigateur doit voir pour qu'une clé d'accès vaille : l'adresse publique.
///
/// Sur `localhost`, où rien n'est public, c'est le port réellement ouvert qui compte.
@Component
class OrigineServie {

    private static final String BOUCLE = "localhost";

    private final ReglagesAcces reglages;
    private final Environment environnement;

    OrigineServie(ReglagesAcces reglages, Environment environnement) {
        this.reglages = reglages;
        this.environnement = environnement;
    }

    String hote() {
        return reglages.adresse().getHost();
    }

    String origine() {
        var port = environnement.getProperty("local.server.port");
        return port != null && hote().equals(BOUCLE) ? "http://" + BOUCLE + ":" + port : reglages.origine();
    }
}
