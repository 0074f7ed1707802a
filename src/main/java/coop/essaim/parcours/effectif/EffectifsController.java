package coop.essaim.parcours.effectif;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
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
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les effectifs d'une année sous chaque définition légale, et les seuils.
@Controller
@Exige(DroitsParcours.MOUVEMENTS)
class EffectifsController {

    static final String CHEMIN = "/effectifs";

    private static final Feuille<Effectifs.Mois> FEUILLE = Feuille.<Effectifs.Mois>de("Effectifs")
            .colonne("Mois", m -> m.mois().atDay(1))
            .colonne("Code du travail (L1111-2), au dernier jour", m -> Decompte.affiche(m.travail()))
            .colonne("Sécurité sociale (R130-1), sur le mois", m -> Decompte.affiche(m.social()));

    private final Effectifs effectifs;
    private final Veille veille;
    private final Clock horloge;

    EffectifsController(Effectifs effectifs, Veille veille, Clock horloge) {
        this.effectifs = effectifs;
        this.veille = veille;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lire(@ModelAttribute DateSue saisie, Model page) {
        return montrer(saisie, page);
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(@ModelAttribute DateSue saisie, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(reponse, "effectifs", FEUILLE, mois(saisie).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(@ModelAttribute DateSue saisie, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "effectifs", FEUILLE, mois(saisie).iterator());
    }

    private List<Effectifs.Mois> mois(DateSue saisie) {
        return effectifs.mois(effectifs.emplois(saisie.connus(horloge)), saisie.anneeVoulue(LocalDate.now(horloge)));
    }

    private String montrer(DateSue saisie, Model page) {
        var jour = LocalDate.now(horloge);
        var annee = saisie.anneeVoulue(jour);
        var connus = saisie.connus(horloge);
        var emplois = effectifs.emplois(connus);
        var mois = effectifs.mois(emplois, annee);
        var courant = YearMonth.from(jour);
        page.addAttribute("annee", annee);
        page.addAttribute("arret", saisie.arret(jour));
        page.addAttribute("su", saisie.jourSu(jour).orElse(null));
        page.addAttribute("mois", mois);
        page.addAttribute("courbe", courbe(mois));
        page.addAttribute("seuils", effectifs.seuils(emplois, saisie.arret(jour), connus));
        page.addAttribute("annuels", effectifs.annuels(emplois, saisie.arret(jour), connus));
        page.addAttribute(
                "sansHeures",
                effectifs.parts(emplois, annee.equals(Year.from(jour)) ? courant : annee.atMonth(12)).stream()
                        .filter(p -> p.emploi().nature().compte() && p.emploi().heures() == null)
                        .count());
        page.addAttribute("equipeSansContrat", effectifs.equipeSansContrat(saisie.arret(jour)));
        page.addAttribute("constats", veille.aVoir());
        return "parcours/effectif/effectifs";
    }

    private static Graphique courbe(List<Effectifs.Mois> mois) {
        return Graphique.lignes(
                        "Effectif de chaque mois",
                        Unite.NOMBRE,
                        mois.stream().map(m -> EnFrancais.enTableau(m.mois())).toList())
                .serie(
                        "Code du travail",
                        mois.stream().map(m -> Decompte.affiche(m.travail())).toList())
                .serie(
                        "Sécurité sociale",
                        mois.stream().map(m -> Decompte.affiche(m.social())).toList());
    }

    @PostMapping(CHEMIN + "/constats/{constat}")
    @Exige(DroitsParcours.SOCIAL)
    String voir(@PathVariable UUID constat, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                veille.voir(constat, visiteur.compteConnecte())
                        ? Avis.fait("C’est noté.")
                        : Avis.information("Rien n’a changé : ce constat est déjà vu."));
        return "redirect:" + CHEMIN;
    }

    @GetMapping(CHEMIN + "/reprise")
    @Exige(DroitsParcours.SOCIAL)
    String preparer() {
        return "parcours/effectif/reprise";
    }

    @PostMapping(CHEMIN + "/reprise")
    @Exige(DroitsParcours.SOCIAL)
    String reprendre(
            @Valid @ModelAttribute RepriseSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var annee = saisie.annee();
        if (annee != null && annee >= LocalDate.now(horloge).getYear())
            refus.rejectValue("annee", "venir", "Choisissez une année finie : celle en cours se calcule.");
        if (refus.hasErrors()) return "parcours/effectif/reprise";
        effectifs.reprendre(
                Year.of(requireNonNull(annee)),
                Decompte.affiche(requireNonNull(saisie.effectif())).max(BigDecimal.ZERO),
                visiteur.compteConnecte());
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("L’effectif de " + annee + " est noté."));
        return "redirect:" + CHEMIN;
    }
}
