package coop.essaim;

import coop.essaim.commun.secret.Chiffrement;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/// Le jeton d'un formulaire tel que la page l'aurait porté : `navigateur.post().uri("/…").with(JetonDEssai.jeton())`.
///
/// À mettre après `cookie(…)`. Le `csrf()` de Spring Security remplacerait pour de bon le vrai gardien des jetons par
/// le sien, dans le contexte que tous les essais partagent.
public final class JetonDEssai implements RequestPostProcessor {

    private static final String GRAINE = "graine-d-essai";

    private JetonDEssai() {}

    public static RequestPostProcessor jeton() {
        return new JetonDEssai();
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest demande) {
        var contexte = WebApplicationContextUtils.getRequiredWebApplicationContext(demande.getServletContext());
        demande.setParameter("_csrf", masque(jeton(demande, contexte.getBean(Chiffrement.class))));
        return demande;
    }

    private static String jeton(MockHttpServletRequest demande, Chiffrement chiffrement) {
        var temoins = demande.getCookies() == null ? new Cookie[0] : demande.getCookies();
        for (var temoin : temoins) {
            if (temoin.getName().equals("essaim")) return chiffrement.empreinte("csrf-session", temoin.getValue());
        }
        var avec = Arrays.copyOf(temoins, temoins.length + 1);
        avec[temoins.length] = new Cookie("essaim-jeton", GRAINE);
        demande.setCookies(avec);
        return chiffrement.empreinte("csrf-anonyme", GRAINE);
    }

    /// Un jeton change de visage à chaque page (BREACH) : un masque, puis le jeton masqué.
    public static String masque(String jeton) {
        var clair = jeton.getBytes(StandardCharsets.UTF_8);
        var deux = new byte[2 * clair.length];
        for (int i = 0; i < clair.length; i++) {
            deux[i] = (byte) (i * 7 + 3);
            deux[clair.length + i] = (byte) (clair[i] ^ deux[i]);
        }
        return Base64.getUrlEncoder().encodeToString(deux);
    }
}
