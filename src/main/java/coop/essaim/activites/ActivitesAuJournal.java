package coop.essaim.activites;

import coop.essaim.acces.NomsDObjets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Le journal d'audit dit une activité par son enseigne et le code de sa section.
@Component
class ActivitesAuJournal implements NomsDObjets {

    private final ActivitesSql sql;

    ActivitesAuJournal(ActivitesSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Nomme> noms(Collection<UUID> identifiants) {
        return sql.nommees(identifiants);
    }
}
