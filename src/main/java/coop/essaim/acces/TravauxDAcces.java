package coop.essaim.acces;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.essaim.acces.frein.Frein;
import coop.essaim.acces.lien.Liens;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Ce qui se fait à part : envoyer les liens demandés, effacer ce qui ne sert plus.
@Configuration(proxyBeanMethods = false)
class TravauxDAcces {

    @Bean
    RecurringTask<Void> liensDemandes(Liens liens) {
        return Tasks.recurring("acces.liens.envoyer", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> liens.traiterLesDemandes());
    }

    @Bean
    RecurringTask<Void> effacementDAcces(Frein frein, Liens liens) {
        return Tasks.recurring("acces.menage", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    frein.menage();
                    liens.menage();
                });
    }
}
