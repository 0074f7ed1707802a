package coop.essaim.parcours.social;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les visites médicales dues et faites. Chaque lecture s'inscrit au journal de consultation.
@Controller
@Exige(DroitsParcours.SANTE)
class VisitesController {

    private static final String D_UNE_PERSONNE = "/parcours/{personne}/visites";
    private static final int MOIS_D_AVANCE = 6;

    private static final Feuille<VisiteDue> FEUILLE = Feuille.<VisiteDue>de("Visites dues")
            .colonne("Au plus tard", VisiteDue::dueLe)
            .colonne("Personne", VisiteDue::nom)
            .colonne("Visite", v -> v.genre().libelle())
            .colonne("Texte", v -> v.genre().texte())
            .colonne("Rendez-vous", VisiteDue::rendezVousLe);

    private final VisitesSql sql;
    private final Visites visites;
    private final PersonnesSuivies personnes;
    private final Journal journal;
    private final Clock horloge;

    VisitesController(VisitesSql sql, Visites visites, PersonnesSuivies personnes, Journal journal, Clock horloge) {
        this.sql = sql;
        this.visites = visites;
        this.personnes = personnes;
        this.journal = journal;
        this.horloge = horloge;
    }

    @GetMapping("/visites")
    String lister(Model page) {
        var jour = LocalDate.now(horloge);
        var dues = dues(jour);
        page.addAttribute("dues", dues);
        page.addAttribute(
                "enRetard", dues.stream().filter(d -> d.dueLe().isBefore(jour)).count());
        page.addAttribute("aujourdhui", jour);
        return "parcours/social/visites";
    }

    private List<VisiteDue> dues(LocalDate jour) {
        var dues = sql.dues(jour.plusMonths(MOIS_D_AVANCE));
        journal.consulter("parcours.visites.lire", Objet.de("visites", dues.size()));
        return dues;
    }

    @GetMapping("/visites.csv")
    void csv(HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse, "visites", FEUILLE, dues(LocalDate.now(horloge)).iterator());
    }

    @GetMapping("/visites.xlsx")
    void xlsx(HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse, "visites", FEUILLE, dues(LocalDate.now(horloge)).iterator());
    }

    @GetMapping(D_UNE_PERSONNE)
    String lire(@PathVariable PersonneId personne, Model page) {
        return montrer(personne, page);
    }

    @PostMapping(D_UNE_PERSONNE)
    String noter(
            @PathVariable PersonneId personne,
            @ModelAttribute VisiteSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        var genre = saisie.genreChoisi();
        var suivi = saisie.suiviChoisi();
        if (genre.isEmpty()) refus.rejectValue("genre", "manque", "Choisissez la visite.");
        if (suivi.isEmpty()) refus.rejectValue("suivi", "manque", "Choisissez le suivi.");
        if (refus.hasErrors()) return montrer(personne, page);
        var non = visites.noter(
                personne,
                new Visites.Demande(genre.orElseThrow(), suivi.orElseThrow(), saisie.rendezVousLe(), saisie.faiteLe()),
                visiteur.compteConnecte());
        if (non.isPresent()) {
            refus.reject("refus", non.get());
            return montrer(personne, page);
        }
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La visite est notée."));
        return "redirect:" + D_UNE_PERSONNE;
    }

    private String montrer(PersonneId personne, Model page) {
        journal.consulter("parcours.visites.lire", Objet.de("personne", personne));
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("visites", sql.de(personne));
        page.addAttribute(
                "genres",
                Visites.GENRES.stream()
                        .map(g -> Option.de(g.name(), g.libelle()))
                        .toList());
        page.addAttribute(
                "suivis",
                List.of(
                        Option.de("ORDINAIRE", "Ordinaire : tous les cinq ans au plus"),
                        Option.de("ADAPTE", "Adapté : tous les trois ans au plus"),
                        Option.de("RENFORCE", "Renforcé : aptitude tous les quatre ans, visite à deux ans")));
        return "parcours/social/visites-personne";
    }
}
