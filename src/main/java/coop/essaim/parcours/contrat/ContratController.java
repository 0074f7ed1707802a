package coop.essaim.parcours.contrat;

import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Un contrat : ce qu'il dit, où en sont ses signatures, et les actes que l'équipe peut y faire.
@Controller
@RequestMapping("/contrats/{contrat}")
@Exige(DroitsParcours.LIRE)
class ContratController {

    private static final String ICI = "redirect:/contrats/{contrat}";

    private final Contrats contrats;
    private final Proposition proposition;
    private final Signatures signatures;
    private final SignaturesSql sql;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    ContratController(
            Contrats contrats,
            Proposition proposition,
            Signatures signatures,
            SignaturesSql sql,
            PersonnesSuivies personnes,
            Clock horloge) {
        this.contrats = contrats;
        this.proposition = proposition;
        this.signatures = signatures;
        this.sql = sql;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable ContratId contrat, Visiteur visiteur, Model page) {
        var connu = connu(contrat);
        var acte = new Acte.LeContrat(connu);
        page.addAttribute("contrat", connu);
        page.addAttribute("personne", personnes.connue(connu.personne()));
        page.addAttribute("parties", signatures.parties(acte));
        page.addAttribute("signatures", sql.duContrat(contrat));
        page.addAttribute("avenants", sql.avenants(contrat));
        page.addAttribute("anteriorite", contrats.anteriorite(connu));
        page.addAttribute("obstacle", obstacle(connu));
        page.addAttribute(
                "contribution",
                connu.estEmis() || connu.estAbandonne()
                        ? null
                        : proposition
                                .contribution(connu.personne(), connu.termes().du())
                                .orElse(null));
        page.addAttribute(
                "sansCompte",
                !connu.estConclu()
                        && !connu.estAbandonne()
                        && visiteur.peut("personnes.tenir")
                        && personnes.connue(connu.personne()).compte() == null);
        page.addAttribute("peutTenir", visiteur.peut(DroitsParcours.TENIR));
        page.addAttribute("peutSigner", visiteur.peut(DroitsParcours.SIGNER));
        return "parcours/contrat/contrat";
    }

    /// Ce qui empêche d'émettre, ou de signer ; rien une fois le contrat conclu.
    private @Nullable String obstacle(Contrat contrat) {
        if (contrat.estConclu() || contrat.estAbandonne()) return null;
        return contrat.estEmis()
                ? signatures
                        .refus(new Acte.LeContrat(contrat), LocalDate.now(horloge))
                        .map(Signature.Refus::phrase)
                        .orElse(null)
                : contrats.refus(contrat).map(Emission.Refus::phrase).orElse(null);
    }

    @PostMapping("/emission")
    @Exige(DroitsParcours.TENIR)
    String emettre(@PathVariable ContratId contrat, Visiteur visiteur, RedirectAttributes suite) {
        connu(contrat);
        return apres(
                switch (contrats.emettre(contrat, visiteur.compteConnecte())) {
                    case Emission.Faite _ -> Avis.fait("Le contrat est émis : il ne se récrit plus, il se signe.");
                    case Emission.Refus refus -> Avis.refus(refus.phrase());
                },
                suite);
    }

    @PostMapping("/renouvellement")
    @Exige(DroitsParcours.TENIR)
    String renouveler(@PathVariable ContratId contrat, Visiteur visiteur, RedirectAttributes suite) {
        connu(contrat);
        var renouvelle = contrats.renouveler(contrat, visiteur.compteConnecte());
        if (renouvelle.isEmpty()) {
            return apres(Avis.refus(new Emission.PlusDeRenouvellement().phrase()), suite);
        }
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("Le renouvellement est préparé, aux mêmes clauses : relisez-le."));
        return "redirect:/contrats/" + renouvelle.get();
    }

    /// Signer engage la coopérative : la gérance vient de redonner son mot de passe.
    @PostMapping("/signature")
    @Exige(DroitsParcours.SIGNER)
    @ConfirmationExigee
    String signer(@PathVariable ContratId contrat, Visiteur visiteur, RedirectAttributes suite) {
        var acte = new Acte.LeContrat(connu(contrat));
        var compte = visiteur.compteConnecte();
        return apres(dire(signatures.aLEcran(acte, Partie.COOPERATIVE, visiteur.nom(), compte)), suite);
    }

    @PostMapping("/abandon")
    @Exige(DroitsParcours.TENIR)
    String abandonner(@PathVariable ContratId contrat, RedirectAttributes suite) {
        connu(contrat);
        return apres(
                contrats.abandonner(contrat)
                        ? Avis.fait("Le contrat est abandonné : il ne sera pas signé.")
                        : Avis.refus("Faites un avenant, ou ouvrez la sortie : un contrat conclu ne s’abandonne pas."),
                suite);
    }

    static Avis dire(Signature signature) {
        return switch (signature) {
            case Signature.Faite(var conclut) ->
                Avis.fait(
                        conclut
                                ? "Toutes les parties ont signé : l’acte est conclu et ses suites sont notées."
                                : "La signature est recueillie ; il en manque encore.");
            case Signature.Refus refus -> Avis.refus(refus.phrase());
        };
    }

    private static String apres(Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return ICI;
    }

    private Contrat connu(ContratId id) {
        return contrats.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
