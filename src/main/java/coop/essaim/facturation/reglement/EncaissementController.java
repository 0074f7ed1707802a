package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.Annulation;
import coop.essaim.facturation.encaissement.Annulations;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.ReglementId;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Un règlement : ce qu'il a payé, son écriture, et de quoi l'annuler.
@Controller
@RequestMapping("/encaissements/{reglement}")
class EncaissementController {

    private final FichesSql fiches;
    private final Annulations annulations;
    private final AccesDesPieces acces;
    private final Clock horloge;

    EncaissementController(FichesSql fiches, Annulations annulations, AccesDesPieces acces, Clock horloge) {
        this.fiches = fiches;
        this.annulations = annulations;
        this.acces = acces;
        this.horloge = horloge;
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lire(@PathVariable UUID reglement, Visiteur visiteur, Model page) {
        page.addAttribute("saisie", AnnulationSaisie.du(LocalDate.now(horloge)));
        return montrer(visible(reglement, visiteur), visiteur, page);
    }

    @PostMapping("/annulation")
    @Exige(DroitsFacturation.ENCAISSER)
    String annuler(
            @PathVariable UUID reglement,
            @ModelAttribute AnnulationSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var fiche = visible(reglement, visiteur);
        if (saisie.motif() == null
                || saisie.motif().isBlank()
                || saisie.motif().strip().length() > 300)
            refus.rejectValue(
                    "motif", "manque", "Écrivez pourquoi ce règlement est annulé, en 300 caractères au plus.");
        var date = EnFrancais.lireDate(saisie.date());
        if (date instanceof Lecture.Refusee<LocalDate>(var phrase)) refus.rejectValue("date", "refus", phrase);
        if (refus.hasErrors()) return montrer(fiche, visiteur, page);
        var annulation = new Annulation(
                date.valeur(), Boolean.TRUE.equals(saisie.impaye()), java.util.Objects.requireNonNull(saisie.motif()));
        switch (annulations.annuler(new ReglementId(reglement), annulation, Auteur.de(visiteur))) {
            case Encaissement.DejaAnnule() ->
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.information("Le règlement " + fiche.numero() + " est déjà annulé."));
            case Encaissement.Refus non -> {
                refus.reject("refus", non.phrase());
                return montrer(fiche, visiteur, page);
            }
            case Encaissement.Fait(var _, var numero, var _) ->
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("Le règlement " + numero + " est annulé ; " + fiche.annule() + "."));
        }
        return "redirect:/encaissements/" + reglement;
    }

    private String montrer(FicheDeReglement fiche, Visiteur visiteur, Model page) {
        page.addAttribute("fiche", fiche);
        page.addAttribute("peutEncaisser", visiteur.peut(DroitsFacturation.ENCAISSER));
        return "facturation/reglement/fiche";
    }

    private FicheDeReglement visible(UUID id, Visiteur visiteur) {
        return fiches.trouver(id, acces.lisibles(visiteur))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
