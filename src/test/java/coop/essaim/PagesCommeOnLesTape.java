package coop.essaim;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MvcResult;

/// Un essai cherche « Reste : » comme on le tape : l'insécable que la page met devant un signe lui est rendue en
/// espace.
/// `Visite.tenirLesSignes` vérifie, dans le navigateur, qu'elle y est bien.
@TestConfiguration(proxyBeanMethods = false)
public class PagesCommeOnLesTape {

    private static final String INSECABLE = "\u00a0";

    @Bean
    MockMvcBuilderCustomizer rendreLesEspaces() {
        return fabrique -> fabrique.alwaysDo(PagesCommeOnLesTape::rendre);
    }

    private static void rendre(MvcResult resultat) throws Exception {
        var reponse = resultat.getResponse();
        var type = reponse.getContentType();
        if (type == null || !type.startsWith("text/html")) return;
        var page = reponse.getContentAsString(StandardCharsets.UTF_8);
        var rendue = commeOnLaTape(page);
        if (rendue.equals(page)) return;
        reponse.setCommitted(false);
        reponse.resetBuffer();
        reponse.getOutputStream().write(rendue.getBytes(StandardCharsets.UTF_8));
    }

    /// Sans expression régulière : elle prenait un quart de leur temps aux essais qui lisent beaucoup de pages.
    static String commeOnLaTape(String page) {
        var rendue = new StringBuilder(page.replace("&nbsp;", INSECABLE));
        for (int ici = rendue.indexOf(INSECABLE); ici >= 0; ici = rendue.indexOf(INSECABLE, ici + 1)) {
            boolean devantUnSigne = ici + 1 < rendue.length() && ":;?!»".indexOf(rendue.charAt(ici + 1)) >= 0;
            boolean apresUnGuillemet = ici > 0 && rendue.charAt(ici - 1) == '«';
            if (devantUnSigne || apresUnGuillemet) rendue.setCharAt(ici, ' ');
        }
        return rendue.toString();
    }
}
