package coop.essaim.navigateur;

import com.microsoft.playwright.Page;
import java.util.List;

/// Mettre le corps d'une page à la place du corps de la page ouverte, comme le ferait htmx : Chromium n'a ni processus,
/// ni feuille de style, ni police à reprendre.
///
/// La page n'y perd rien : ses scripts rejouent, ses images arrivent, son titre et son adresse sont les siens. Une page
/// dont la tête n'est pas celle de la page ouverte, ou dont le corps porte ce que Chromium ne regarde qu'à l'ouverture
/// (un script, un style ou un geste en ligne), ne s'échange pas.
final class Echange {

    private static final String ECHANGER = """
            async ([chemin, html]) => {
                const neuve = new DOMParser().parseFromString(html, 'text/html');
                const tete = page => [...page.head.children].filter(e => e.localName !== 'title')
                    .map(e => e.outerHTML).join('');
                const agit = e => /^(script|style|link|meta|base|iframe|object|embed|noscript|template)$/.test(e.localName)
                    || e.getAttributeNames().some(nom => nom === 'style' || nom.startsWith('on'));
                if (tete(neuve) !== tete(document)
                    || [neuve.body, ...neuve.body.querySelectorAll('*')].some(agit)) return false;
                const scripts = [...document.head.querySelectorAll('script[src]')];
                for (const nom of document.documentElement.getAttributeNames())
                    document.documentElement.removeAttribute(nom);
                for (const {name, value} of neuve.documentElement.attributes)
                    document.documentElement.setAttribute(name, value);
                history.replaceState(null, '', chemin);
                document.title = neuve.title;
                document.body.replaceWith(document.adoptNode(neuve.body));
                scrollTo(0, 0);
                const venir = (e, poser) => new Promise(venu => { e.onload = e.onerror = venu; poser?.(); });
                for (const {src} of scripts) {
                    const script = document.createElement('script');
                    script.src = src;
                    await venir(script, () => document.head.append(script));
                    script.remove();
                }
                await Promise.all([...document.images].filter(i => !i.complete && i.loading !== 'lazy').map(i => venir(i)));
                return true;
            }
            """;

    private Echange() {}

    /// @return faux si cette page-là doit s'ouvrir pour de bon
    static boolean faire(Page ouverte, String chemin, String html) {
        return (boolean) ouverte.evaluate(ECHANGER, List.of(chemin, html));
    }
}
