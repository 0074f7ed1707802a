package coop.essaim.acces.fournisseur;

import coop.essaim.acces.Compte;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.EvenementDAcces.ConnexionRefusee;
import coop.essaim.acces.connexion.Entree;
import coop.essaim.acces.connexion.Fournisseur;
import coop.essaim.acces.facteur.SecondFacteur;
import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.acces.session.Moyen;
import coop.essaim.acces.session.SessionOuverte;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Fait entrer une personne que le fournisseur d'identité reconnaît, si un compte actif répond à son adresse vérifiée.
///
/// Il ne crée jamais de compte, ne donne aucun rôle, et ne dispense pas du code de qui a la double authentification.
@Component
public class ConnexionParFournisseur {

    private final Fournisseur fournisseur;
    private final Comptes comptes;
    private final SecondFacteur secondFacteur;
    private final Entree entree;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    ConnexionParFournisseur(
            Fournisseur fournisseur,
            Comptes comptes,
            SecondFacteur secondFacteur,
            Entree entree,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.fournisseur = fournisseur;
        this.comptes = comptes;
        this.secondFacteur = secondFacteur;
        this.entree = entree;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// Sans fournisseur configuré, aucune route ni aucun filtre ne s'ajoute.
    public void brancher(HttpSecurity http) {
        if (!fournisseur.existe()) return;
        http.oauth2Login(connexion -> connexion
                .loginPage("/connexion")
                .securityContextRepository(new NullSecurityContextRepository())
                .authorizationEndpoint(depart -> depart.authorizationRequestRepository(new DemandesEnTexte()))
                .successHandler(this::recevoir)
                .failureHandler((demande, reponse, echec) -> refuser(demande, reponse, "refus du fournisseur")));
    }

    void recevoir(HttpServletRequest demande, HttpServletResponse reponse, Authentication preuve) throws IOException {
        var compte = adresseVerifiee(preuve)
                .flatMap(comptes::trouverParCourriel)
                .filter(Compte::actif)
                .orElse(null);
        if (compte == null) {
            refuser(demande, reponse, "aucun compte actif à l'adresse du fournisseur");
        } else if (secondFacteur.estActif(compte.id())) {
            SessionOuverte.attendreLeCode(demande, compte.id(), "/", horloge.instant());
            reponse.sendRedirect("/connexion/code");
        } else {
            entree.ouvrir(demande, reponse, compte.id(), Moyen.FOURNISSEUR);
            reponse.sendRedirect("/");
        }
    }

    private void refuser(HttpServletRequest demande, HttpServletResponse reponse, String raison) throws IOException {
        evenements.publishEvent(
                new ConnexionRefusee(null, raison, AdresseReseau.de(demande).abregee()));
        SessionOuverte.fermer(demande);
        reponse.sendRedirect("/connexion?inconnu=1");
    }

    /// Une adresse que le fournisseur n'a pas vérifiée ne prouve rien : n'importe qui peut y écrire celle d'autrui.
    private static Optional<String> adresseVerifiee(Authentication preuve) {
        return preuve.getPrincipal() instanceof OidcUser personne && Boolean.TRUE.equals(personne.getEmailVerified())
                ? Optional.ofNullable(personne.getEmail())
                : Optional.empty();
    }
}
