package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.exploitation.Tourniquet;
import coop.essaim.commun.page.saisie.LectureDeSaisie;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Branche les gabarits JTE compilés sur Spring MVC : le nom d'une vue est le chemin de son fichier.
///
/// Chaque vue reçoit les paramètres `cadre` (menu, visiteur, avis, jeton) et `saisie` (ce qu'un formulaire
/// réaffiche), que le contrôleur n'a donc pas à fournir. Une saisie refusée répond 422.
///
/// Sous ce nom, Spring Boot n'ajoute pas son résolveur, qui interroge tous les autres à chaque page pour
/// choisir selon ce que le navigateur accepte.
@Component("viewResolver")
class Gabarits implements ViewResolver, Ordered {

    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine moteur = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Navigations navigations = new Navigations(moteur);
    private final List<EntreeDeMenu> parMetier;
    private final List<EntreeDeMenu> parRang;
    private final Statiques statiques;
    private final LectureDeSaisie saisies;

    Gabarits(List<EntreeDeMenu> menu, Statiques statiques, LectureDeSaisie saisies) {
        this.statiques = statiques;
        this.saisies = saisies;
        this.parMetier = menu.stream().sorted(EntreeDeMenu.PAR_METIER).toList();
        this.parRang = menu.stream().sorted(EntreeDeMenu.PAR_RANG).toList();
    }

    /// Chercher le gabarit d'une redirection ferait lire tous les jars du programme, une fois par adresse.
    @Override
    public @Nullable View resolveViewName(String nom, Locale langue) {
        if (nom.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) return null;
        return moteur.hasTemplate(nom + ".jte") ? new Page(nom + ".jte") : new Introuvable(nom);
    }

    /// Avant le résolveur par défaut de Spring, qui accepte n'importe quel nom.
    @Override
    public int getOrder() {
        return 0;
    }

    private Cadre cadre(Map<String, ?> modele, HttpServletRequest demande) {
        var visiteur = demande.getAttribute(Visiteur.ATTRIBUT) instanceof Visiteur connu ? connu : Visiteur.ANONYME;
        var jeton = jeton(demande);
        return new Cadre(
                visiteur,
                chemin(demande),
                jeton == null ? "_csrf" : jeton.getParameterName(),
                jeton == null ? "" : jeton.getToken(),
                demande.getAttribute(Cadre.COOPERATIVE) instanceof String nom ? nom : "Essaim",
                demande.getAttribute(Cadre.LOGO) instanceof String logo ? logo : null,
                visibles(visiteur),
                modele.get(Avis.ATTRIBUT) instanceof Avis avis ? avis : null,
                Preferences.de(demande),
                statiques,
                null);
    }

    private static @Nullable CsrfToken jeton(HttpServletRequest demande) {
        if (demande.getAttribute(Cadre.SANS_FORMULAIRE) != null) return null;
        return demande.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf : null;
    }

    /// Le chemin demandé, y compris quand la page d'erreur le remplace.
    private static String chemin(HttpServletRequest demande) {
        return demande.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String origine
                ? origine
                : demande.getRequestURI();
    }

    private List<EntreeDeMenu> visibles(Visiteur visiteur) {
        var visibles = new ArrayList<EntreeDeMenu>();
        for (var entree : visiteur.equipe() ? parMetier : parRang)
            if (estVisible(entree, visiteur)) visibles.add(entree);
        return visibles;
    }

    private static boolean estVisible(EntreeDeMenu entree, Visiteur visiteur) {
        return entree.droit().isEmpty() ? visiteur.estConnecte() : visiteur.peut(entree.droit());
    }

    private final class Page implements View {

        private final String gabarit;

        Page(String gabarit) {
            this.gabarit = gabarit;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> modele, HttpServletRequest demande, HttpServletResponse reponse)
                throws IOException {
            var parametres = new HashMap<String, Object>(modele == null ? Map.of() : modele);
            var cadre = cadre(parametres, demande);
            parametres.put("cadre", cadre.avecNavigation(navigations.ecrire(cadre)));
            var saisie = saisies.lire(parametres, demande);
            parametres.put("saisie", saisie);
            if (saisie.aDesRefus() && reponse.getStatus() == HttpServletResponse.SC_OK) {
                reponse.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            var sortie = new SortieUtf8();
            moteur.render(gabarit, parametres, new SortieEnFrancais(sortie));
            Tourniquet.sortir(demande);
            reponse.setContentType(HTML);
            reponse.setContentLength(sortie.longueur());
            // D'une traite : chaque morceau passerait sinon par les enveloppes de trois filtres.
            sortie.ecrireDans(reponse.getOutputStream());
        }
    }

    /// Laissé à Spring, un nom sans gabarit devient une adresse qu'il va chercher chez nous : la page d'erreur
    /// renverrait alors à elle-même, jusqu'à épuiser la pile. Ici il échoue, et [erreur.PageDeSecours] répond.
    private record Introuvable(String nom) implements View {

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> modele, HttpServletRequest demande, HttpServletResponse reponse) {
            throw new IllegalStateException("Aucun gabarit ne s'appelle « " + nom + " ».");
        }
    }
}
