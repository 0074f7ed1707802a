package coop.essaim.commun.courrier;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les courriers qui n'arrivent pas, rappelés à qui peut les voir.
@Component
class TachesDeCourrier implements SourceDeTaches {

    private final CourriersSql sql;

    TachesDeCourrier(CourriersSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(CourrierConfiguration.LIRE_COURRIERS)) return List.of();
        int enPanne = sql.enPanne();
        if (enPanne == 0) return List.of();
        return List.of(new Tache(
                enPanne == 1 ? "courrier qui ne part pas" : "courriers qui ne partent pas",
                enPanne,
                null,
                "/administration/courriers",
                Urgence.EN_RETARD));
    }
}
