package coop.essaim.facturation.consultation;

import coop.essaim.commun.Identifiant;
import coop.essaim.facturation.FactureId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les factures que leur client conteste. Cela ne change ni le dû ni l'écriture : cela se montre, et arrête la relance.
@Service
public class Contestations {

    private final ContestationsSql sql;
    private final Clock horloge;

    Contestations(ContestationsSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// @param par le nom de qui l'a notée, s'il en reste un
    public record Contestation(
            String motif, Instant ouverteA, @Nullable String par) {}

    /// La contestation en cours, s'il y en a une.
    public Optional<Contestation> enCours(FactureId facture) {
        return sql.enCours(facture);
    }

    /// Sans effet si la facture est déjà contestée.
    @Transactional
    public void ouvrir(FactureId facture, String motif, @Nullable UUID par) {
        var maintenant = horloge.instant();
        sql.ouvrir(Identifiant.nouveau(maintenant), facture, motif.strip(), maintenant, par);
    }

    /// @param suite ce qui a été convenu
    @Transactional
    public boolean lever(FactureId facture, String suite, @Nullable UUID par) {
        return sql.lever(facture, suite.strip(), horloge.instant(), par);
    }
}
