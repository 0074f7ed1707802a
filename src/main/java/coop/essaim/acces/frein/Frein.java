package coop.essaim.acces.frein;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Compte les essais et fait attendre, de plus en plus longtemps, sans jamais fermer pour de bon.
///
/// L'essai est compté avant d'être jugé, dans sa propre transaction : cent essais lancés ensemble ne passent pas
/// ensemble, et celui qui échoue en exception compte aussi.
@Service
public class Frein {

    /// Au-delà, les compteurs les plus anciens s'effacent : une attaque ne remplit pas la base.
    private static final int COMPTEURS_MAX = 100_000;

    private static final Duration OUBLI = Duration.ofHours(24);

    private final FreinSql sql;
    private final Clock horloge;

    Frein(FreinSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Compte un essai ; rend l'attente s'il vient trop tôt, auquel cas il ne doit pas être jugé.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> essayer(Compteur compteur) {
        var maintenant = horloge.instant();
        var cle = empreinte(compteur.cle());
        sql.ouvrir(cle, maintenant);
        if (sql.compter(cle, compteur, maintenant, maintenant.minus(OUBLI))) return Optional.empty();
        var attente = Duration.between(maintenant, sql.libreA(cle))
                .plusSeconds(1)
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        return Optional.of(attente.isPositive() ? attente : Duration.ofSeconds(1));
    }

    /// L'essai était bon : on oublie les précédents.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void oublier(Compteur compteur) {
        sql.effacer(empreinte(compteur.cle()));
    }

    /// L'essai était bon, mais le compteur sert à d'autres : on ne rend que cet essai-là.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void rendre(Compteur compteur) {
        sql.rendre(empreinte(compteur.cle()));
    }

    /// Efface les compteurs d'hier, et les plus anciens s'il y en a trop.
    @Transactional
    public void menage() {
        sql.effacerAvant(horloge.instant().minus(OUBLI));
        sql.garderLesDerniers(COMPTEURS_MAX);
    }

    private static byte[] empreinte(String cle) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(cle.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
