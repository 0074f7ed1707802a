package coop.essaim.acces.administration;

import coop.essaim.acces.DroitsAcces;
import coop.essaim.acces.DroitsAdministration;
import coop.essaim.acces.journal.RelectureDuJournal;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce qui attend qui administre : invitations sans réponse, journal rompu, identité de la coopérative à écrire.
@Component
class TachesDAcces implements SourceDeTaches {

    private final AdministrationSql sql;
    private final RelectureDuJournal journal;

    TachesDAcces(AdministrationSql sql, RelectureDuJournal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var taches = new ArrayList<Tache>();
        if (visiteur.peut(DroitsAcces.GERER_COMPTES)) {
            ajouter(
                    taches,
                    sql.invitationsEnAttente(),
                    "invitation sans réponse",
                    "invitations sans réponse",
                    "/administration/comptes?etat=invites");
            ajouter(
                    taches,
                    sql.sansDoubleAuthentification(),
                    "compte de l’équipe sans double authentification",
                    "comptes de l’équipe sans double authentification",
                    "/administration/comptes");
        }
        if (visiteur.peut(DroitsAdministration.LIRE_JOURNAL) && !journal.finIntacte()) {
            taches.add(new Tache(
                    "Le journal d’audit n’est pas entier : lancez ./essaim verifier pour savoir où",
                    0,
                    null,
                    "/administration/journal",
                    Urgence.EN_RETARD));
        }
        if (visiteur.peut(DroitsAdministration.GERER_COOPERATIVE) && sql.sansIdentite()) {
            taches.add(new Tache(
                    "Écrire l’identité de la coopérative", 0, null, "/administration/cooperative", Urgence.NORMALE));
        }
        return taches;
    }

    private static void ajouter(List<Tache> taches, int nombre, String une, String plusieurs, String url) {
        if (nombre > 0) taches.add(new Tache(nombre == 1 ? une : plusieurs, nombre, null, url, Urgence.NORMALE));
    }
}
