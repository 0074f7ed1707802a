package coop.essaim.parcours.social;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// L'adhésion au service de santé au travail, par date (SOC-05).
@Service
public class ServicesDeSante {

    private final ServiceDeSanteSql sql;
    private final Journal journal;
    private final Clock horloge;

    ServicesDeSante(ServiceDeSanteSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    public Optional<ServiceDeSante> au(LocalDate jour) {
        return sql.au(jour);
    }

    @Transactional
    public void adherer(ServiceDeSante service, @Nullable UUID par) {
        sql.adherer(service, par, horloge.instant());
        journal.inscrire(
                "parcours.service-de-sante.noter",
                Objet.de("service", String.valueOf(service.du())),
                Map.of(),
                Map.of("nom", String.valueOf(service.nom())));
    }
}
