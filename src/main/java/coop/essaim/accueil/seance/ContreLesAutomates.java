package coop.essaim.accueil.seance;

import coop.essaim.acces.frein.Compteur;
import coop.essaim.acces.frein.Frein;
import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.commun.secret.Chiffrement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ce qui arrête les automates sans rien demander à la personne ni à un tiers : un champ caché, le temps qu'il faut
/// pour
/// lire, et un frein par adresse.
@Component
class ContreLesAutomates {

    /// Personne ne remplit ce formulaire plus vite.
    private static final Duration AU_MOINS = Duration.ofSeconds(3);

    private static final Duration AU_PLUS = Duration.ofHours(6);
    private static final String USAGE = "accueil-formulaire";
    private static final int GRATUITS = 10;

    private final Chiffrement chiffrement;
    private final Frein frein;
    private final Clock horloge;

    ContreLesAutomates(Chiffrement chiffrement, Frein frein, Clock horloge) {
        this.chiffrement = chiffrement;
        this.frein = frein;
        this.horloge = horloge;
    }

    /// À mettre dans le formulaire : l'instant, et la preuve qu'il vient de nous.
    String ouvrir() {
        var instant = Long.toString(horloge.instant().getEpochSecond());
        return instant + "." + chiffrement.empreinte(USAGE, instant);
    }

    /// Vrai quand quelqu'un a eu le temps de lire la page, et pas celui de l'oublier.
    boolean aPrisLeTemps(@Nullable String ouvert) {
        if (ouvert == null) return false;
        var parties = ouvert.split("\\.", 2);
        if (parties.length != 2 || !parties[0].matches("\\d{1,12}")) return false;
        if (!chiffrement.empreinte(USAGE, parties[0]).equals(parties[1])) return false;
        var passe = Duration.between(Instant.ofEpochSecond(Long.parseLong(parties[0])), horloge.instant());
        return passe.compareTo(AU_MOINS) >= 0 && passe.compareTo(AU_PLUS) <= 0;
    }

    static boolean estTombeDansLePiege(@Nullable String site) {
        return site != null && !site.isEmpty();
    }

    /// L'attente imposée à cette adresse, si elle a trop envoyé.
    Optional<Duration> freiner(AdresseReseau adresse) {
        return frein.essayer(new Compteur("inscription:" + adresse.cle(), GRATUITS, Duration.ofMinutes(15)));
    }
}
