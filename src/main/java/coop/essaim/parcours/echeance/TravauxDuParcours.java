package coop.essaim.parcours.echeance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Ce qui se fait à part : rappeler les échéances de la semaine.
@Configuration(proxyBeanMethods = false)
class TravauxDuParcours {

    private static final LocalTime MATIN = LocalTime.of(6, 30);

    @Bean
    RecurringTask<Void> rappelsDEcheances(Rappels rappels) {
        return Tasks.recurring("parcours.rappels", Schedules.daily(MATIN)).execute((_, _) -> rappels.passer());
    }
}
