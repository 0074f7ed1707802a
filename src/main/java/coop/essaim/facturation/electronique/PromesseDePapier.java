package coop.essaim.facturation.electronique;

import coop.essaim.facturation.FactureValidee;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Promet le papier d'une facture dans la transaction qui la valide : une ligne, comme un courrier se promet dans la
/// boîte d'envoi. Ce qui peut tomber en panne, dessiner, ranger, envoyer, vient après elle ([Papiers]).
@Component
class PromesseDePapier {

    private final PapiersSql sql;
    private final Clock horloge;

    PromesseDePapier(PapiersSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @EventListener
    void promettre(FactureValidee validee) {
        sql.promettre(validee.id(), horloge.instant());
    }
}
