package coop.essaim.parcours.soutien;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les soutiens de partenaires, ceux d'une année et ceux d'une personne.
@Controller
@Exige(DroitsParcours.SOUTIENS)
class SoutiensController {

    private static final String CHEMIN = "/soutiens";
    private static final String D_UNE_PERSONNE = "/parcours/{personne}/soutiens";

    private static final Feuille<Soutien> FEUILLE = Feuille.<Soutien>de("Soutiens de partenaires")
            .colonne("Partenaire", Soutien::partenaire)
            .colonne("Personne", Soutien::nom)
            .colonne("Objet", Soutien::objet)
            .colonne("Accordé le", Soutien::accordeLe)
            .colonne("Accordé", Soutien::montant)
            .colonne("Versé", Soutien::verse)
            .colonne("À justifier le", Soutien::aJustifierLe)
            .colonne("Justifié le", Soutien::justifieLe)
            .colonne("État", Soutien::etat);

    private final Soutiens soutiens;
    private final SoutiensSql sql;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    SoutiensController(Soutiens soutiens, SoutiensSql sql, PersonnesSuivies personnes, Clock horloge) {
        this.soutiens = soutiens;
        this.sql = sql;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lister(@RequestParam(required = false) @Nullable String annee, Model page) {
        page.addAttribute("annee", voulue(annee));
        page.addAttribute("soutiens", sql.pendant(voulue(annee)));
        return "parcours/soutien/soutiens";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse, "soutiens", FEUILLE, sql.pendant(voulue(annee)).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse, "soutiens", FEUILLE, sql.pendant(voulue(annee)).iterator());
    }

    private Year voulue(@Nullable String annee) {
        return annee != null && annee.matches("(19|20|21)[0-9]{2}") ? Year.parse(annee) : Year.now(horloge);
    }

    @GetMapping(D_UNE_PERSONNE)
    String lire(@PathVariable PersonneId personne, Model page) {
        return montrer(personne, page);
    }

    @PostMapping(D_UNE_PERSONNE)
    String accorder(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute SoutienSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        if (refus.hasErrors()) return montrer(personne, page);
        return switch (soutiens.accorder(personne, saisie.demande(), visiteur.compteConnecte())) {
            case Accord.Note _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le soutien est noté."));
                yield "redirect:" + D_UNE_PERSONNE;
            }
            case Accord.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    private String montrer(PersonneId personne, Model page) {
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("soutiens", soutiens.de(personne));
        return "parcours/soutien/personne";
    }
}
