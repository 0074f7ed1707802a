package coop.essaim.acces.journal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Met une inscription au bout de sa chaîne. Pour le seul `Journal`, qui choisit le moment : le verrou dure jusqu'à la
/// fin de la transaction.
@Service
public class Registre {

    private final JournalSql sql;

    Registre(JournalSql sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void ecrire(Inscription dite) {
        var bout = sql.verrouiller(dite.chaine());
        sql.ajouter(Ligne.apres(bout.dernier(), bout.empreinte(), dite));
    }
}
