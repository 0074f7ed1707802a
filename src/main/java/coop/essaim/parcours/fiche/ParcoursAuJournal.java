package coop.essaim.parcours.fiche;

import coop.essaim.acces.NomsDObjets;
import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.contrat.GenreDeContrat;
import coop.essaim.parcours.fiche.ParcoursAuJournalSql.Cite;
import coop.essaim.parcours.machine.GenreDEcheance;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Le journal d'audit dit un contrat, une échéance, une réunion par ce qu'ils sont, pour qui et de quel jour.
///
/// Une échéance sensible n'y dit que sa famille : le journal se lit par qui n'a pas à savoir la santé de quelqu'un.
@Component
class ParcoursAuJournal implements NomsDObjets {

    private final ParcoursAuJournalSql sql;

    ParcoursAuJournal(ParcoursAuJournalSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Nomme> noms(Collection<UUID> identifiants) {
        return sql.cites(identifiants).stream().collect(Collectors.toMap(Cite::id, ParcoursAuJournal::nommer));
    }

    private static Nomme nommer(Cite cite) {
        var le = cite.le();
        var jour = le == null ? "" : EnFrancais.enFrancais(le);
        var qui = cite.qui();
        var precision = qui == null ? jour : jour.isEmpty() ? qui : qui + ", " + jour;
        return new Nomme(
                switch (cite.sorte()) {
                    case CONTRAT -> GenreDeContrat.valueOf(cite.quoi()).libelle();
                    case ECHEANCE -> echeance(GenreDEcheance.valueOf(cite.quoi()));
                    case AUTRE -> cite.quoi();
                },
                precision);
    }

    private static String echeance(GenreDEcheance genre) {
        return genre.famille().estSensible() ? genre.famille().libelle() : genre.libelle();
    }
}
