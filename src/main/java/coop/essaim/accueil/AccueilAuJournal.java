package coop.essaim.accueil;

import coop.essaim.acces.NomsDObjets;
import coop.essaim.accueil.AccueilAuJournalSql.Cite;
import coop.essaim.commun.EnFrancais;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Le journal d'audit dit un lieu, une séance, une inscription par leur nom et leur jour.
@Component
class AccueilAuJournal implements NomsDObjets {

    private final AccueilAuJournalSql sql;

    AccueilAuJournal(AccueilAuJournalSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Nomme> noms(Collection<UUID> identifiants) {
        return sql.cites(identifiants).stream().collect(Collectors.toMap(Cite::id, AccueilAuJournal::nommer));
    }

    private static Nomme nommer(Cite cite) {
        var le = cite.le();
        var genre = cite.genre();
        var quoi = genre == null ? "" : Genre.valueOf(genre).libelle();
        var precision = le == null ? quoi : (quoi + " du " + EnFrancais.enFrancais(le)).strip();
        return new Nomme(cite.nom(), precision);
    }
}
