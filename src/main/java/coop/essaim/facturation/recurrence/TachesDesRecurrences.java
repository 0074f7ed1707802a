package coop.essaim.facturation.recurrence;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les brouillons nés d'une facture récurrente, à relire et à soumettre ; les récurrences qu'un refus bloque.
@Component
class TachesDesRecurrences implements SourceDeTaches {

    private final RecurrencesSql sql;
    private final Activites activites;

    TachesDesRecurrences(RecurrencesSql sql, Activites activites) {
        this.sql = sql;
        this.activites = activites;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.estConnecte() || !visiteur.peut(DroitsFacturation.SIENNES)) return List.of();
        var siennes = activites.siennes(visiteur).stream().map(Activite::id).toList();
        if (siennes.isEmpty()) return List.of();
        var attente = sql.attente(siennes);
        var taches = new ArrayList<Tache>();
        if (attente.nees() > 0)
            taches.add(new Tache(
                    attente.nees() == 1
                            ? "facture récurrente à relire et à soumettre"
                            : "factures récurrentes à relire et à soumettre",
                    attente.nees(),
                    null,
                    "/factures",
                    Urgence.NORMALE));
        if (attente.bloquees() > 0)
            taches.add(new Tache(
                    attente.bloquees() == 1
                            ? "facture récurrente qui ne naît plus"
                            : "factures récurrentes qui ne naissent plus",
                    attente.bloquees(),
                    null,
                    RecurrencesController.CHEMIN,
                    Urgence.EN_RETARD));
        return taches;
    }
}
