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
                PREMIER COMPTE : OUVREZ CE LIEN

                %s%s

                Personne n'administre encore cette coopérative : ce lien crée le compte de qui l'administrera.
                Il sert une fois, pendant un jour. Un redémarrage le remplace par un autre.""".formatted(adresse, chemin));
    }
}
