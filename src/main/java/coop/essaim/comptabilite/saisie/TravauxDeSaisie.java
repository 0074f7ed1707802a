package coop.essaim.comptabilite.saisie;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chaque matin, les échéances du jour entrent au brouillard, un abonnement par transaction.
@Configuration(proxyBeanMethods = false)
class TravauxDeSaisie {

    @Bean
    RecurringTask<Void> proposerLesAbonnements(Abonnements abonnements, Clock horloge) {
        return Tasks.recurring("comptabilite-abonnements", Schedules.daily(LocalTime.of(5, 0)))
                .execute((_, _) -> {
                    var aujourdhui = LocalDate.now(horloge);
                    for (var id : abonnements.enCours()) abonnements.proposer(id, aujourdhui);
                });
    }
}
