package coop.essaim.facturation.electronique;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// L'imprimeur : il passe toutes les cinq secondes, et fait ce qu'il peut.
@Configuration(proxyBeanMethods = false)
class TravauxDesPapiers {

    /// Une tournée ne dure pas : le reste attend la suivante.
    private static final int PAR_TOURNEE = 20;

    @Bean
    RecurringTask<Void> tourneeDesPapiers(Papiers papiers) {
        return Tasks.recurring("facturation.papiers", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> {
                    for (int i = 0; i < PAR_TOURNEE && papiers.faireLeSuivant(); i++) {}
                });
    }
}
