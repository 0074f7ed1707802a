package coop.essaim.facturation.consultation;

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

/// Sur l'accueil de l'entrepreneur : ses brouillons à finir, ses devis signés à facturer.
@Component
class TachesDuVendeur implements SourceDeTaches {

    private final TravailDuVendeurSql sql;
    private final Activites activites;

    TachesDuVendeur(TravailDuVendeurSql sql, Activites activites) {
        this.sql = sql;
        this.activites = activites;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsFacturation.SIENNES)) return List.of();
        var siennes = activites.siennes(visiteur).stream().map(Activite::id).toList();
        if (siennes.isEmpty()) return List.of();
        var travail = sql.de(siennes);
        var taches = new ArrayList<Tache>();
        ajouter(taches, travail.signes(), "devis signé à facturer", "devis signés à facturer", "/devis?etat=acceptes");
        ajouter(taches, travail.factures(), "facture à finir", "factures à finir", "/factures");
        ajouter(taches, travail.devis(), "devis à finir", "devis à finir", "/devis?etat=brouillons");
        return taches;
    }

    private static void ajouter(List<Tache> taches, int nombre, String un, String plusieurs, String url) {
        if (nombre > 0) taches.add(new Tache(nombre == 1 ? un : plusieurs, nombre, null, url, Urgence.NORMALE));
    }
}
