package coop.essaim.personnes.garde;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.personnes.DroitsPersonnes;
import java.util.List;
import org.springframework.stereotype.Component;

/// Rappelle les fiches dont la durée de garde est passée.
@Component
class TachesDeGarde implements SourceDeTaches {

    private final GardesSql sql;

    TachesDeGarde(GardesSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsPersonnes.GARDE)) return List.of();
        int nombre = sql.enAttente();
        return nombre == 0
                ? List.of()
                : List.of(new Tache(
                        nombre > 1 ? "fiches échues à anonymiser ou à garder" : "fiche échue à anonymiser ou à garder",
                        nombre,
                        null,
                        "/donnees-personnelles",
                        Urgence.NORMALE));
    }
}
