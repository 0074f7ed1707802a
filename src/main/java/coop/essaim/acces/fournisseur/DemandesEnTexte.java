package coop.essaim.acces.fournisseur;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

/// La demande faite au fournisseur, gardée en session comme un texte, jusqu'à sa réponse.
final class DemandesEnTexte implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUT = "essaim.demande-fournisseur";
    private static final int ATTENTE_SECONDES = 600;

    private final JsonMapper json = JsonMapper.builder().build();

    private record Demande(
            String adresse,
            String client,
            @Nullable String retour,
            Set<String> portees,
            @Nullable String etat,
            Map<String, String> parametres,
            Map<String, String> attributs,
            String complete) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUT) instanceof String texte)) return null;
        var gardee = json.readValue(texte, Demande.class);
        if (gardee.etat() == null || !gardee.etat().equals(demande.getParameter("state"))) return null;
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(gardee.adresse())
                .clientId(gardee.client())
                .redirectUri(gardee.retour())
                .scopes(gardee.portees())
                .state(gardee.etat())
                .additionalParameters(Map.copyOf(gardee.parametres()))
                .attributes(attributs -> attributs.putAll(gardee.attributs()))
                .authorizationRequestUri(gardee.complete())
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest faite, HttpServletRequest demande, HttpServletResponse reponse) {
        if (faite == null) {
            removeAuthorizationRequest(demande, reponse);
            return;
        }
        boolean neuve = demande.getSession(false) == null;
        var session = demande.getSession();
        if (neuve) session.setMaxInactiveInterval(ATTENTE_SECONDES);
        session.setAttribute(
                ATTRIBUT,
                json.writeValueAsString(new Demande(
                        faite.getAuthorizationUri(),
                        faite.getClientId(),
                        faite.getRedirectUri(),
                        faite.getScopes(),
                        faite.getState(),
                        textes(faite.getAdditionalParameters()),
                        textes(faite.getAttributes()),
                        faite.getAuthorizationRequestUri())));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest demande, HttpServletResponse reponse) {
        var gardee = loadAuthorizationRequest(demande);
        var session = demande.getSession(false);
        if (session != null) session.removeAttribute(ATTRIBUT);
        return gardee;
    }

    private static Map<String, String> textes(Map<String, Object> valeurs) {
        return valeurs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, valeur -> String.valueOf(valeur.getValue())));
    }
}
