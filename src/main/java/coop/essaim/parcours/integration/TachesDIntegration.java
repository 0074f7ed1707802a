package coop.essaim.parcours.integration;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.parcours.DroitsParcours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sur l'accueil de qui accompagne : les personnes admises dont la liste d'intégration n'est pas entière.
@Component
class TachesDIntegration implements SourceDeTaches {

    private final IntegrationSql sql;
    private final Clock horloge;

    TachesDIntegration(IntegrationSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var compte = visiteur.compteConnecte();
        if (compte == null || !visiteur.peut(DroitsParcours.TENIR)) return List.of();
        int nombre = sql.listesOuvertes(compte, LocalDate.now(horloge));
        return nombre == 0
                ? List.of()
                : List.of(new Tache(
                        nombre == 1 ? "liste d’intégration à compléter" : "listes d’intégration à compléter",
                        nombre,
                        null,
                        "/parcours?etat=integration",
                        Urgence.NORMALE));
    }
}
