package coop.essaim.acces.connexion;

import coop.essaim.acces.EvenementDAcces.ConnexionRefusee;
import coop.essaim.acces.EvenementDAcces.ConnexionReussie;
import coop.essaim.acces.motdepasse.MotsDePasse;
import coop.essaim.acces.motdepasse.Verification;
import coop.essaim.acces.session.AdresseReseau;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Juge une tentative de connexion et en laisse la trace.
@Service
class Connexions {

    private final MotsDePasse motsDePasse;
    private final ApplicationEventPublisher evenements;

    Connexions(MotsDePasse motsDePasse, ApplicationEventPublisher evenements) {
        this.motsDePasse = motsDePasse;
        this.evenements = evenements;
    }

    @Transactional
    public Tentative parMotDePasse(String courriel, String motDePasse, AdresseReseau adresse) {
        return switch (motsDePasse.verifier(courriel, motDePasse)) {
            case Verification.Juste(var compte) -> {
                evenements.publishEvent(new ConnexionReussie(compte, "mot de passe", adresse.abregee()));
                yield new Tentative.Reussie(compte);
            }
            case Verification.Fausse(var compte, var raison) -> {
                evenements.publishEvent(new ConnexionRefusee(compte, raison, adresse.abregee()));
                yield new Tentative.Refusee();
            }
        };
    }
}
