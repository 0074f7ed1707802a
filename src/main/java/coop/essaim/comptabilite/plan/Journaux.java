package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.Texte;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Les journaux ; un par compte bancaire.
@Service
public class Journaux {

    private final JournauxSql sql;

    Journaux(JournauxSql sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Journal> tous() {
        return sql.tous();
    }

    /// Crée un journal, dans la transaction qui crée le compte bancaire ou qui importe ; faux si le code est pris.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean creer(String code, String libelle, Journal.Nature nature, @Nullable String tresorerie) {
        var propre = Texte.enUneLigne(libelle);
        return sql.creer(new Journal(code, propre.isEmpty() ? code : propre, nature, tresorerie));
    }
}
