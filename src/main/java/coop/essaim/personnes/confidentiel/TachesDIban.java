package coop.essaim.personnes.confidentiel;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.personnes.DroitsPersonnes;
import java.util.List;
import org.springframework.stereotype.Component;

/// Rappelle à l'équipe les changements de coordonnées bancaires qui attendent un second regard.
@Component
class TachesDIban implements SourceDeTaches {

    private final IbansSql sql;

    TachesDIban(IbansSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsPersonnes.IBAN)) return List.of();
        int nombre = sql.enAttentePour(visiteur.compteConnecte());
        return nombre == 0
                ? List.of()
                : List.of(new Tache(
                        nombre > 1
                                ? "changements de coordonnées bancaires à relire"
                                : "changement de coordonnées bancaires à relire",
                        nombre,
                        null,
                        "/coordonnees-bancaires",
                        Urgence.NORMALE));
    }
}
