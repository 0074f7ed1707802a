package coop.essaim.facturation.electronique;

import coop.essaim.facturation.FactureValidee;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Promet le papier d'une facture dans la transaction qui la valide : une ligne, comme un courrier se promet dans la
/// boîte d'envoi. Ce qui peut tomber en panne, dessiner, ranger, envoyer, vient après elle ([Papiers]).
@Component
class PromesseDePapier {

    /// Plus ancienne, une facture vient d'une reprise ou de la démonstration : son papier se fait quand on le demande,
    /// et
    /// ne part pas au client.
    static final int JOURS = 7;

    private final PapiersSql sql;
    private final Clock horloge;

    PromesseDePapier(PapiersSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @EventListener
    void promettre(FactureValidee validee) {
        if (validee.date().isBefore(LocalDate.now(horloge).minusDays(JOURS))) return;
        sql.promettre(validee.id(), horloge.instant());
    }
}
