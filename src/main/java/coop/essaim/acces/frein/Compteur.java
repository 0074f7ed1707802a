package coop.essaim.acces.frein;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/// Ce dont on compte les essais, combien sont sans attente, et l'attente la plus longue ensuite.
///
/// @param gratuits essais sans attente ; les suivants attendent 2, 4, 8… secondes
public record Compteur(String cle, int gratuits, Duration attenteMax) {

    /// Un compte, qu'il existe ou non : la réponse est la même.
    public static Compteur duCompte(String courriel) {
        return new Compteur("compte:" + courriel.strip().toLowerCase(Locale.ROOT), 5, Duration.ofMinutes(15));
    }

    /// Un appareil d'où la personne s'est déjà connectée : qui attaque son compte d'ailleurs ne l'empêche pas d'entrer.
    public static Compteur deLAppareil(String appareil) {
        return new Compteur("appareil:" + appareil, 5, Duration.ofMinutes(15));
    }

    /// Une adresse réseau sert parfois toute une équipe : elle a droit à plus d'essais.
    public static Compteur deLAdresse(String adresse) {
        return new Compteur("adresse:" + adresse, 30, Duration.ofMinutes(15));
    }

    /// Un code à six chiffres n'a qu'un million de valeurs.
    public static Compteur duCode(UUID compte) {
        return new Compteur("code:" + compte, 5, Duration.ofMinutes(15));
    }

    public static Compteur desDemandesDeLien(String courriel) {
        return new Compteur("lien:" + courriel.strip().toLowerCase(Locale.ROOT), 3, Duration.ofHours(1));
    }
}
