package coop.essaim.demonstration;

import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.contrat.Emission;
import coop.essaim.parcours.contrat.GenreDeContrat;
import coop.essaim.parcours.integration.Integration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// De qui finit son intégration, sa liste entière : un CAPE attend ses signatures, et un autre d'être émis.
@Component
class ContratsAVenir {

    private static final int JOURS_AVANT = 10;

    private final Contrats contrats;
    private final Integration integration;
    private final EnIntegrationSql sql;
    private final Clock horloge;

    ContratsAVenir(Contrats contrats, Integration integration, EnIntegrationSql sql, Clock horloge) {
        this.contrats = contrats;
        this.integration = integration;
        this.sql = sql;
        this.horloge = horloge;
    }

    void proposer(UUID gerance) {
        var jour = LocalDate.now(horloge);
        var du = jour.plusDays(JOURS_AVANT);
        var au = du.plusMonths(ContratsDesPersonnes.MOIS_DE_CAPE).minusDays(1);
        var termes = ContratsDesPersonnes.termes(GenreDeContrat.CAPE, du, au);
        boolean premier = true;
        for (var id : sql.enIntegration(jour)) {
            if (!integration.restants(id).isEmpty()) continue;
            var contrat = contrats.preparer(id, GenreDeContrat.CAPE, termes, gerance);
            if (premier && !(contrats.emettre(contrat, gerance) instanceof Emission.Faite))
                throw new IllegalStateException("CAPE à émettre : " + id);
            premier = false;
        }
    }
}
