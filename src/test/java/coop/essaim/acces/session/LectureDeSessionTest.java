package coop.essaim.acces.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Le filtre de Spring Session, entre nos sessions et une réserve qui compte combien de fois on la lit.
class LectureDeSessionTest {

    private final AtomicInteger lectures = new AtomicInteger();
    private final MapSessionRepository reserve = new MapSessionRepository(new ConcurrentHashMap<>()) {
        @Override
        public MapSession findById(String id) {
            lectures.incrementAndGet();
            return super.findById(id);
        }
    };
    private final SessionsEspacees<MapSession> sessions = new SessionsEspacees<>(reserve);
    private final SessionRepositoryFilter<SessionEspacee> filtre = new SessionRepositoryFilter<>(sessions);
    private String ouverte = "";

    @BeforeEach
    void une_session() {
        var temoin = new DefaultCookieSerializer();
        temoin.setCookieName("essaim");
        temoin.setUseBase64Encoding(false);
        filtre.setHttpSessionIdResolver(new TemoinsDeSession(temoin, sessions));
        var session = sessions.createSession();
        session.setAttribute("qui", "Camille");
        sessions.save(session);
        ouverte = session.getId();
    }

    @Test
    void une_page_qui_part_avant_la_fin_ne_lit_sa_session_qu_une_fois() throws Exception {
        assertThat(lire()).isEqualTo("Camille");
        assertThat(lectures).hasValue(1);
    }

    @Test
    void une_session_révoquée_l_est_à_la_demande_suivante_du_même_fil() throws Exception {
        assertThat(lire()).isEqualTo("Camille");
        reserve.deleteById(ouverte); // par un autre processus, donc sans passer par ici
        assertThat(lire()).isNull();
    }

    private Object lire() throws Exception {
        var demande = new MockHttpServletRequest("GET", "/");
        demande.setCookies(new Cookie("essaim", ouverte));
        var lu = new Object[1];
        filtre.doFilter(demande, new MockHttpServletResponse(), (recue, reponse) -> {
            var session = ((HttpServletRequest) recue).getSession(false);
            lu[0] = session == null ? null : session.getAttribute("qui");
            reponse.flushBuffer();
        });
        return lu[0];
    }
}
