package coop.essaim.commun.tableur;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Effacer les fichiers déposés et jamais pris.
@Configuration(proxyBeanMethods = false)
class TravauxDImportation {

    @Bean
    RecurringTask<Void> effacementDesImports(Importations importations) {
        return Tasks.recurring("imports.effacer", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> importations.menage());
    }
}
