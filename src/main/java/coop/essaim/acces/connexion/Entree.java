package coop.essaim.acces.connexion;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.EvenementDAcces.ConnexionReussie;
import coop.essaim.acces.frein.AppareilConnu;
import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.acces.session.Moyen;
import coop.essaim.acces.session.SessionOuverte;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Fait entrer une personne qui a prouvé qui elle est, par quelque moyen que ce soit : une session neuve, une trace,
/// et un appareil que l'on reconnaîtra.
@Component
public class Entree {

    private final Comptes comptes;
    private final AppareilConnu appareils;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Entree(Comptes comptes, AppareilConnu appareils, ApplicationEventPublisher evenements, Clock horloge) {
        this.comptes = comptes;
        this.appareils = appareils;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public void ouvrir(HttpServletRequest demande, HttpServletResponse reponse, UUID compte, Moyen moyen) {
        SessionOuverte.ouvrir(demande, compte, moyen, horloge.instant());
        comptes.trouver(compte).ifPresent(connu -> appareils.retenir(reponse, connu.courriel()));
        evenements.publishEvent(new ConnexionReussie(
                compte, moyen.libelle(), AdresseReseau.de(demande).abregee()));
    }
}
