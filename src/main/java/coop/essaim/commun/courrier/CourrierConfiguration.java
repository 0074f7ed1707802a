package coop.essaim.commun.courrier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Le facteur : il passe toutes les dix secondes, et vide ce qu'il peut.
@Configuration(proxyBeanMethods = false)
class CourrierConfiguration {

    static final String LIRE_COURRIERS = "commun.courriers.lire";

    /// Une tournée ne dure pas : le reste attend la suivante.
    private static final int PAR_TOURNEE = 50;

    @Bean
    RecurringTask<Void> tourneeDuFacteur(Courriers courriers) {
        return Tasks.recurring("commun.courrier.tournee", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> {
                    courriers.effacerLesSecrets();
                    for (int i = 0; i < PAR_TOURNEE && courriers.envoyerLeSuivant(); i++) {}
                });
    }

    @Bean
    DroitsDuModule droitsDuCourrier() {
        return new DroitsDuModule(
                "commun",
                List.of(Droit.de(
                        LIRE_COURRIERS,
                        "voir les courriers envoyés, en attente ou en panne",
                        Rubrique.ADMINISTRER,
                        RoleLivre.ADMINISTRATEUR)));
    }

    @Bean
    EntreeDeMenu menuCourriers() {
        return new EntreeDeMenu(
                Rubrique.ADMINISTRER, 60, "Courriers", "/administration/courriers", LIRE_COURRIERS, "courriel");
    }
}
