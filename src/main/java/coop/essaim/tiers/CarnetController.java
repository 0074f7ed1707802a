package coop.essaim.tiers;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le carnet : la liste des tiers, et l'ouverture d'une fiche.
@Controller
@Exige({DroitsTiers.SIENS, DroitsTiers.LIRE_TOUS})
class CarnetController {

    static final String CHEMIN = "/tiers";

    private static final Feuille<TiersListe> FEUILLE = Feuille.<TiersListe>de("Tiers")
            .colonne("Nom", TiersListe::nom)
            .colonne("Nature", TiersListe::nature)
            .colonne("Rôles", tiers -> String.join(", ", tiers.roles()))
            .colonne("SIREN", TiersListe::siren)
            .colonne("Commune", TiersListe::commune)
            .colonne("Courriel", TiersListe::courriel)
            .colonne("Compte auxiliaire", TiersListe::auxiliaire)
            .colonne("Activité", TiersListe::enseigne);

    private final ListeDesTiersSql sql;
    private final Tiers tiers;
    private final Activites activites;
    private final Clock horloge;

    CarnetController(ListeDesTiersSql sql, Tiers tiers, Activites activites, Clock horloge) {
        this.sql = sql;
        this.tiers = tiers;
        this.activites = activites;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lister(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            Model page) {
        var lignes = sql.chercher(filtre, permises(visiteur), ListeDesTiersSql.COLONNES.fenetre(adresse));
        page.addAttribute("tiers", lignes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        page.addAttribute("activites", options(activites.visiblesPar(visiteur)));
        page.addAttribute("peutOuvrir", peutOuvrir(visiteur));
        return "tiers/carnet";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(
                reponse, "tiers", FEUILLE, tout(filtre, adresse, visiteur).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(
                reponse, "tiers", FEUILLE, tout(filtre, adresse, visiteur).iterator());
    }

    @GetMapping(CHEMIN + "/nouveau")
    @Exige({DroitsTiers.SIENS, DroitsTiers.GERER_TOUS})
    String preparer(
            @RequestParam(required = false) @Nullable String activite,
            @RequestParam(defaultValue = "CLIENT") String role,
            Visiteur visiteur,
            Model page) {
        page.addAttribute("saisie", TiersSaisie.vide(Identifiant.nouveau(horloge.instant()), activite, role));
        return formulaire(visiteur, page);
    }

    @PostMapping(CHEMIN)
    @Exige({DroitsTiers.SIENS, DroitsTiers.GERER_TOUS})
    String ouvrir(
            @ModelAttribute TiersSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var activite = activiteChoisie(saisie, visiteur, refus);
        var description = saisie.lire(refus);
        if (description.isEmpty() || refus.hasErrors()) return formulaire(visiteur, page);
        var demande = new Tiers.Demande(
                cle(saisie),
                activite,
                description.get(),
                Boolean.TRUE.equals(saisie.unAutre()),
                visiteur.compteConnecte());
        return switch (tiers.ouvrir(demande)) {
            case Enregistrement.Fait(var id) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait(description.get().nom() + " est dans le carnet."));
                yield "redirect:" + CHEMIN + "/" + id;
            }
            case Enregistrement.Ressemble(var fiches) -> {
                refus.rejectValue(
                        "unAutre",
                        "ressemble",
                        "Regardez d’abord les fiches qui lui ressemblent ; si c’est bien un autre, cochez la case.");
                page.addAttribute("semblables", fiches);
                yield formulaire(visiteur, page);
            }
            case Enregistrement.NumerosDAutrui(), Enregistrement.ModifieEntreTemps(), Enregistrement.Introuvable() ->
                throw new IllegalStateException("Réponse inattendue");
        };
    }

    private String formulaire(Visiteur visiteur, Model page) {
        var siennes = activites.visiblesPar(visiteur).stream()
                .filter(activite -> activite.fermeeLe() == null)
                .toList();
        page.addAttribute("activites", options(siennes));
        page.addAttribute("structure", visiteur.peut(DroitsTiers.GERER_TOUS));
        return "tiers/nouveau";
    }

    private @Nullable ActiviteId activiteChoisie(TiersSaisie saisie, Visiteur visiteur, BindingResult refus) {
        var siennes = activites.visiblesPar(visiteur);
        var texte = saisie.activite() == null ? "" : saisie.activite();
        if (texte.isEmpty() && visiteur.peut(DroitsTiers.GERER_TOUS)) return null;
        var choisie = texte.isEmpty() && siennes.size() == 1
                ? siennes.getFirst().id()
                : siennes.stream()
                        .map(Activite::id)
                        .filter(id -> id.toString().equals(texte))
                        .findFirst()
                        .orElse(null);
        if (choisie == null || !tiers.peutTenir(visiteur, choisie))
            refus.rejectValue("activite", "autre", "Choisissez l’activité qui connaît ce tiers.");
        return choisie;
    }

    private UUID cle(TiersSaisie saisie) {
        try {
            return UUID.fromString(String.valueOf(saisie.cle()));
        } catch (IllegalArgumentException e) {
            return Identifiant.nouveau(horloge.instant());
        }
    }

    private List<TiersListe> tout(FiltreSaisie filtre, Map<String, String> adresse, Visiteur visiteur) {
        return sql.chercher(filtre, permises(visiteur), ListeDesTiersSql.COLONNES.tout(adresse))
                .lignes();
    }

    private @Nullable List<ActiviteId> permises(Visiteur visiteur) {
        return visiteur.peut(DroitsTiers.LIRE_TOUS)
                ? null
                : activites.visiblesPar(visiteur).stream().map(Activite::id).toList();
    }

    private boolean peutOuvrir(Visiteur visiteur) {
        return visiteur.peut(DroitsTiers.GERER_TOUS)
                || (visiteur.peut(DroitsTiers.SIENS)
                        && !activites.visiblesPar(visiteur).isEmpty());
    }

    static List<Option> options(List<Activite> activites) {
        return activites.stream()
                .map(activite -> Option.de(activite.id().toString(), activite.enseigne()))
                .toList();
    }
}
