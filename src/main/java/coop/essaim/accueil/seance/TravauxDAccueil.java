package coop.essaim.accueil.seance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Ce qui se fait à part : rappeler les séances d'après-demain.
@Configuration(proxyBeanMethods = false)
class TravauxDAccueil {

    @Bean
    RecurringTask<Void> rappelsDAccueil(Inscriptions inscriptions) {
        return Tasks.recurring("accueil.rappels", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> inscriptions.rappeler());
    }
}
