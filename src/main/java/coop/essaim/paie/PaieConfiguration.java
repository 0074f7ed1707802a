package coop.essaim.paie;

import coop.essaim.paie.calcul.MoteurDePaie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Le moteur est une fonction pure : un seul suffit à tous.
@Configuration
class PaieConfiguration {

    @Bean
    MoteurDePaie moteurDePaie() {
        return MoteurDePaie.duDroitEnVigueur();
    }
}
