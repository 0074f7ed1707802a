package coop.essaim.acces.session;

import coop.essaim.acces.ReglagesAcces;
import coop.essaim.commun.secret.Chiffrement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Le jeton qui prouve qu'un formulaire vient d'une page d'Essaim, lue dans cette session.
///
/// Rien n'est gardé : c'est l'empreinte de l'identifiant de session, que le serveur seul sait calculer. Il meurt donc
/// avec la session et ne vaut pour aucune autre (CVE-2020-11825). Avant la connexion, la graine est un témoin au hasard
/// :
/// lire la page de connexion ne crée pas de session dans la base.
@Component
public class JetonsCsrf implements CsrfTokenRepository {

    static final String EN_TETE = "X-CSRF-TOKEN";
    static final String PARAMETRE = "_csrf";
    private static final int GRAINE_OCTETS = 24;

    private final Chiffrement chiffrement;
    private final ReglagesAcces reglages;
    private final SecureRandom hasard = new SecureRandom();

    JetonsCsrf(Chiffrement chiffrement, ReglagesAcces reglages) {
        this.chiffrement = chiffrement;
        this.reglages = reglages;
    }

    /// @param graine à poser en témoin ; vide quand la session, ou le témoin, la tient déjà
    private record Jeton(String getToken, String graine) implements CsrfToken {
        @Override
        public String getHeaderName() {
            return EN_TETE;
        }

        @Override
        public String getParameterName() {
            return PARAMETRE;
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session != null && SessionOuverte.tientQuelquUn(session))
            return new Jeton(chiffrement.empreinte("csrf-session", session.getId()), "");
        var temoin = WebUtils.getCookie(demande, nomDuTemoin());
        return temoin == null ? null : new Jeton(chiffrement.empreinte("csrf-anonyme", temoin.getValue()), "");
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest demande) {
        var octets = new byte[GRAINE_OCTETS];
        hasard.nextBytes(octets);
        var graine = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        return new Jeton(chiffrement.empreinte("csrf-anonyme", graine), graine);
    }

    @Override
    public void saveToken(@Nullable CsrfToken jeton, HttpServletRequest demande, HttpServletResponse reponse) {
        if (!(jeton instanceof Jeton(var _, var graine)) || graine.isEmpty()) return;
        var temoin = ResponseCookie.from(nomDuTemoin(), graine)
                .path("/")
                .httpOnly(true)
                .secure(reglages.estChiffree())
                .sameSite("Lax")
                .build();
        reponse.addHeader(HttpHeaders.SET_COOKIE, temoin.toString());
    }

    private String nomDuTemoin() {
        return reglages.nomDeTemoin("essaim-jeton");
    }
}
