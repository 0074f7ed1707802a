package coop.essaim.commun.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.PrintWriterOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Branche les gabarits JTE compilés sur Spring MVC : le nom d'une vue est le chemin de son fichier.
@Component
class Gabarits implements ViewResolver, Ordered {

    private final TemplateEngine moteur = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public @Nullable View resolveViewName(String nom, Locale langue) {
        return moteur.hasTemplate(nom + ".jte") ? new Page(moteur, nom + ".jte") : null;
    }

    /// Avant le résolveur par défaut de Spring, qui accepte n'importe quel nom.
    @Override
    public int getOrder() {
        return 0;
    }

    private record Page(TemplateEngine moteur, String gabarit) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        @SuppressWarnings("unchecked")
        public void render(Map<String, ?> modele, HttpServletRequest demande, HttpServletResponse reponse)
                throws IOException {
            reponse.setContentType(getContentType());
            moteur.render(gabarit, (Map<String, Object>) modele, new PrintWriterOutput(reponse.getWriter()));
        }
    }
}
