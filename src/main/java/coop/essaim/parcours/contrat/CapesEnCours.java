package coop.essaim.parcours.contrat;

import coop.essaim.activites.ActiviteId;
import coop.essaim.facturation.TitulairesDeCape;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Qui mène une activité sous un CAPE, pour que ses papiers d'affaires le disent (art. R. 127-3 du code de commerce).
@Component
class CapesEnCours implements TitulairesDeCape {

    private final CapesSql sql;

    CapesEnCours(CapesSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Cape> capes(Collection<ActiviteId> activites, LocalDate jour) {
        return sql.capes(activites, jour);
    }
}
