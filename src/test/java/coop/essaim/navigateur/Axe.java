package coop.essaim.navigateur;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// axe-core, le juge de l'accessibilité : ses seules fautes graves, celles qu'un essai refuse.
///
/// Son demi-mégaoctet n'est envoyé au navigateur qu'une fois par visite ; chaque page l'y trouve, et ne le lit que
/// si on la juge. Les règles qui ne peuvent rien trouver de grave ne sont pas jouées : on écarterait ce qu'elles
/// diraient.
final class Axe {

    /// Du contenu (`<main>`) et de l'enveloppe autour, celui des deux qui a déjà été jugé est vidé. Il reste si un
    /// identifiant est dans les deux : qui le porte en premier change ce qui s'y lit.
    ///
    /// Les deux règles éteintes par leur nom redemandent toutes les feuilles de style à chaque page : l'une est une
    /// expérience, l'autre cherche des sons, et aucune n'est grave.
    private static final String JUGER = """
            async ([reste]) => {
                const contenu = document.querySelector('main');
                if (reste !== 'TOUT' && contenu) {
                    const autour = [...document.body.children].filter(e => !e.contains(contenu));
                    const siens = new Set([...contenu.querySelectorAll('[id]')].map(e => e.id));
                    const noms = e => [e, ...e.querySelectorAll('[id]')].map(n => n.id);
                    if (!autour.some(e => noms(e).some(id => id && siens.has(id))))
                        (reste === 'CONTENU' ? autour : [contenu]).filter(e => e.childElementCount)
                            .forEach(e => e.replaceChildren());
                }
                if (!globalThis.axe) globalThis.lireAxe();
                const grave = i => i === 'serious' || i === 'critical', jouees = {};
                for (const regle of axe._audit.rules) {
                    const constats = [...regle.any, ...regle.all, ...regle.none].map(c => axe._audit.checks[c.id ?? c]);
                    if (!(regle.impact ? grave(regle.impact) : constats.some(c => !c || grave(c.impact))))
                        jouees[regle.id] = {enabled: false};
                }
                for (const id of ['css-orientation-lock', 'no-autoplay-audio']) jouees[id] = {enabled: false};
                const jugee = await axe.run(document, {
                    resultTypes: ['violations'], rules: jouees, elementRef: false, xpath: false, ancestry: false});
                if (![...jugee.passes, ...jugee.violations].some(regle => regle.id === 'document-title'))
                    throw new Error('axe n’a rien jugé.');
                return jugee.violations.filter(v => grave(v.impact)).map(v => v.id + ' (' + v.impact + ') : '
                        + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('\\n   '));
            }
            """;

    private Axe() {}

    /// À faire une fois, avant la première page : chacune aura axe sous la main.
    static void donner(BrowserContext visite) {
        visite.addInitScript("globalThis.lireAxe = () => {" + source() + "\n}");
    }

    /// Les fautes graves de la page, une phrase par règle.
    ///
    /// @param reste ce qui n'en a pas déjà été jugé ailleurs
    static List<?> fautes(Page page, Formes.Reste reste) {
        return (List<?>) page.evaluate(JUGER, List.of(reste.name()));
    }

    private static String source() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
