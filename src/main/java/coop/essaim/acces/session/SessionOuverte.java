package coop.essaim.acces.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;

/// La session d'une personne connectée, ou qui doit encore son second facteur. Tous ses attributs sont des textes.
public final class SessionOuverte {

    static final String COMPTE = "essaim.compte";
    static final String OUVERTE_A = "essaim.ouverte-a";
    static final String CONFIRMEE_A = "essaim.confirmee-a";
    static final String APPAREIL = "essaim.appareil";
    static final String ADRESSE = "essaim.adresse";
    static final String MOYEN = "essaim.moyen";
    private static final String ATTENTE = "essaim.attente";
    private static final String SUITE = "essaim.suite";

    /// Le temps de trouver son téléphone.
    private static final Duration ATTENTE_MAX = Duration.ofMinutes(10);

    private SessionOuverte() {}

    /// Le mot de passe était juste ; le code est attendu.
    ///
    /// @param suite où la personne allait
    public record Attente(UUID compte, String suite) {}

    /// Ouvre une session neuve, d'identifiant neuf : celle d'avant la connexion, quelle qu'elle soit, disparaît.
    ///
    /// @param moyen comment la personne a prouvé qui elle est
    public static void ouvrir(HttpServletRequest demande, UUID compte, Moyen moyen, Instant maintenant) {
        fermer(demande);
        var session = demande.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, compte.toString());
        session.setAttribute(COMPTE, compte.toString());
        session.setAttribute(OUVERTE_A, maintenant.toString());
        session.setAttribute(CONFIRMEE_A, maintenant.toString());
        session.setAttribute(MOYEN, moyen.name());
        session.setAttribute(APPAREIL, Appareil.decrire(demande.getHeader("User-Agent")));
        session.setAttribute(ADRESSE, AdresseReseau.de(demande).abregee());
    }

    /// Une session qui n'ouvre rien, sinon la page du code, pendant dix minutes.
    public static void attendreLeCode(HttpServletRequest demande, UUID compte, String suite, Instant maintenant) {
        fermer(demande);
        var session = demande.getSession(true);
        session.setAttribute(ATTENTE, compte.toString());
        session.setAttribute(SUITE, suite);
        session.setAttribute(OUVERTE_A, maintenant.toString());
        session.setMaxInactiveInterval((int) ATTENTE_MAX.toSeconds());
    }

    public static Optional<Attente> attente(HttpServletRequest demande, Instant maintenant) {
        var session = demande.getSession(false);
        if (session == null || maintenant.isAfter(ouverteA(session).plus(ATTENTE_MAX))) return Optional.empty();
        return texte(session, ATTENTE)
                .map(compte -> new Attente(
                        UUID.fromString(compte), texte(session, SUITE).orElse("/")));
    }

    public static void fermer(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session != null) session.invalidate();
    }

    public static void confirmer(HttpServletRequest demande, Instant maintenant) {
        var session = demande.getSession(false);
        if (session != null) session.setAttribute(CONFIRMEE_A, maintenant.toString());
    }

    /// Vrai quand la session tient déjà une personne, connectée ou à qui il ne manque que le code.
    static boolean tientQuelquUn(HttpSession session) {
        return texte(session, COMPTE).or(() -> texte(session, ATTENTE)).isPresent();
    }

    public static Optional<UUID> compte(HttpSession session) {
        return texte(session, COMPTE).map(UUID::fromString);
    }

    public static Instant ouverteA(HttpSession session) {
        return texte(session, OUVERTE_A).map(Instant::parse).orElse(Instant.EPOCH);
    }

    public static Instant confirmeeA(HttpSession session) {
        return texte(session, CONFIRMEE_A).map(Instant::parse).orElse(Instant.EPOCH);
    }

    public static boolean parCle(HttpSession session) {
        return texte(session, MOYEN).filter(Moyen.CLE_D_ACCES.name()::equals).isPresent();
    }

    private static Optional<String> texte(HttpSession session, String attribut) {
        return session.getAttribute(attribut) instanceof String valeur ? Optional.of(valeur) : Optional.empty();
    }
}
