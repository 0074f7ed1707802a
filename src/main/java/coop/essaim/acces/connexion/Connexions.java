package coop.essaim.acces.connexion;

import coop.essaim.acces.EvenementDAcces.ConnexionRefusee;
import coop.essaim.acces.facteur.SecondFacteur;
import coop.essaim.acces.frein.Compteur;
import coop.essaim.acces.frein.Frein;
import coop.essaim.acces.motdepasse.MotsDePasse;
import coop.essaim.acces.motdepasse.Verification;
import coop.essaim.acces.session.AdresseReseau;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Juge une tentative de connexion par mot de passe. Sans transaction : Argon2 ne retient aucune connexion à la base.
@Service
class Connexions {

    private final MotsDePasse motsDePasse;
    private final SecondFacteur secondFacteur;
    private final Frein frein;
    private final ApplicationEventPublisher evenements;

    Connexions(
            MotsDePasse motsDePasse, SecondFacteur secondFacteur, Frein frein, ApplicationEventPublisher evenements) {
        this.motsDePasse = motsDePasse;
        this.secondFacteur = secondFacteur;
        this.frein = frein;
        this.evenements = evenements;
    }

    /// @param duCompte le compteur d'essais du compte visé, ou de l'appareil qu'il connaît
    Tentative parMotDePasse(ConnexionSaisie saisie, Compteur duCompte, AdresseReseau adresse) {
        var deLAdresse = Compteur.deLAdresse(adresse.cle());
        var attente = frein.essayer(deLAdresse).or(() -> frein.essayer(duCompte));
        if (attente.isPresent()) return new Tentative.TropDEssais(attente.get());

        return switch (motsDePasse.verifier(saisie.courriel(), saisie.motDePasse())) {
            case Verification.Juste(var compte) -> {
                frein.oublier(duCompte);
                frein.rendre(deLAdresse);
                yield secondFacteur.estActif(compte)
                        ? new Tentative.CodeAttendu(compte)
                        : new Tentative.Reussie(compte);
            }
            case Verification.Fausse(var compte, var raison) -> {
                evenements.publishEvent(new ConnexionRefusee(compte, raison, adresse.abregee()));
                yield new Tentative.Refusee();
            }
        };
    }
}
