package coop.essaim.personnes.importation;

import coop.essaim.acces.NomsDObjets;
import coop.essaim.commun.tableur.Importations;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Le journal d'audit dit un import, de personnes ou d'activités, par le nom de son fichier.
@Component
class ImportsAuJournal implements NomsDObjets {

    private final Importations importations;

    ImportsAuJournal(Importations importations) {
        this.importations = importations;
    }

    @Override
    public Map<UUID, Nomme> noms(Collection<UUID> identifiants) {
        return importations.fichiers(identifiants).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Nomme(e.getValue(), "")));
    }
}
