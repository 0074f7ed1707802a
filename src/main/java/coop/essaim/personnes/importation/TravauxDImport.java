package coop.essaim.personnes.importation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Effacer les fichiers déposés et jamais pris.
@Configuration(proxyBeanMethods = false)
class TravauxDImport {

    @Bean
    RecurringTask<Void> effacementDesImports(Imports imports) {
        return Tasks.recurring("personnes.imports.effacer", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> imports.menage());
    }
}
