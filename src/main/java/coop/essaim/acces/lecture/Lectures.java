package coop.essaim.acces.lecture;

import coop.essaim.commun.page.Tache;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ce que chacun a lu de ce que son accueil lui donnait à lire : noté une fois, jamais effacé. Ce qui change se nomme
/// autrement, et se relit.
@Service
public class Lectures {

    private final LecturesSql sql;
    private final Clock horloge;

    Lectures(LecturesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Ces tâches, sans ce que ce compte a déjà lu ; qui n'a rien à lire n'interroge pas la base.
    public List<Tache> aFaire(UUID compte, List<Tache> taches) {
        var aLire = taches.stream().map(Tache::aLire).filter(Objects::nonNull).toList();
        if (aLire.isEmpty()) return taches;
        var lues = sql.parmi(compte, aLire);
        return taches.stream()
                .filter(tache -> tache.aLire() == null || !lues.contains(tache.aLire()))
                .toList();
    }

    /// @param quoi ce qui est lu, et de quand, comme sa tâche le nomme ; noté deux fois, il ne l'est qu'une
    @Transactional
    public void noter(UUID compte, String quoi) {
        sql.noter(compte, quoi, horloge.instant());
    }
}
