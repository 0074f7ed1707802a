package coop.essaim.facturation.recurrence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chaque matin, les échéances du jour deviennent des brouillons, une récurrence par transaction.
@Configuration(proxyBeanMethods = false)
class TravauxDesRecurrences {

    private static final LocalTime MATIN = LocalTime.of(5, 15);

    @Bean
    RecurringTask<Void> naissanceDesFactures(Recurrences recurrences, Clock horloge) {
        return Tasks.recurring("facturation.recurrences", Schedules.daily(MATIN))
                .execute((_, _) -> {
                    var aujourdhui = LocalDate.now(horloge);
                    for (var id : recurrences.enCours()) recurrences.generer(id, aujourdhui);
                });
    }
}
