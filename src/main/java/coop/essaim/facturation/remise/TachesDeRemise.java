package coop.essaim.facturation.remise;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les chèques reçus que personne n'a encore portés à la banque.
@Component
class TachesDeRemise implements SourceDeTaches {

    private final RemisesSql sql;

    TachesDeRemise(RemisesSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsFacturation.ENCAISSER)) return List.of();
        int nombre = sql.aRemettre().size();
        return nombre == 0
                ? List.of()
                : List.of(new Tache(
                        nombre == 1 ? "chèque à remettre en banque" : "chèques à remettre en banque",
                        nombre,
                        null,
                        "/remises",
                        Urgence.NORMALE));
    }
}
