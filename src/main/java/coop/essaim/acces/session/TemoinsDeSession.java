package coop.essaim.acces.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/// Lit la session d'une demande dans son témoin ; la première lecture dit qu'une demande commence.
@Component
final class TemoinsDeSession implements HttpSessionIdResolver {

    private static final String COMMENCEE = TemoinsDeSession.class.getName();

    private final CookieHttpSessionIdResolver temoins = new CookieHttpSessionIdResolver();
    private final SessionsEspacees<?> sessions;

    TemoinsDeSession(CookieSerializer temoin, SessionsEspacees<?> sessions) {
        temoins.setCookieSerializer(temoin);
        this.sessions = sessions;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest demande) {
        if (demande.getAttribute(COMMENCEE) == null) {
            demande.setAttribute(COMMENCEE, true);
            sessions.oublier();
        }
        return temoins.resolveSessionIds(demande);
    }

    @Override
    public void setSessionId(HttpServletRequest demande, HttpServletResponse reponse, String identifiant) {
        temoins.setSessionId(demande, reponse, identifiant);
    }

    @Override
    public void expireSession(HttpServletRequest demande, HttpServletResponse reponse) {
        temoins.expireSession(demande, reponse);
    }
}
