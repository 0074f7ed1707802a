package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.TexteCourt;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.ReglementId;
import coop.essaim.facturation.encaissement.Remboursement;
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

/// Rendre au client tout ou partie de ce qu'il a payé en trop.
@Controller
@RequestMapping("/encaissements/{reglement}/remboursement")
@Exige(DroitsFacturation.ENCAISSER)
class RemboursementController {

    private final FichesSql fiches;
    private final Encaissements encaissements;
    private final AccesDesPieces acces;
    private final Clock horloge;

    RemboursementController(FichesSql fiches, Encaissements encaissements, AccesDesPieces acces, Clock horloge) {
        this.fiches = fiches;
        this.encaissements = encaissements;
        this.acces = acces;
        this.horloge = horloge;
    }

    @GetMapping
    String preparer(@PathVariable UUID reglement, Visiteur visiteur, Model page) {
        var jour = EnFrancais.enTableau(LocalDate.now(horloge));
        page.addAttribute("saisie", new RemboursementSaisie(null, jour, null, ModeDeReglement.VIREMENT.name(), null));
        return montrer(visible(reglement, visiteur), page);
    }

    @PostMapping
    String rendre(
            @PathVariable UUID reglement,
            @ModelAttribute RemboursementSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var fiche = visible(reglement, visiteur);
        var date = EnFrancais.lireDate(saisie.date());
        if (date instanceof Lecture.Refusee<LocalDate>(var phrase)) refus.rejectValue("date", "refus", phrase);
        Lecture<Montant> montant = saisie.montant() == null || saisie.montant().isBlank()
                ? new Lecture.Lue<>(reste(fiche))
                : Montant.lire(saisie.montant());
        if (montant instanceof Lecture.Refusee<Montant>(var phrase)) refus.rejectValue("montant", "refus", phrase);
        var reference = TexteCourt.lire("reference", saisie.reference(), LectureDuLot.REFERENCE, refus);
        if (refus.hasErrors()) return montrer(fiche, page);
        var cle = saisie.cle() == null ? Identifiant.nouveau(horloge.instant()) : saisie.cle();
        var demande =
                new Remboursement(cle, SoldeController.mode(saisie.mode()), date.valeur(), montant.valeur(), reference);
        return switch (encaissements.rembourserTropPercu(demande, new ReglementId(reglement), Auteur.de(visiteur))) {
            case Encaissement.Refus non -> {
                refus.rejectValue("montant", "refus", non.phrase());
                yield montrer(fiche, page);
            }
            case Encaissement.Fait(var id, var numero, var _) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("Le remboursement " + numero + " est au grand livre, sorti de la banque."));
                yield "redirect:/encaissements/" + id;
            }
        };
    }

    private String montrer(FicheDeReglement fiche, Model page) {
        page.addAttribute("fiche", fiche);
        page.addAttribute("reste", reste(fiche));
        page.addAttribute("modes", EncaissementsController.modes());
        page.addAttribute("cle", Identifiant.nouveau(horloge.instant()));
        return "facturation/reglement/remboursement";
    }

    private static Montant reste(FicheDeReglement fiche) {
        var excedent = fiche.excedent();
        return excedent == null || fiche.annulation() != null ? Montant.ZERO : excedent.reste();
    }

    private FicheDeReglement visible(UUID id, Visiteur visiteur) {
        return fiches.trouver(id, acces.lisibles(visiteur))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
