package coop.essaim.personnes.importation;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// L'empreinte d'une ligne importée ne dit rien, mais tient à la personne : elle s'efface avec elle.
@Component
class DonneesDImport implements DonneesTenues {

    private final ImportsSql sql;

    DonneesDImport(ImportsSql sql) {
        this.sql = sql;
    }

    @Override
    public int rang() {
        return 90;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        return List.of();
    }

    @Override
    public void anonymiser(PersonneId personne) {
        sql.oublier(personne);
    }
}
