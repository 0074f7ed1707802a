package coop.essaim.acces.lien;

import coop.essaim.commun.exploitation.AuDemarrage;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Au démarrage d'une coopérative neuve, le lien qui crée son premier compte. La démonstration a déjà les siens.
@Component
@Order(10)
@Profile("!demo")
class AnnonceDuPremier implements AuDemarrage {

    private final PremierAdministrateur premier;

    AnnonceDuPremier(PremierAdministrateur premier) {
        this.premier = premier;
    }

    @Override
    public Optional<String> annonce(String adresse) {
        return premier.chemin().map(chemin -> """
                Personne n'administre encore cette coopérative. Ouvrez ce lien pour créer le premier compte ;
                il sert une fois, pendant un jour, et un redémarrage le remplace :
                %s%s""".formatted(adresse, chemin));
    }
}
