package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Compte;
import coop.essaim.comptabilite.plan.PlanDeComptes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le lettrage : d'un compte à ses tiers, d'un tiers à ses lignes.
@Controller
@RequestMapping(LettrageController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class LettrageController {

    static final String CHEMIN = "/comptabilite/lettrage";

    /// Le compte qu'on ouvre le plus souvent : celui des clients.
    private static final String D_ABORD = "411100";

    /// Ce qui se lit d'un coup ; le reste se propose quand celles-ci sont lettrées, et le bouton prend tout.
    private static final int PROPOSITIONS_MAX = 25;

    private final LettrageLuSql sql;
    private final Lettrages lettrages;
    private final PlanDeComptes plan;
    private final Auxiliaires auxiliaires;
    private final Clock horloge;

    LettrageController(
            LettrageLuSql sql, Lettrages lettrages, PlanDeComptes plan, Auxiliaires auxiliaires, Clock horloge) {
        this.sql = sql;
        this.lettrages = lettrages;
        this.plan = plan;
        this.auxiliaires = auxiliaires;
        this.horloge = horloge;
    }

    @GetMapping
    String choisir(@RequestParam Map<String, String> adresse, Model page) {
        var compte = plan.trouver(adresse.getOrDefault("compte", D_ABORD));
        var texte = adresse.getOrDefault("q", "").strip();
        var recherche = texte.isEmpty() ? null : Filtres.litteral(texte);
        var tiers =
                sql.tiers(compte.map(Compte::numero).orElse(""), recherche, LettrageLuSql.COLONNES.fenetre(adresse));
        page.addAttribute("compte", compte.orElse(null));
        page.addAttribute("q", texte);
        page.addAttribute("comptes", sql.comptes());
        page.addAttribute("tiers", tiers.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, tiers));
        return "comptabilite/lettrage/tiers";
    }

    @GetMapping("/{compte}")
    ModelAndView lire(@PathVariable("compte") String numero, @RequestParam(defaultValue = "") String tiers) {
        return montrer(numero, ouRien(tiers), null);
    }

    @PostMapping("/{compte}")
    @Exige(DroitsComptabilite.LETTRER)
    ModelAndView lettrer(
            @PathVariable("compte") String numero,
            @RequestParam(defaultValue = "") String tiers,
            LettrageSaisie saisie,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(numero);
        var reponse =
                lettrages.completer(saisie.lesGroupes(), saisie.lesLignes(), saisie.admetUnReste(), visiteur.nom());
        return switch (reponse) {
            case Lettrage.Fait(var _, var code) ->
                apres(Avis.fait("Les lignes sont lettrées sous le code " + code + "."), tiers, suite);
            case Lettrage.Partiel(var _, var code, var reste) ->
                apres(
                        Avis.fait("Le lettrage partiel " + code + " est gardé ; il reste " + reste.absolu()
                                + " à régler."),
                        tiers,
                        suite);
            case Lettrage.Refus refus -> montrer(numero, ouRien(tiers), refus.phrase());
        };
    }

    /// Lettre d'un geste ce qui se reconnaît par sa référence : d'un tiers, ou de tous ceux du compte.
    @PostMapping("/{compte}/propositions")
    @Exige(DroitsComptabilite.LETTRER)
    ModelAndView accepter(
            @PathVariable("compte") String numero,
            @RequestParam(defaultValue = "") String tiers,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(numero);
        int faits = lettrages.lettrerParReference(
                numero, ouRien(tiers), LocalDate.now(horloge).plusYears(2), visiteur.nom());
        var avis = faits == 0
                ? Avis.information("Rien ne se reconnaît par sa référence : lettrez à la main.")
                : Avis.fait(EnFrancais.compte(faits, "groupe de lignes est lettré", "groupes de lignes sont lettrés")
                        + " par référence.");
        if (!tiers.isEmpty()) return apres(avis, tiers, suite);
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        suite.addAttribute("compte", numero);
        return new ModelAndView("redirect:" + CHEMIN);
    }

    @PostMapping("/{compte}/delettrage")
    @Exige(DroitsComptabilite.LETTRER)
    ModelAndView defaire(
            @PathVariable("compte") String numero,
            @RequestParam(defaultValue = "") String tiers,
            LettrageSaisie saisie,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(numero);
        if (saisie.leMotif().isEmpty())
            return apres(Avis.refus("Pour défaire un lettrage, écrivez pourquoi : la trace le garde."), tiers, suite);
        boolean defait = saisie.lesGroupes().stream()
                .anyMatch(groupe -> lettrages.defaire(groupe, saisie.leMotif(), visiteur.nom()));
        return apres(
                defait
                        ? Avis.fait("Le lettrage est défait : ses lignes sont libres, et sa trace reste.")
                        : Avis.information("Rien n’a changé : ce lettrage était déjà défait."),
                tiers,
                suite);
    }

    private static ModelAndView apres(Avis avis, String tiers, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        if (!tiers.isEmpty()) suite.addAttribute("tiers", tiers);
        return new ModelAndView("redirect:" + CHEMIN + "/{compte}");
    }

    private ModelAndView montrer(String numero, @Nullable String tiers, @Nullable String refus) {
        var compte = connu(numero);
        var lignes = sql.ouvertes(numero, tiers);
        var propositions = Proposition.parmi(lignes);
        var montrees = propositions.subList(0, Math.min(PROPOSITIONS_MAX, propositions.size()));
        var nom = tiers == null ? "Sans tiers" : auxiliaires.nom(tiers).orElse(tiers);
        var page = new ModelAndView("comptabilite/lettrage/lettrage")
                .addObject("compte", compte)
                .addObject("tiers", tiers == null ? "" : tiers)
                .addObject("nom", nom)
                .addObject("lignes", lignes)
                .addObject("tropDeLignes", lignes.size() == LettrageLuSql.LIGNES_MAX)
                .addObject("propositions", montrees)
                .addObject("autresPropositions", propositions.size() - montrees.size())
                .addObject("groupes", sql.groupes(numero, tiers))
                .addObject("refus", refus);
        if (refus != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Compte connu(String numero) {
        return plan.trouver(numero).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String ouRien(String tiers) {
        return tiers.isEmpty() ? null : tiers;
    }
}
