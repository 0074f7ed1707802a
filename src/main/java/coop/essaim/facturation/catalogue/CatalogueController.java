package coop.essaim.facturation.catalogue;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.Pieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le catalogue : le lire, y ajouter, corriger un article, le retirer de ce qui se propose.
@Controller
@RequestMapping("/catalogue")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class CatalogueController {

    private final Catalogue catalogue;
    private final CatalogueSql sql;
    private final Pieces pieces;
    private final AccesDesPieces acces;
    private final Clock horloge;

    CatalogueController(Catalogue catalogue, CatalogueSql sql, Pieces pieces, AccesDesPieces acces, Clock horloge) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.pieces = pieces;
        this.acces = acces;
        this.horloge = horloge;
    }

    /// Ce que l'adresse filtre.
    record FiltreSaisie(
            @Nullable String q,
            @Nullable String activite,
            @Nullable String archives) {}

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lister(@ModelAttribute FiltreSaisie filtre, Visiteur visiteur, Model page) {
        var voulue = Filtres.uuid(filtre.activite());
        var permises = acces.lisibles(visiteur);
        var activites = voulue == null
                ? permises
                : acces.peutLire(visiteur, new ActiviteId(voulue))
                        ? List.of(new ActiviteId(voulue))
                        : List.<ActiviteId>of();
        boolean archives = "oui".equals(filtre.archives());
        page.addAttribute("articles", sql.lister(activites, Filtres.texte(filtre.q()), archives, aujourdHui()));
        page.addAttribute("activites", acces.choixDActivites(visiteur));
        page.addAttribute("peutFaire", !acces.aFacturer(visiteur).isEmpty());
        return "facturation/catalogue/liste";
    }

    @GetMapping("/nouveau")
    String preparer(@RequestParam(required = false) @Nullable String activite, Visiteur visiteur, Model page) {
        page.addAttribute("saisie", ArticleSaisie.vide(Identifiant.nouveau(horloge.instant()), activite));
        return formulaire(visiteur, page);
    }

    @PostMapping
    String ajouter(
            @ModelAttribute ArticleSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var activite = choisie(saisie, visiteur);
        if (activite.isEmpty()) refus.rejectValue("activite", "manque", "Choisissez l’activité qui vend.");
        var contenu = saisie.lire(refus);
        if (contenu.isEmpty() || activite.isEmpty()) return formulaire(visiteur, page);
        var cle = saisie.cleOu(Identifiant.nouveau(horloge.instant()));
        return switch (catalogue.ajouter(cle, activite.get().id(), contenu.get(), visiteur.compteConnecte())) {
            case Rangement.Fait _ -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("« " + contenu.get().designation() + " » est au catalogue : vos devis et vos factures"
                                + " le proposent."));
                yield "redirect:/catalogue";
            }
            case Rangement.Refus non -> {
                ArticleSaisie.montrer(non, refus);
                yield formulaire(visiteur, page);
            }
        };
    }

    @GetMapping("/{article}")
    String ouvrir(@PathVariable UUID article, Visiteur visiteur, Model page) {
        var ouvert = aFaire(visiteur, article);
        page.addAttribute("saisie", ArticleSaisie.de(ouvert));
        return montrer(ouvert, page);
    }

    @PostMapping("/{article}")
    String changer(
            @PathVariable UUID article,
            @ModelAttribute ArticleSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var ouvert = aFaire(visiteur, article);
        var contenu = saisie.lire(refus);
        if (contenu.isEmpty()) return montrer(ouvert, page);
        int version = saisie.version() == null ? -1 : saisie.version();
        return switch (catalogue.changer(article, version, contenu.get())) {
            case Rangement.Fait _ -> retour("L’article est enregistré.", suite);
            case Rangement.Refus non -> {
                ArticleSaisie.montrer(non, refus);
                yield montrer(ouvert, page);
            }
        };
    }

    @PostMapping("/{article}/archivage")
    String archiver(@PathVariable UUID article, Visiteur visiteur, RedirectAttributes suite) {
        aFaire(visiteur, article);
        return repondre(catalogue.archiver(article), "L’article ne sera plus proposé.", suite);
    }

    @PostMapping("/{article}/retour")
    String remettre(@PathVariable UUID article, Visiteur visiteur, RedirectAttributes suite) {
        aFaire(visiteur, article);
        return repondre(catalogue.remettre(article), "L’article est de nouveau proposé.", suite);
    }

    private Article aFaire(Visiteur visiteur, UUID id) {
        return catalogue
                .trouver(id)
                .filter(article -> acces.peutFaire(visiteur, article.activite()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Activite> choisie(ArticleSaisie saisie, Visiteur visiteur) {
        var siennes = acces.aFacturer(visiteur);
        if (siennes.size() == 1) return Optional.of(siennes.getFirst());
        return siennes.stream()
                .filter(activite -> activite.id().toString().equals(saisie.activite()))
                .findFirst();
    }

    private String formulaire(Visiteur visiteur, Model page) {
        page.addAttribute(
                "activites",
                acces.aFacturer(visiteur).stream()
                        .map(activite -> Option.de(activite.id().toString(), activite.enseigne()))
                        .toList());
        choix(page);
        return "facturation/catalogue/nouveau";
    }

    private String montrer(Article article, Model page) {
        page.addAttribute("article", article);
        choix(page);
        return "facturation/catalogue/article";
    }

    private void choix(Model page) {
        var regles = pieces.regles();
        page.addAttribute(
                "natures",
                regles.natures().stream()
                        .filter(nature -> !nature.acompte())
                        .map(nature -> Option.de(
                                nature.code(), nature.libelle() + (nature.bien() ? " (un bien)" : " (un service)")))
                        .toList());
        page.addAttribute(
                "regimes",
                regles.regimes().stream()
                        .map(regime -> Option.de(regime.code(), regime.libelle()))
                        .toList());
    }

    private static String repondre(Rangement reponse, String fait, RedirectAttributes suite) {
        return switch (reponse) {
            case Rangement.Fait _ -> retour(fait, suite);
            case Rangement.Refus refus -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.attention(refus.phrase()));
                yield "redirect:/catalogue";
            }
        };
    }

    private static String retour(String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(fait));
        return "redirect:/catalogue";
    }

    private LocalDate aujourdHui() {
        return LocalDate.now(horloge);
    }
}
