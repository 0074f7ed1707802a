package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/// Les tâches d'une personne, tous modules confondus : les retards d'abord, puis par date.
@Service
public class Taches {

    private static final Comparator<Tache> ORDRE = Comparator.comparing(Tache::urgence)
            .reversed()
            .thenComparing(tache -> tache.echeance() == null ? LocalDate.MAX : tache.echeance());

    private final List<SourceDeTaches> sources;

    Taches(List<SourceDeTaches> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<Tache> de(Visiteur visiteur) {
        return sources.stream()
                .flatMap(source -> source.taches(visiteur).stream())
                .sorted(ORDRE)
                .toList();
    }
}
