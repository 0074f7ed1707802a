package coop.essaim.parcours.social;

import coop.essaim.parcours.DroitsParcours;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Qui lit les preuves de la gestion sociale.
@Configuration(proxyBeanMethods = false)
class PiecesSociales {

    static final String DISPENSE = "parcours.mutuelle";
    static final String DPAE = "parcours.dpae";

    @Bean
    PieceSociale piecesDeMutuelle() {
        return new PieceSociale(DISPENSE, DroitsParcours.SOCIAL);
    }

    @Bean
    PieceSociale accusesDeDpae() {
        return new PieceSociale(DPAE, DroitsParcours.SOCIAL);
    }
}
