package coop.essaim.personnes;

import coop.essaim.acces.NomsDObjets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Le journal d'audit dit une personne par son nom ; effacée, elle n'en a plus.
@Component
class PersonnesAuJournal implements NomsDObjets {

    private final PersonnesSql sql;

    PersonnesAuJournal(PersonnesSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Nomme> noms(Collection<UUID> identifiants) {
        return sql.nommes(identifiants);
    }
}
