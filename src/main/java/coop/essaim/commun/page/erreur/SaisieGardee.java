package coop.essaim.commun.page.erreur;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Ce qu'une personne venait de taper quand sa session a pris fin : la page qui le lui dit le lui rend, à envoyer de
/// nouveau. Rien n'en reste sur le serveur.
///
/// Seul se garde ce qu'une page d'Essaim a envoyé : un autre site ferait sinon confirmer ce qu'il a lui-même rempli. Ni
/// mot de passe ni code de connexion ; ni fichier, qu'un navigateur ne laisse pas remplir d'avance.
///
/// @param adresse où l'envoyer de nouveau
public record SaisieGardee(String adresse, List<Champ> champs) {

    private static final String ATTRIBUT = SaisieGardee.class.getName();
    private static final String JETON = "_csrf";
    private static final Set<String> SECRETES = Set.of("/connexion", "/deconnexion", "/mon-compte");

    public record Champ(String nom, String valeur) {}

    /// @return vrai si la page d'erreur rendra la saisie
    public static boolean garder(HttpServletRequest demande) {
        if (!seGarde(demande)) return false;
        var champs = new ArrayList<Champ>();
        demande.getParameterMap().forEach((nom, valeurs) -> {
            if (!nom.equals(JETON)) for (var valeur : valeurs) champs.add(new Champ(nom, valeur));
        });
        if (champs.isEmpty()) return false;
        demande.setAttribute(ATTRIBUT, new SaisieGardee(demande.getRequestURI(), List.copyOf(champs)));
        return true;
    }

    static Optional<SaisieGardee> de(HttpServletRequest demande) {
        return demande.getAttribute(ATTRIBUT) instanceof SaisieGardee gardee ? Optional.of(gardee) : Optional.empty();
    }

    private static boolean seGarde(HttpServletRequest demande) {
        return demande.getMethod().equals("POST")
                && demande.getContentType() != null
                && demande.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && SECRETES.stream().noneMatch(demande.getRequestURI()::startsWith)
                && demande.getParameter("motDePasse") == null
                && vientDIci(demande);
    }

    /// Le navigateur le dit lui-même, et une page d'ailleurs n'y peut rien.
    private static boolean vientDIci(HttpServletRequest demande) {
        var site = demande.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var ici = ServletUriComponentsBuilder.fromRequestUri(demande)
                .replacePath(null)
                .build()
                .toUriString();
        return ici.equals(demande.getHeader(HttpHeaders.ORIGIN));
    }
}
