package coop.essaim.acces;

import coop.essaim.acces.connexion.Suite;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Reconnaissance;
import coop.essaim.commun.droit.RegleDAcces;
import coop.essaim.commun.droit.SansSecondFacteur;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.erreur.SaisieGardee;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
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
class GardeDesRoutes implements HandlerInterceptor, Reconnaissance {

    private static final String SITUATION = Situation.class.getName();

    /// Le temps de remplir un formulaire.
    private static final Duration CONFIRMATION_MAX = Duration.ofMinutes(10);

    private final Visiteurs visiteurs;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    /// La règle d'une route est écrite dans le code : elle se lit une fois.
    private final Map<HandlerMethod, RegleDAcces> regles = new ConcurrentHashMap<>();

    GardeDesRoutes(Visiteurs visiteurs, ApplicationEventPublisher evenements, Clock horloge) {
        this.visiteurs = visiteurs;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object gestionnaire)
            throws IOException {
        // Les fichiers du paquet sont les mêmes pour tous : ni session ni base pour une feuille de style.
        if (gestionnaire instanceof ResourceHttpRequestHandler) return true;
        var situation = situation(demande);
        // La page d'erreur ne montre que l'erreur d'une demande déjà jugée.
        if (demande.getDispatcherType() == DispatcherType.ERROR) return true;

        var visiteur = situation.visiteur();
        var route = gestionnaire instanceof HandlerMethod methode ? methode : null;
        var regle = route == null ? new RegleDAcces.NonDeclaree() : regles.computeIfAbsent(route, RegleDAcces::de);
        boolean admis = switch (regle) {
            case RegleDAcces.Publique() -> true;
            case RegleDAcces.Connectee() -> visiteur.estConnecte() || refuser(visiteur, demande, reponse);
            case RegleDAcces.UnDroit(var codes) ->
                codes.stream().anyMatch(visiteur::peut) || refuser(visiteur, demande, reponse);
            case RegleDAcces.NonDeclaree() -> refuser(visiteur, demande, reponse);
        };
        return admis && (regle instanceof RegleDAcces.Publique || aToutProuve(situation, route, demande, reponse));
    }

    @Override
    public void reconnaitre(HttpServletRequest demande) {
        situation(demande);
    }

    private Situation situation(HttpServletRequest demande) {
        if (demande.getAttribute(SITUATION) instanceof Situation connue) return connue;
        var situation = visiteurs.de(demande);
        demande.setAttribute(SITUATION, situation);
        demande.setAttribute(Visiteur.ATTRIBUT, situation.visiteur());
        return situation;
    }

    /// Avant toute autre chose, installer la double authentification due ; avant un acte sensible, se confirmer.
    private boolean aToutProuve(
            Situation situation, @Nullable HandlerMethod route, HttpServletRequest demande, HttpServletResponse reponse)
            throws IOException {
        if (situation.secondFacteurManque() && !porte(route, SansSecondFacteur.class)) {
            reponse.sendRedirect("/mon-compte/double-authentification");
            return false;
        }
        var limite = situation.confirmeeA().plus(CONFIRMATION_MAX);
        if (porte(route, ConfirmationExigee.class) && horloge.instant().isAfter(limite)) {
            reponse.sendRedirect(Suite.apres(demande).versLaConfirmation());
            return false;
        }
        return true;
    }

    private static boolean porte(@Nullable HandlerMethod route, Class<? extends Annotation> annotation) {
        return route != null
                && (route.hasMethodAnnotation(annotation)
                        || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), annotation));
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
        if (SaisieGardee.garder(demande)) {
            reponse.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        // Une redirection suivie par htmx poserait la page de connexion au milieu d'un tableau.
        if (demande.getHeader("HX-Request") != null) {
            reponse.setHeader("HX-Redirect", "/connexion");
            reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        // Un programme qui présente un jeton ne lirait pas la page de connexion.
        if (demande.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            reponse.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            reponse.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        reponse.sendRedirect(Suite.apres(demande).versLaConnexion());
    }
}
