package coop.essaim.acces.journal;

import coop.essaim.acces.NomsDObjets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Un compte se lit par son nom et son adresse.
@Component
class ComptesAuJournal implements NomsDObjets {

    private final JournalSql sql;

    ComptesAuJournal(JournalSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Nomme> noms(Collection<UUID> identifiants) {
        return sql.comptes(identifiants);
    }
}
