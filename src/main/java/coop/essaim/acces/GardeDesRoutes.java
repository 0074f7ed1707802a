package coop.essaim.acces;

import coop.essaim.acces.connexion.Suite;
import coop.essaim.commun.droit.RegleDAcces;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Devant chaque route, l'actuator compris : charge le visiteur, puis le laisse passer si la route l'admet.
///
/// Elle juge la méthode que Spring va réellement appeler : il n'y a pas de deuxième liste d'adresses à tenir d'accord.
/// Une route qui ne déclare rien est fermée à tous.
///
/// | Qui | Réponse |
/// |---|---|
/// | sans compte, devant une page | 302 vers la connexion, qui ramènera ici |
/// | connecté, sans le droit | 403 : que la route existe n'est pas un secret (le code est libre) |
/// | connecté, avec le droit, mais l'objet est à autrui | 404, répondu par le module : comme s'il n'existait pas |
/// | une adresse que rien ne sert | 404, pour tous |
@Component
class GardeDesRoutes implements HandlerInterceptor {

    private final Visiteurs visiteurs;
    private final ApplicationEventPublisher evenements;

    GardeDesRoutes(Visiteurs visiteurs, ApplicationEventPublisher evenements) {
        this.visiteurs = visiteurs;
        this.evenements = evenements;
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object gestionnaire)
            throws IOException {
        // Les fichiers du paquet sont les mêmes pour tous : ni session ni base pour une feuille de style.
        if (gestionnaire instanceof ResourceHttpRequestHandler) return true;
        if (demande.getAttribute(Visiteur.ATTRIBUT) == null) {
            demande.setAttribute(Visiteur.ATTRIBUT, visiteurs.de(demande));
        }
        // La page d'erreur ne montre que l'erreur d'une demande déjà jugée.
        if (demande.getDispatcherType() == DispatcherType.ERROR) return true;

        var visiteur = (Visiteur) demande.getAttribute(Visiteur.ATTRIBUT);
        var regle = gestionnaire instanceof HandlerMethod route ? RegleDAcces.de(route) : new RegleDAcces.NonDeclaree();
        return switch (regle) {
            case RegleDAcces.Publique() -> true;
            case RegleDAcces.Connectee() -> visiteur.estConnecte() || refuser(visiteur, demande, reponse);
            case RegleDAcces.UnDroit(var codes) ->
                codes.stream().anyMatch(visiteur::peut) || refuser(visiteur, demande, reponse);
            case RegleDAcces.NonDeclaree() -> refuser(visiteur, demande, reponse);
        };
    }

    private boolean refuser(Visiteur visiteur, HttpServletRequest demande, HttpServletResponse reponse)
            throws IOException {
        if (visiteur.estConnecte()) {
            evenements.publishEvent(
                    new EvenementDAcces.AccesRefuse(visiteur.compteConnecte(), demande.getRequestURI()));
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            versLaConnexion(demande, reponse);
        }
        return false;
    }

    private static void versLaConnexion(HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        // Une redirection suivie par htmx poserait la page de connexion au milieu d'un tableau.
        if (demande.getHeader("HX-Request") != null) {
            reponse.setHeader("HX-Redirect", "/connexion");
            reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        reponse.sendRedirect(Suite.apres(demande).versLaConnexion());
    }
}
