package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import java.util.List;
import org.springframework.stereotype.Service;

/// Les tâches d'une personne, tous modules confondus.
@Service
public class Taches {

    private final List<SourceDeTaches> sources;

    Taches(List<SourceDeTaches> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<Tache> de(Visiteur visiteur) {
        return sources.stream()
                .flatMap(source -> source.taches(visiteur).stream())
                .toList();
    }
}
