package coop.essaim.parcours.effectif;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Ce qui se fait à part : veiller les seuils.
@Configuration(proxyBeanMethods = false)
class TravauxDesSeuils {

    private static final LocalTime NUIT = LocalTime.of(4, 20);

    @Bean
    RecurringTask<Void> veilleDesSeuils(Veille veille) {
        return Tasks.recurring("parcours.seuils", Schedules.daily(NUIT)).execute((_, _) -> veille.veiller());
    }
}
