package coop.essaim.acces;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Ce que l'installation décide de l'accès.
///
/// @param adresse l'adresse publique d'Essaim : la seule base des liens envoyés, jamais l'en-tête `Host`
/// @param doubleAuthentification qui doit avoir un second facteur
/// @param sessionSansVisite durée sans visite au bout de laquelle une session s'éteint
/// @param sessionAbsolue durée au bout de laquelle on se reconnecte, même sans pause
@ConfigurationProperties("essaim")
public record ReglagesAcces(
        @DefaultValue("http://127.0.0.1:8080") URI adresse,
        @DefaultValue("equipe") DoubleAuthentification doubleAuthentification,
        @DefaultValue("2h") Duration sessionSansVisite,
        @DefaultValue("12h") Duration sessionAbsolue) {

    /// `equipe` : les rôles de l'équipe d'appui (production) ; `personne` : la démonstration ; `tous`.
    public enum DoubleAuthentification {
        PERSONNE,
        EQUIPE,
        TOUS
    }

    public ReglagesAcces {
        if (!Set.of("http", "https").contains(String.valueOf(adresse.getScheme())) || adresse.getHost() == null) {
            throw new IllegalArgumentException(
                    "essaim.adresse doit être une adresse complète, comme https://essaim.ma-cooperative.coop");
        }
    }

    /// Vrai derrière TLS : les témoins prennent alors le préfixe `__Host-` et l'attribut `Secure`.
    public boolean estChiffree() {
        return "https".equals(adresse.getScheme());
    }

    public String nomDeTemoin(String nom) {
        return estChiffree() ? "__Host-" + nom : nom;
    }

    /// Ce qu'un navigateur appelle l'origine : ni chemin ni barre finale.
    public String origine() {
        return adresse.getScheme() + "://" + adresse.getHost() + (adresse.getPort() < 0 ? "" : ":" + adresse.getPort());
    }

    /// L'adresse complète d'une page, pour un courrier.
    public String lien(String chemin) {
        var base = adresse.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + chemin;
    }

    public boolean exigeUnSecondFacteur(boolean equipe) {
        return switch (doubleAuthentification) {
            case PERSONNE -> false;
            case EQUIPE -> equipe;
            case TOUS -> true;
        };
    }
}
