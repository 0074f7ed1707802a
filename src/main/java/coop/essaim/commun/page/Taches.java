package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/// Les tâches d'une personne, tous modules confondus : les retards d'abord, puis par date.
@Service
public class Taches {

    private final List<SourceDeTaches> sources;
    private final Clock horloge;

    Taches(List<SourceDeTaches> sources, Clock horloge) {
        this.sources = List.copyOf(sources);
        this.horloge = horloge;
    }

    public List<GroupeDeTaches> de(Visiteur visiteur) {
        var taches = sources.stream()
                .flatMap(source -> source.taches(visiteur).stream())
                .toList();
        return GroupeDeTaches.de(taches, LocalDate.now(horloge));
    }
}
