package coop.essaim.facturation.electronique;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sur l'accueil de l'équipe : les papiers qui ne se sont pas faits, et dont les courriels attendent.
@Component
class TachesDesPapiers implements SourceDeTaches {

    private final PapiersSql sql;

    TachesDesPapiers(PapiersSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        int pannes = visiteur.peut(DroitsFacturation.VALIDER) ? sql.enPanne() : 0;
        return pannes == 0
                ? List.of()
                : List.of(new Tache(
                        pannes == 1 ? "papier de facture en panne" : "papiers de facture en panne",
                        pannes,
                        null,
                        PannesController.CHEMIN,
                        Urgence.EN_RETARD));
    }
}
