package coop.essaim.comptabilite.cloture;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chaque nuit, les totaux de la veille sont scellés.
@Configuration(proxyBeanMethods = false)
class ScellementQuotidien {

    @Bean
    RecurringTask<Void> scellerLesJoursComptables(Scellements scellements) {
        return Tasks.recurring("comptabilite-scellement", Schedules.daily(LocalTime.of(0, 30)))
                .execute((_, _) -> scellements.scellerLesJours());
    }
}
