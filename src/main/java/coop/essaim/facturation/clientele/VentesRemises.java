package coop.essaim.facturation.clientele;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.personnes.DonneesTenues;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce que la facturation remet à une personne : ses clients, son catalogue, ses devis, ses factures et leurs lignes.
/// La clientèle qu'elle a apportée, créée ou développée est à elle (art. L. 7331-2, 2° f du code du travail).
@Component
class VentesRemises implements DonneesTenues {

    private final VentesRemisesSql sql;

    VentesRemises(VentesRemisesSql sql) {
        this.sql = sql;
    }

    @Override
    public int rang() {
        return 65;
    }

    @Override
    public List<Ensemble> tenues(PersonneId personne, Visiteur visiteur) {
        if (!visiteur.peut(DroitsFacturation.LIRE_TOUTES))
            return List.of(new Ensemble(
                    "Clientèle et ventes", List.of(DonneesTenues.ligne("Ventes", "masquées : qui les lit les remet"))));
        var id = personne.valeur();
        return List.of(
                new Ensemble("Clients", sql.clients(id)),
                new Ensemble("Catalogue", sql.articles(id)),
                new Ensemble("Devis", sql.devis(id)),
                new Ensemble("Factures", sql.factures(id)),
                new Ensemble("Lignes des devis et des factures", sql.lignes(id)));
    }
}
