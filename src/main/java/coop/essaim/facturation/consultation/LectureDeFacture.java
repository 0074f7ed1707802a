package coop.essaim.facturation.consultation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.consultation.Contestations.Contestation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Une facture officielle et où elle en est.
@Component
class LectureDeFacture {

    private final Factures factures;
    private final SerieSql sql;
    private final PartsRegleesSql reglees;
    private final Contestations contestations;

    LectureDeFacture(Factures factures, SerieSql sql, PartsRegleesSql reglees, Contestations contestations) {
        this.factures = factures;
        this.sql = sql;
        this.reglees = reglees;
        this.contestations = contestations;
    }

    Facture facture(UUID id) {
        return factures.trouver(new FactureId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Ce qui reste dû, d'après le lettrage.
    Montant reste(Facture facture) {
        return sql.reste(facture.id().valeur());
    }

    Montant avoirAImputer(Facture facture) {
        return sql.avoirAImputer(facture.id().valeur());
    }

    List<PartReglee> reglees(Facture facture) {
        return reglees.de(facture.id());
    }

    Optional<Contestation> contestation(Facture facture) {
        return contestations.enCours(facture.id());
    }

    /// @param reste ce qui en reste dû
    /// @param avoir ce que ses avoirs à imputer en rendent
    EtatDeFacture etat(Facture facture, Montant reste, Montant avoir, LocalDate aujourdHui) {
        var du = facture.estUnAvoir() ? facture.ttc().oppose() : facture.ttc();
        return EtatDeFacture.de(
                        du, reste, facture.echeance(), contestation(facture).isPresent(), aujourdHui)
                .avec(avoir, reste);
    }
}
