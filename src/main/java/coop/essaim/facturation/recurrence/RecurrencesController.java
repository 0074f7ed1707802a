package coop.essaim.facturation.recurrence;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.Lien;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LiensDeFacture;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.ChoixDActivite;
import coop.essaim.facturation.piece.VenteSaisie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les factures récurrentes d'une personne ; en programmer une, d'une facture faite ou d'une feuille vide.
@Controller
@Order(4)
@RequestMapping(RecurrencesController.CHEMIN)
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class RecurrencesController implements LiensDeFacture {

    static final String CHEMIN = "/factures-recurrentes";

    private final Recurrences recurrences;
    private final RecurrencesSql sql;
    private final FormulaireDeRecurrence formulaire;
    private final AccesDesPieces acces;
    private final ChoixDActivite choix;
    private final Clock horloge;

    RecurrencesController(
            Recurrences recurrences,
            RecurrencesSql sql,
            FormulaireDeRecurrence formulaire,
            AccesDesPieces acces,
            ChoixDActivite choix,
            Clock horloge) {
        this.recurrences = recurrences;
        this.sql = sql;
        this.formulaire = formulaire;
        this.acces = acces;
        this.choix = choix;
        this.horloge = horloge;
    }

    @Override
    public List<Lien> liens(Facture facture, Visiteur visiteur) {
        return facture.genre() == Genre.FACTURE
                        && acces.peutFaire(visiteur, facture.rattachement().activite())
                ? List.of(Lien.vers("Répéter", CHEMIN + "/nouvelle?piece=" + facture.id()))
                : List.of();
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lister(Visiteur visiteur, Model page) {
        page.addAttribute("recurrences", sql.lister(acces.lisibles(visiteur)));
        page.addAttribute("peutFaire", !acces.aFacturer(visiteur).isEmpty());
        return "facturation/recurrence/liste";
    }

    /// @param piece la facture dont partir
    /// @param recurrence celle, arrêtée ou non, dont partir
    @GetMapping("/nouvelle")
    String preparer(
            @RequestParam(required = false) @Nullable String piece,
            @RequestParam(required = false) @Nullable String recurrence,
            @RequestParam(required = false) @Nullable String activite,
            @RequestParam(defaultValue = "") String q,
            Visiteur visiteur,
            Model page) {
        var depart = depart(Filtres.uuid(piece), Filtres.uuid(recurrence), visiteur);
        var choisie = choix.choisir(visiteur, depart.map(VenteSaisie::activite).orElse(activite))
                .or(() -> choix.chercher(visiteur, q));
        if (choisie.isEmpty()) return choixDActivite(visiteur, q, page);
        var cle = Identifiant.nouveau(horloge.instant());
        var vente = depart.orElseGet(
                () -> VenteSaisie.vide(cle, Genre.FACTURE, choisie.get().id().toString(), null));
        var saisie = RecurrenceSaisie.nouvelle(cle, vente, LocalDate.now(horloge));
        page.addAttribute("saisie", saisie);
        return montrer(saisie, choisie.get(), visiteur, page);
    }

    @PostMapping
    String programmer(
            @ModelAttribute RecurrenceSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var choisie = choix.choisir(visiteur, saisie.activite());
        if (choisie.isEmpty()) {
            refus.reject("activite", "Choisissez l’activité qui vend.");
            return choixDActivite(visiteur, "", page);
        }
        var lu = formulaire.lire(saisie, choisie.get().id(), visiteur, refus);
        if (lu.isEmpty()) return montrer(saisie, choisie.get(), visiteur, page);
        var cle = saisie.cleOu(Identifiant.nouveau(horloge.instant()));
        var reponse = recurrences.programmer(cle, lu.get().contenu(), lu.get().calendrier(), visiteur.compteConnecte());
        return switch (reponse) {
            case Programmation.Faite(var id) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait(
                                "C’est programmé : à chaque date, un brouillon vous attendra, à relire et à soumettre."));
                yield "redirect:" + CHEMIN + "/" + id;
            }
            case Programmation.Refus non -> {
                FormulaireDeRecurrence.montrer(non, saisie, refus);
                yield montrer(saisie, choisie.get(), visiteur, page);
            }
        };
    }

    private Optional<VenteSaisie> depart(@Nullable UUID piece, @Nullable UUID recurrence, Visiteur visiteur) {
        if (piece != null)
            return Optional.of(VenteSaisie.de(acces.aFaire(visiteur, piece).copie()));
        return Optional.ofNullable(recurrence)
                .flatMap(sql::trouver)
                .map(Recurrence::contenu)
                .filter(contenu -> acces.peutFaire(visiteur, contenu.activite()))
                .map(VenteSaisie::de);
    }

    private String montrer(RecurrenceSaisie saisie, Activite activite, Visiteur visiteur, Model page) {
        page.addAttribute("enseigne", activite.enseigne());
        formulaire.preparer(saisie, activite.id(), visiteur, page);
        return "facturation/recurrence/nouvelle";
    }

    private String choixDActivite(Visiteur visiteur, String q, Model page) {
        page.addAttribute("genre", Genre.FACTURE);
        return choix.montrer(visiteur, q, CHEMIN + "/nouvelle", page);
    }
}
