package coop.essaim;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MvcResult;

/// Un essai cherche « Reste : » comme on le tape : l'insécable que la page met devant un signe lui est rendue en
/// espace.
/// `Visite.tenirLesSignes` vérifie, dans le navigateur, qu'elle y est bien.
@TestConfiguration(proxyBeanMethods = false)
public class PagesCommeOnLesTape {

    private static final Pattern DEVANT_UN_SIGNE = Pattern.compile("\u00a0(?=[:;?!»])");
    private static final Pattern APRES_UN_GUILLEMET = Pattern.compile("«\u00a0");

    @Bean
    MockMvcBuilderCustomizer rendreLesEspaces() {
        return fabrique -> fabrique.alwaysDo(PagesCommeOnLesTape::rendre);
    }

    private static void rendre(MvcResult resultat) throws Exception {
        var reponse = resultat.getResponse();
        var type = reponse.getContentType();
        if (type == null || !type.startsWith("text/html")) return;
        var page = reponse.getContentAsString(StandardCharsets.UTF_8);
        var rendue = APRES_UN_GUILLEMET
                .matcher(DEVANT_UN_SIGNE
                        .matcher(page.replace("&nbsp;", "\u00a0"))
                        .replaceAll(" "))
                .replaceAll("« ");
        if (rendue.equals(page)) return;
        reponse.setCommitted(false);
        reponse.resetBuffer();
        reponse.getOutputStream().write(rendue.getBytes(StandardCharsets.UTF_8));
    }
}
