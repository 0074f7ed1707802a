package coop.essaim.personnes.garde;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chaque nuit : anonymiser ce qui a été accordé, puis proposer ce qui est échu.
@Configuration(proxyBeanMethods = false)
class TravauxDeGarde {

    @Bean
    RecurringTask<Void> gardeDesFiches(Gardes gardes) {
        return Tasks.recurring("personnes.garde", Schedules.daily(LocalTime.of(2, 40)))
                .execute((_, _) -> {
                    gardes.anonymiserLesAccordees();
                    gardes.proposer();
                });
    }
}
