package coop.essaim.facturation.consultation;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.PageDeCles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La série des factures et des avoirs, telle qu'on la feuillette.
@Service
class Serie {

    private final SerieSql sql;
    private final Clock horloge;

    Serie(SerieSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes
    @Transactional(readOnly = true)
    public PageDeCles<FactureListee> chercher(
            FiltreSaisie filtre, @Nullable Collection<ActiviteId> permises, Fenetre<FactureListee> fenetre) {
        return sql.chercher(filtre, permises, LocalDate.now(horloge), fenetre);
    }
}
