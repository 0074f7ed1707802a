package coop.essaim.parcours.assurance;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ce qui a été déclaré d'une personne aux assureurs.
@Controller
@RequestMapping("/parcours/{personne}/assurances")
@Exige(DroitsParcours.SOCIAL)
class DeclarationController {

    private final Assurances assurances;
    private final AssurancesSql sql;
    private final RapprochementSql rapprochement;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    DeclarationController(
            Assurances assurances,
            AssurancesSql sql,
            RapprochementSql rapprochement,
            PersonnesSuivies personnes,
            Clock horloge) {
        this.assurances = assurances;
        this.sql = sql;
        this.rapprochement = rapprochement;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable PersonneId personne, Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute("saisie", new DeclarationSaisie(null, null, jour, jour, null));
        return montrer(personne, page);
    }

    @PostMapping
    String declarer(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute DeclarationSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        var assurance = saisie.assuranceChoisie().flatMap(sql::contrat);
        var mouvement = saisie.mouvementChoisi();
        if (assurance.isEmpty()) refus.rejectValue("assurance", "manque", "Choisissez le contrat d’assurance.");
        if (mouvement.isEmpty()) refus.rejectValue("mouvement", "manque", "Dites si c’est une entrée ou une sortie.");
        if (refus.hasErrors()) return montrer(personne, page);
        var demande = new Assurances.Demande(
                assurance.orElseThrow().id(),
                mouvement.orElseThrow(),
                requireNonNull(saisie.effet()),
                requireNonNull(saisie.declareeLe()),
                saisie.referenceOuRien());
        return switch (assurances.declarer(personne, demande, visiteur.compteConnecte())) {
            case Declaration.Notee _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La déclaration à l’assureur est notée."));
                yield "redirect:/parcours/{personne}/assurances";
            }
            case Declaration.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    private String montrer(PersonneId personne, Model page) {
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("declarations", sql.de(personne));
        page.addAttribute(
                "manquants",
                rapprochement.manquants(LocalDate.now(horloge)).stream()
                        .filter(m -> m.personne().equals(personne.valeur()))
                        .toList());
        page.addAttribute(
                "contrats",
                assurances.contrats().stream()
                        .map(c -> Option.de(c.id().toString(), c.libelle()))
                        .toList());
        page.addAttribute(
                "mouvements",
                Arrays.stream(Mouvement.values())
                        .map(m -> Option.de(m.name(), m.libelle()))
                        .toList());
        return "parcours/assurance/personne";
    }
}
