package coop.essaim.navigateur;

import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.Cadre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.GroupeDeTaches;
import coop.essaim.commun.page.Preferences;
import coop.essaim.commun.page.Statiques;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.graphique.Unite;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.saisie.LectureDeSaisie;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.InternalResourceView;

/// Des pages qui montrent tous les morceaux de `commun/page` à la fois, pour les essais et pour les yeux.
@TestConfiguration(proxyBeanMethods = false)
public class Galerie {

    @Bean
    ViewResolver vuesDeLaGalerie(
            Statiques statiques, LectureDeSaisie saisies, @Qualifier("viewResolver") ViewResolver gabarits) {
        return new Vues(statiques, saisies, gabarits);
    }

    record ContratSaisie(
            @NotBlank String intitule,
            @Email String courriel,
            @NotNull Montant montant,
            @NotNull LocalDate debut,
            String territoire,
            String note,
            List<String> jours,
            @AssertTrue boolean lu) {}

    public record Ligne(long id, String nom, String contrat, LocalDate entree, Montant tresorerie) {}

    /// Importé par [EssaiNavigateur] seul : les autres essais ne voient pas ces routes.
    @TestComponent
    @Controller
    @AccesPublic(raison = "des essais")
    static class Pages {

        private static final Colonnes<Ligne> COLONNES = Colonnes.<Ligne>departagees("id", Genre.ENTIER, Ligne::id)
                .par("nom", "nom", Genre.TEXTE, Ligne::nom)
                .par("entree", "entree", Genre.DATE, Ligne::entree);

        @GetMapping("/galerie")
        String lire(@RequestParam Map<String, String> adresse, Model page) {
            var lignes = new ArrayList<>(List.of(
                    new Ligne(1, "Camille Aubrée", "CESA", LocalDate.of(2024, 3, 1), Montant.euros("1240.50")),
                    new Ligne(2, "Idriss Benali", "CAPE", LocalDate.of(2026, 1, 15), Montant.euros("-86.00")),
                    new Ligne(3, "Maud Kerivel", "CDI", LocalDate.of(2019, 9, 2), Montant.euros("12480.00"))));
            for (int n = lignes.size() + 1; n <= Integer.parseInt(adresse.getOrDefault("lignes", "0")); n++)
                lignes.add(new Ligne(n, "Personne n° " + n, "CESA", LocalDate.of(2024, 3, 1), Montant.euros("12.00")));
            page.addAttribute("lignes", lignes);
            var fenetre = COLONNES.fenetre(adresse);
            page.addAttribute("tableau", Tableau.de("/galerie", adresse, fenetre.page(lignes)));
            page.addAttribute(
                    "taches",
                    GroupeDeTaches.de(
                            List.of(
                                    new Tache("factures à valider", 3, null, "/galerie", Tache.Urgence.NORMALE),
                                    new Tache(
                                            "Signer l’avenant de Camille Aubrée",
                                            0,
                                            LocalDate.of(2026, 11, 12),
                                            "/galerie",
                                            Tache.Urgence.EN_RETARD),
                                    new Tache(
                                            "Préparer l’entretien d’Idriss Benali",
                                            0,
                                            LocalDate.of(2026, 11, 28),
                                            "/galerie",
                                            Tache.Urgence.BIENTOT)),
                            LocalDate.of(2026, 11, 26)));
            page.addAttribute(
                    "lignesDeVie",
                    Graphique.lignes("Trésorerie des six derniers mois", Unite.EUROS, MOIS)
                            .montants("Disponible", euros("980", "1210", "640", "-86", "420", "1240.50"))
                            .montants("Prévue", euros("900", "1000", "1100", "1200", "1300", "1400")));
            page.addAttribute(
                    "colonnesDeVie",
                    Graphique.barres("Chiffre d’affaires encaissé", Unite.EUROS, MOIS)
                            .montants("2025", euros("2100", "1850", "2400", "900", "1700", "2600"))
                            .montants("2026", euros("2300", "1950", "2100", "1400", "2200", "3100")));
            return "navigateur/galerie";
        }

        @GetMapping("/galerie/accueil")
        String accueillir(@RequestParam int n, Model page) {
            page.addAttribute("taches", GroupeDeTaches.de(MenusDEssai.taches(n), MenusDEssai.JOUR));
            return "navigateur/accueil";
        }

        private static final List<String> MOIS = List.of("juin", "juil.", "août", "sept.", "oct.", "nov.");

        private static List<Montant> euros(String... montants) {
            return Arrays.stream(montants).map(Montant::euros).toList();
        }

        @GetMapping("/galerie/formulaire")
        String remplir(Model page) {
            page.addAttribute(
                    "contratSaisie",
                    new ContratSaisie(
                            "Atelier couture",
                            "",
                            Montant.euros("1234.5"),
                            LocalDate.of(2026, 3, 12),
                            "nantes",
                            "",
                            List.of("lundi"),
                            false));
            return "navigateur/formulaire";
        }

        @PostMapping("/galerie/formulaire")
        String enregistrer(@Valid ContratSaisie contratSaisie, BindingResult resultat) {
            return resultat.hasErrors() ? "navigateur/formulaire" : "redirect:/galerie/formulaire";
        }

        @GetMapping("/galerie/nombre")
        String nombre(@RequestParam int n) {
            return "redirect:/galerie?n=" + n;
        }

        @GetMapping("/galerie/nombre/{id}")
        String objet(@PathVariable UUID id) {
            return "redirect:/galerie?id=" + id;
        }

        @GetMapping("/galerie/occupe")
        String occupe() {
            throw new DataAccessResourceFailureException("secret-qui-ne-doit-pas-sortir");
        }

        @GetMapping("/galerie/{statut:essais|gros|interdit}")
        String refuser(@PathVariable String statut) {
            throw new ResponseStatusException(
                    switch (statut) {
                        case "essais" -> HttpStatus.TOO_MANY_REQUESTS;
                        case "gros" -> HttpStatus.CONTENT_TOO_LARGE;
                        default -> HttpStatus.FORBIDDEN;
                    },
                    "secret-qui-ne-doit-pas-sortir");
        }

        @GetMapping("/galerie/sans-gabarit")
        String montrerRien() {
            return "galerie/absente";
        }

        @GetMapping("/galerie/panne")
        String tomber() {
            throw new IllegalStateException("secret-qui-ne-doit-pas-sortir");
        }
    }

    /// Les gabarits de la galerie se compilent à l'essai : ils ne font pas partie de l'application.
    private static final class Vues implements ViewResolver, Ordered {

        private final Statiques statiques;
        private final LectureDeSaisie saisies;
        private final ViewResolver gabarits;
        private final TemplateEngine moteur =
                TemplateEngine.create(new DeuxDossiers(), Path.of("target", "galerie"), ContentType.Html);

        Vues(Statiques statiques, LectureDeSaisie saisies, ViewResolver gabarits) {
            this.statiques = statiques;
            this.saisies = saisies;
            this.gabarits = gabarits;
        }

        @Override
        public int getOrder() {
            return -1;
        }

        @Override
        public View resolveViewName(String nom, Locale langue) throws Exception {
            if (nom.equals("commun/page/erreur") && pageDErreurPerdue()) return sansGabarit(nom, langue);
            if (!nom.startsWith("navigateur/")) return null;
            return new View() {
                @Override
                public String getContentType() {
                    return "text/html;charset=UTF-8";
                }

                @Override
                public void render(Map<String, ?> modele, HttpServletRequest demande, HttpServletResponse reponse)
                        throws Exception {
                    rendre(nom, modele, demande, reponse);
                }
            };
        }

        private static boolean pageDErreurPerdue() {
            return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes demande
                    && demande.getRequest().getHeader("X-Essai-Page-D-Erreur-Perdue") != null;
        }

        /// Ce que répond l'application quand le gabarit de la page d'erreur manque ; à défaut, ce que fait Spring.
        private View sansGabarit(String nom, Locale langue) throws Exception {
            var vue = gabarits.resolveViewName(nom + "-perdue", langue);
            return vue == null ? new InternalResourceView(nom + "-perdue") : vue;
        }

        private void rendre(String nom, Map<String, ?> modele, HttpServletRequest demande, HttpServletResponse reponse)
                throws java.io.IOException {
            var parametres = new HashMap<String, Object>(modele);
            var saisie = saisies.lire(parametres, demande);
            if (saisie.aDesRefus()) reponse.setStatus(422);
            parametres.put("saisie", saisie);
            parametres.put("cadre", cadre(demande));
            var sortie = new StringOutput();
            moteur.render(nom + ".jte", parametres, sortie);
            reponse.setContentType("text/html;charset=UTF-8");
            reponse.getWriter().write(sortie.toString());
        }

        private static List<EntreeDeMenu> menu(Visiteur visiteur, HttpServletRequest demande) {
            if (demande.getParameter("plein") != null) return MenusDEssai.plein(visiteur.equipe());
            return visiteur.equipe() ? MenusDEssai.EQUIPE : MenusDEssai.PERSONNE;
        }

        private Cadre cadre(HttpServletRequest demande) {
            var role = demande.getParameter("role");
            var visiteur = switch (role == null ? "equipe" : role) {
                case "seuil" -> Visiteur.ANONYME;
                case "personne" -> new Visiteur(UUID.randomUUID(), "Camille Aubrée", Set.of(), Set.of(), false);
                default -> new Visiteur(UUID.randomUUID(), "Maud Kerivel", Set.of(), Set.of(), true);
            };
            var jeton = (CsrfToken) demande.getAttribute(CsrfToken.class.getName());
            return new Cadre(
                    visiteur,
                    demande.getRequestURI(),
                    jeton.getParameterName(),
                    jeton.getToken(),
                    "Les Ateliers du Large",
                    null,
                    menu(visiteur, demande),
                    demande.getParameter("avis") == null ? null : Avis.fait("La facture 2026-0042 est validée."),
                    Preferences.de(demande),
                    statiques,
                    null);
        }
    }

    private static final class DeuxDossiers implements CodeResolver {

        private final List<DirectoryCodeResolver> dossiers = List.of(
                new DirectoryCodeResolver(Path.of("src/test/java/coop/essaim")),
                new DirectoryCodeResolver(Path.of("src/main/java/coop/essaim")));

        @Override
        public String resolve(String nom) {
            return dossiers.stream()
                    .filter(d -> d.exists(nom))
                    .findFirst()
                    .map(d -> d.resolve(nom))
                    .orElse(null);
        }

        @Override
        public long getLastModified(String nom) {
            return dossiers.stream()
                    .filter(d -> d.exists(nom))
                    .findFirst()
                    .map(d -> d.getLastModified(nom))
                    .orElse(0L);
        }
    }
}
