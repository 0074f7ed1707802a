package coop.essaim.facturation.validation;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Les pièces à valider, pour l'équipe ; celles que l'équipe a renvoyées, pour qui les a faites.
@Component
class TachesDeValidation implements SourceDeTaches {

    /// La file se vide chaque jour : au-delà, quelqu'un attend pour être payé.
    private static final Duration PATIENCE = Duration.ofDays(2);

    private static final int RENVOYEES = 8;

    private final FileSql sql;
    private final Activites activites;
    private final Clock horloge;

    TachesDeValidation(FileSql sql, Activites activites, Clock horloge) {
        this.sql = sql;
        this.activites = activites;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var taches = new ArrayList<Tache>();
        if (visiteur.peut(DroitsFacturation.VALIDER)) {
            var attente = sql.attente();
            if (attente.nombre() > 0)
                taches.add(new Tache(
                        attente.nombre() == 1 ? "pièce de vente à valider" : "pièces de vente à valider",
                        attente.nombre(),
                        null,
                        FileController.CHEMIN,
                        urgence(attente.depuis())));
        }
        if (visiteur.estConnecte() && visiteur.peut(DroitsFacturation.SIENNES)) {
            var siennes = activites.siennes(visiteur).stream().map(Activite::id).toList();
            if (!siennes.isEmpty())
                sql.renvoyees(siennes, RENVOYEES).forEach(renvoyee -> taches.add(corriger(renvoyee)));
        }
        return taches;
    }

    private Urgence urgence(@Nullable Instant depuis) {
        return depuis != null && depuis.isBefore(horloge.instant().minus(PATIENCE))
                ? Urgence.EN_RETARD
                : Urgence.BIENTOT;
    }

    private static Tache corriger(FileSql.Renvoyee renvoyee) {
        boolean devis = renvoyee.genre() == Genre.DEVIS;
        return new Tache(
                "Corriger « " + renvoyee.objet() + " » ("
                        + renvoyee.genre().libelle().toLowerCase(Locale.FRANCE)
                        + "), que l’équipe a renvoyé avec un mot",
                0,
                null,
                (devis ? "/devis/" : "/factures/") + renvoyee.id(),
                Urgence.BIENTOT);
    }
}
