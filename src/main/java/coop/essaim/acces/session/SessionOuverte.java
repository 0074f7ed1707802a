package coop.essaim.acces.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;

/// La session d'une personne connectée, dont tous les attributs sont des textes.
public final class SessionOuverte {

    static final String COMPTE = "essaim.compte";
    static final String OUVERTE_A = "essaim.ouverte-a";
    static final String APPAREIL = "essaim.appareil";
    static final String ADRESSE = "essaim.adresse";
    static final String MOYEN = "essaim.moyen";

    private SessionOuverte() {}

    /// Ouvre une session neuve, d'identifiant neuf : celle d'avant la connexion, quelle qu'elle soit, disparaît.
    ///
    /// @param moyen comment la personne a prouvé qui elle est
    public static void ouvrir(HttpServletRequest demande, UUID compte, String moyen, Instant maintenant) {
        fermer(demande);
        var session = demande.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, compte.toString());
        session.setAttribute(COMPTE, compte.toString());
        session.setAttribute(OUVERTE_A, maintenant.toString());
        session.setAttribute(MOYEN, moyen);
        session.setAttribute(APPAREIL, Appareil.decrire(demande.getHeader("User-Agent")));
        session.setAttribute(ADRESSE, AdresseReseau.de(demande).abregee());
    }

    public static void fermer(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session != null) session.invalidate();
    }

    public static Optional<UUID> compte(HttpSession session) {
        return texte(session, COMPTE).map(UUID::fromString);
    }

    public static Instant ouverteA(HttpSession session) {
        return texte(session, OUVERTE_A).map(Instant::parse).orElse(Instant.EPOCH);
    }

    static Optional<String> texte(HttpSession session, String attribut) {
        return session.getAttribute(attribut) instanceof String valeur ? Optional.of(valeur) : Optional.empty();
    }
}
