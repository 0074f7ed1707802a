package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;
import coop.essaim.facturation.EntrepreneursSortis;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Qui mène encore son activité : une personne sortie n'y vend plus, même si l'activité reste ouverte.
@Component
public class Presences {

    private final List<EntrepreneursSortis> sources;
    private final Clock horloge;

    Presences(ObjectProvider<EntrepreneursSortis> sources, Clock horloge) {
        this.sources = sources.stream().toList();
        this.horloge = horloge;
    }

    /// Le jour où cette personne est sortie ; `null` : celui où plus personne ne mène l'activité.
    public Optional<LocalDate> sortie(ActiviteId activite, @Nullable UUID compte) {
        var jour = LocalDate.now(horloge);
        return sources.stream()
                .flatMap(source -> source.sortie(activite, compte, jour).stream())
                .findFirst();
    }
}
