package coop.essaim.facturation.consultation;

import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.facturation.piece.AccesDesPieces.Choix;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/// La série des factures et des avoirs, telle qu'on la feuillette.
@Service
class Serie {

    private final SerieSql sql;
    private final Clock horloge;

    Serie(SerieSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// @param choix ce que le visiteur lit
    PageDeCles<FactureListee> chercher(FiltreSaisie filtre, Choix choix, Fenetre<FactureListee> fenetre) {
        return sql.chercher(filtre, choix.lisibles(), choix.enseignes(), LocalDate.now(horloge), fenetre);
    }
}
