package coop.essaim.facturation.remise;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.Auteur;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/// Les chèques à porter en banque, et les bordereaux déjà faits.
@Controller
@RequestMapping("/remises")
@Exige(DroitsFacturation.ENCAISSER)
class RemisesController {

    private static final int DERNIERES = 50;

    private final Remises remises;
    private final RemisesSql sql;
    private final BordereauDeRemise bordereau;
    private final Clock horloge;

    RemisesController(Remises remises, RemisesSql sql, BordereauDeRemise bordereau, Clock horloge) {
        this.remises = remises;
        this.sql = sql;
        this.bordereau = bordereau;
        this.horloge = horloge;
    }

    /// La remise, telle que cochée.
    record RemiseSaisie(
            @Nullable UUID cle,
            @Nullable String date,
            @Nullable List<UUID> cheques) {}

    @GetMapping
    String lister(Model page) {
        var aRemettre = sql.aRemettre();
        page.addAttribute(
                "saisie",
                new RemiseSaisie(
                        null,
                        EnFrancais.enTableau(LocalDate.now(horloge)),
                        aRemettre.stream().map(Cheque::id).toList()));
        return montrer(page);
    }

    @PostMapping
    String remettre(
            @ModelAttribute RemiseSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var date = EnFrancais.lireDate(saisie.date());
        if (date instanceof Lecture.Refusee<LocalDate>(var phrase)) refus.rejectValue("date", "refus", phrase);
        if (refus.hasErrors()) return montrer(page);
        var cle = saisie.cle() == null ? Identifiant.nouveau(horloge.instant()) : saisie.cle();
        var cheques = saisie.cheques() == null ? List.<UUID>of() : saisie.cheques();
        return switch (remises.remettre(cle, date.valeur(), cheques, Auteur.de(visiteur))) {
            case Remise.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(page);
            }
            case Remise.Faite(var id, var numero) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("La remise " + numero + " est passée en banque : imprimez son bordereau."));
                yield "redirect:/remises/" + id;
            }
        };
    }

    @GetMapping("/{remise}")
    String lire(@PathVariable UUID remise, Model page) {
        page.addAttribute("remise", trouver(remise));
        page.addAttribute("cheques", sql.de(remise));
        return "facturation/remise/fiche";
    }

    @GetMapping("/{remise}/bordereau")
    ResponseEntity<byte[]> imprimer(@PathVariable UUID remise) {
        var faite = trouver(remise);
        return FichierEnvoye.pdf("remise-" + faite.numero() + ".pdf", bordereau.imprimer(faite, sql.de(remise)));
    }

    private String montrer(Model page) {
        var aRemettre = sql.aRemettre();
        page.addAttribute("cheques", aRemettre);
        page.addAttribute("total", Montant.somme(aRemettre.stream().map(Cheque::montant)));
        page.addAttribute("remises", sql.dernieres(DERNIERES));
        page.addAttribute("cle", Identifiant.nouveau(horloge.instant()));
        return "facturation/remise/liste";
    }

    private RemiseFaite trouver(UUID remise) {
        return sql.trouver(remise).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
