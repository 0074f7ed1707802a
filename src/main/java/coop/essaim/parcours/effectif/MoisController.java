package coop.essaim.parcours.effectif;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.parcours.DroitsParcours;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Qui compte dans l'effectif d'un mois, pour combien, et par quel texte.
@Controller
@Exige(DroitsParcours.SOCIAL)
class MoisController {

    private static final String CHEMIN = EffectifsController.CHEMIN + "/mois";

    private static final Feuille<Effectifs.Part> FEUILLE = Feuille.<Effectifs.Part>de("Effectif du mois")
            .colonne("Personne", p -> p.emploi().nom())
            .colonne("Emploi", p -> p.emploi().nature().libelle())
            .colonne("Du", p -> p.emploi().du())
            .colonne("Au", p -> p.emploi().au())
            .colonne("Heures par mois", p -> p.emploi().heures())
            .colonne("Code du travail", p -> Decompte.affiche(p.travail()))
            .colonne("Sécurité sociale", p -> Decompte.affiche(p.social()))
            .colonne("Texte", p -> p.emploi().nature().texte());

    private final Effectifs effectifs;
    private final Journal journal;
    private final Clock horloge;

    MoisController(Effectifs effectifs, Journal journal, Clock horloge) {
        this.effectifs = effectifs;
        this.journal = journal;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lire(@RequestParam(required = false) @Nullable String mois, @ModelAttribute DateSue saisie, Model page) {
        var voulu = voulu(mois);
        var parts = parts(voulu, saisie);
        page.addAttribute("mois", voulu);
        page.addAttribute("parts", parts);
        page.addAttribute("su", saisie.jourSu(java.time.LocalDate.now(horloge)).orElse(null));
        return "parcours/effectif/mois";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @RequestParam(required = false) @Nullable String mois,
            @ModelAttribute DateSue saisie,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(
                reponse, "effectif-du-mois", FEUILLE, parts(voulu(mois), saisie).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @RequestParam(required = false) @Nullable String mois,
            @ModelAttribute DateSue saisie,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(
                reponse, "effectif-du-mois", FEUILLE, parts(voulu(mois), saisie).iterator());
    }

    private List<Effectifs.Part> parts(YearMonth mois, DateSue saisie) {
        journal.consulter("parcours.effectif.lire", Objet.de("mois", mois));
        return effectifs.parts(effectifs.emplois(saisie.connus(horloge)), mois);
    }

    private YearMonth voulu(@Nullable String mois) {
        var courant = YearMonth.now(horloge);
        if (mois == null || !mois.matches("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])")) return courant;
        var lu = YearMonth.parse(mois);
        return lu.isAfter(courant) ? courant : lu;
    }
}
