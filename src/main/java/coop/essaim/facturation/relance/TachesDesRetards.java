package coop.essaim.facturation.relance;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les clients qui paient en retard : les rappels à envoyer pour l'équipe, ses propres clients pour l'entrepreneur.
@Component
class TachesDesRetards implements SourceDeTaches {

    private final Relances relances;
    private final RelancesSql sql;
    private final AccesDesPieces acces;
    private final Clock horloge;

    TachesDesRetards(Relances relances, RelancesSql sql, AccesDesPieces acces, Clock horloge) {
        this.relances = relances;
        this.sql = sql;
        this.acces = acces;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var jour = LocalDate.now(horloge);
        var permises = acces.lisibles(visiteur);
        if (visiteur.peut(DroitsFacturation.RELANCER))
            return tache(
                    relances.proposees(sql.enRetard(permises, jour)).size(),
                    "facture à relancer",
                    "factures à relancer");
        if (!visiteur.peut(DroitsFacturation.SIENNES) || permises == null || permises.isEmpty()) return List.of();
        int clients = (int) sql.enRetard(permises, jour).stream()
                .map(EnRetard::client)
                .distinct()
                .count();
        return tache(clients, "client en retard de paiement", "clients en retard de paiement");
    }

    private static List<Tache> tache(int nombre, String un, String plusieurs) {
        return nombre == 0
                ? List.of()
                : List.of(new Tache(nombre == 1 ? un : plusieurs, nombre, null, "/relances", Urgence.NORMALE));
    }
}
