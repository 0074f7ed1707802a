package coop.essaim.facturation.interne;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les factures internes qui attendent la réponse de qui mène l'activité.
@Component
class TachesInternes implements SourceDeTaches {

    private final InternesSql sql;
    private final Activites activites;

    TachesInternes(InternesSql sql, Activites activites) {
        this.sql = sql;
        this.activites = activites;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var compte = visiteur.compteConnecte();
        if (compte == null || !visiteur.peut(DroitsFacturation.SIENNES)) return List.of();
        var siennes = activites.siennes(visiteur).stream().map(Activite::id).toList();
        int nombre = siennes.isEmpty() ? 0 : sql.aAccepter(siennes, compte);
        return nombre == 0
                ? List.of()
                : List.of(new Tache(
                        nombre == 1 ? "facture interne à accepter" : "factures internes à accepter",
                        nombre,
                        null,
                        "/factures-internes",
                        Urgence.NORMALE));
    }
}
