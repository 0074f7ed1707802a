package coop.essaim.acces.session;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/// Une session ouverte par un autre processus, qui n'a en commun avec l'application que la base.
public final class TemoinDEssai {

    private TemoinDEssai() {}

    public static Cookie ouvrir(UUID compte, DataSource base, String temoin) {
        var depot = new JdbcIndexedSessionRepository(
                new JdbcTemplate(base), new TransactionTemplate(new JdbcTransactionManager(base)));
        depot.setConversionService(TextesSeuls.conversion());
        var demande = new MockHttpServletRequest();
        SessionOuverte.ouvrir(
                demande, compte, Moyen.MOT_DE_PASSE_ET_CODE, Clock.systemUTC().instant());
        return new Cookie(temoin, copier(demande, depot));
    }

    private static <S extends Session> String copier(MockHttpServletRequest demande, SessionRepository<S> depot) {
        var session = depot.createSession();
        var ouverte = demande.getSession();
        ouverte.getAttributeNames()
                .asIterator()
                .forEachRemaining(nom -> session.setAttribute(nom, ouverte.getAttribute(nom)));
        depot.save(session);
        return session.getId();
    }
}
