package coop.essaim.facturation.validation;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sur l'accueil de qui valide : la file des devis, des factures et des avoirs soumis.
@Component
class TachesDeValidation implements SourceDeTaches {

    private final FileSql sql;

    TachesDeValidation(FileSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsFacturation.VALIDER)) return List.of();
        int nombre = sql.nombre();
        return nombre == 0
                ? List.of()
                : List.of(new Tache(
                        nombre == 1 ? "devis ou facture à valider" : "devis et factures à valider",
                        nombre,
                        null,
                        "/ventes/a-valider",
                        Urgence.NORMALE));
    }
}
