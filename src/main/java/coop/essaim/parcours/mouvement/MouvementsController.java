package coop.essaim.parcours.mouvement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Periode;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.graphique.Unite;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.parcours.DroitsParcours;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le tableau des mouvements d'une période, sa courbe, et ce que la coopérative avait prévu.
@Controller
@Exige(DroitsParcours.MOUVEMENTS)
class MouvementsController {

    static final String CHEMIN = "/mouvements";

    private static final int ANNEES_AU_PLUS = 50;

    private static final Feuille<Mouvements.Mois> FEUILLE = Feuille.<Mouvements.Mois>de("Mouvements")
            .colonne("Mois", mois -> mois.mois().atDay(1))
            .colonne("Entrées", Mouvements.Mois::entrees)
            .colonne("Sorties", Mouvements.Mois::sorties)
            .colonne("Effectif", Mouvements.Mois::effectif)
            .colonne("CAPE", Mouvements.Mois::cape)
            .colonne("CESA", Mouvements.Mois::cesa);

    private final MouvementsSql sql;
    private final Objectifs objectifs;
    private final Clock horloge;

    MouvementsController(MouvementsSql sql, Objectifs objectifs, Clock horloge) {
        this.sql = sql;
        this.objectifs = objectifs;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lire(@ModelAttribute PeriodeSaisie saisie, BindingResult refus, Model page) {
        var jour = LocalDate.now(horloge);
        var lue = saisie.lire(jour, ANNEES_AU_PLUS, refus);
        var periode = lue == null ? PeriodeSaisie.parDefaut(jour) : lue;
        var mouvements = sql.pendant(periode);
        page.addAttribute("periode", periode);
        page.addAttribute("mouvements", mouvements);
        page.addAttribute("courbe", courbe(mouvements));
        page.addAttribute("objectif", objectif(periode));
        page.addAttribute("choix", choix(jour));
        return "parcours/mouvement/mouvements";
    }

    /// Ce qui est prévu l'est pour une année : il se lit dès que la période est dans l'une d'elles, depuis son premier
    /// jour.
    private MouvementsSql.@Nullable Objectif objectif(Periode periode) {
        int annee = periode.debut().getYear();
        boolean dansLAnnee =
                periode.debut().getDayOfYear() == 1 && periode.fin().getYear() == annee;
        return dansLAnnee ? sql.objectif(annee).orElse(null) : null;
    }

    /// Les périodes que l'on demande d'ordinaire.
    private static Map<String, Periode> choix(LocalDate jour) {
        var choix = new LinkedHashMap<String, Periode>();
        choix.put("L’année jusqu’à aujourd’hui", PeriodeSaisie.parDefaut(jour));
        choix.put("Toute l’année, avec ce qui est annoncé", Periode.annee(jour.getYear()));
        choix.put("Douze derniers mois", Periode.entre(jour.minusMonths(11).withDayOfMonth(1), jour));
        choix.put("L’an dernier", Periode.annee(jour.getYear() - 1));
        return choix;
    }

    private static Graphique courbe(Mouvements mouvements) {
        var mois = mouvements.mois();
        return Graphique.lignes(
                        "Effectif en fin de mois",
                        Unite.NOMBRE,
                        mois.stream().map(m -> EnFrancais.enTableau(m.mois())).toList())
                .serie(
                        "Effectif",
                        mois.stream().map(m -> BigDecimal.valueOf(m.effectif())).toList())
                .serie(
                        "CESA",
                        mois.stream().map(m -> BigDecimal.valueOf(m.cesa())).toList())
                .serie(
                        "CAPE",
                        mois.stream().map(m -> BigDecimal.valueOf(m.cape())).toList());
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(@ModelAttribute PeriodeSaisie saisie, BindingResult refus, HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(
                reponse, "mouvements", FEUILLE, lus(saisie, refus).mois().iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(@ModelAttribute PeriodeSaisie saisie, BindingResult refus, HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(
                reponse, "mouvements", FEUILLE, lus(saisie, refus).mois().iterator());
    }

    private Mouvements lus(PeriodeSaisie saisie, BindingResult refus) {
        var jour = LocalDate.now(horloge);
        var periode = saisie.lire(jour, ANNEES_AU_PLUS, refus);
        return sql.pendant(periode == null ? PeriodeSaisie.parDefaut(jour) : periode);
    }

    @GetMapping(CHEMIN + "/objectif")
    @Exige(DroitsParcours.SIGNER)
    String preparer() {
        return "parcours/mouvement/objectif";
    }

    @PostMapping(CHEMIN + "/objectif")
    @Exige(DroitsParcours.SIGNER)
    String prevoir(@Valid @ModelAttribute ObjectifSaisie saisie, BindingResult refus, RedirectAttributes suite) {
        if (refus.hasErrors()) return "parcours/mouvement/objectif";
        int annee = objectifs.prevoir(saisie.objectif());
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Ce qui est prévu pour " + annee + " est enregistré."));
        return "redirect:" + CHEMIN + "?du=01/01/" + annee + "&au=31/12/" + annee;
    }
}
