package coop.essaim.acces.session;

import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Garde en session, le temps d'une redirection, l'avis à montrer à la page suivante, en JSON et non en objet.
@Component("flashMapManager")
class AvisGarde extends AbstractFlashMapManager {

    private static final String ATTRIBUT = "essaim.avis";

    /// Au-delà, ce sont des redirections que personne ne suit.
    private static final int GARDES_MAX = 5;

    private final JsonMapper json = JsonMapper.builder().build();

    /// @param chemin la page à qui l'avis s'adresse
    private record Garde(
            long expireA,
            @Nullable String chemin,
            Map<String, List<String>> parametres,
            @Nullable Avis avis) {}

    /// Une liste que Spring complète : un deuxième avis s'ajoute au premier quand celui-ci n'a pas encore été lu.
    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUT) instanceof String texte)) return null;
        return json.readValue(texte, new TypeReference<List<Garde>>() {}).stream()
                .map(AvisGarde::flash)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> avis, HttpServletRequest demande, HttpServletResponse reponse) {
        if (avis.isEmpty()) {
            var session = demande.getSession(false);
            if (session != null) session.removeAttribute(ATTRIBUT);
            return;
        }
        var derniers = avis.subList(Math.max(0, avis.size() - GARDES_MAX), avis.size());
        var gardes = derniers.stream().map(AvisGarde::garde).toList();
        demande.getSession().setAttribute(ATTRIBUT, json.writeValueAsString(gardes));
    }

    private static Garde garde(FlashMap flash) {
        flash.forEach((nom, valeur) -> {
            if (!(valeur instanceof Avis)) {
                throw new IllegalStateException("Seul un Avis traverse une redirection, pas « " + nom + " ».");
            }
        });
        return new Garde(
                flash.getExpirationTime(),
                flash.getTargetRequestPath(),
                flash.getTargetRequestParams(),
                flash.get(Avis.ATTRIBUT) instanceof Avis avis ? avis : null);
    }

    private static FlashMap flash(Garde garde) {
        var flash = new FlashMap();
        flash.setExpirationTime(garde.expireA());
        flash.setTargetRequestPath(garde.chemin());
        flash.addTargetRequestParams(MultiValueMap.fromMultiValue(garde.parametres()));
        if (garde.avis() != null) flash.put(Avis.ATTRIBUT, garde.avis());
        return flash;
    }
}
