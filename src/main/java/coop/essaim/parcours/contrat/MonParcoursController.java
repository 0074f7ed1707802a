package coop.essaim.parcours.contrat;

import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.Parcours;
import coop.essaim.personnes.Personne;
import coop.essaim.personnes.Personnes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le parcours de la personne connectée : où elle en est, ses contrats, et ceux qu'elle doit signer.
@Controller
@RequestMapping("/mon-parcours")
@Exige(DroitsParcours.LE_SIEN)
class MonParcoursController {

    private final Parcours parcours;
    private final ContratsDUnePersonne contrats;
    private final Signatures signatures;
    private final SignaturesSql sql;
    private final Personnes personnes;
    private final Clock horloge;

    MonParcoursController(
            Parcours parcours,
            ContratsDUnePersonne contrats,
            Signatures signatures,
            SignaturesSql sql,
            Personnes personnes,
            Clock horloge) {
        this.parcours = parcours;
        this.contrats = contrats;
        this.signatures = signatures;
        this.sql = sql;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(Visiteur visiteur, Model page) {
        var moi = personnes.duCompte(visiteur.compteConnecte());
        page.addAttribute(
                "etats",
                moi.map(id -> parcours.etats(id, LocalDate.now(horloge))).orElse(null));
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        page.addAttribute("contrats", moi.map(contrats::emis).orElse(List.of()));
        page.addAttribute("aSigner", moi.map(contrats::aSigner).orElse(List.of()));
        return "parcours/contrat/mon-parcours";
    }

    /// Qui ouvre cette page vient de redonner son mot de passe : c'est la preuve que c'est bien cette personne.
    @GetMapping("/contrats/{contrat}/signature")
    @ConfirmationExigee
    String relire(@PathVariable ContratId contrat, Visiteur visiteur, Model page) {
        var mien = mien(contrat, visiteur);
        page.addAttribute("contrat", mien);
        page.addAttribute("signatures", sql.duContrat(contrat));
        page.addAttribute(
                "obstacle",
                signatures
                        .refus(new Acte.LeContrat(mien), LocalDate.now(horloge))
                        .map(Signature.Refus::phrase)
                        .orElse(null));
        return "parcours/contrat/signature";
    }

    @PostMapping("/contrats/{contrat}/signature")
    @ConfirmationExigee
    String signer(@PathVariable ContratId contrat, Visiteur visiteur, RedirectAttributes suite) {
        var mien = mien(contrat, visiteur);
        var nom = personnes.trouver(mien.personne()).map(Personne::nomComplet).orElse(visiteur.nom());
        var signature = signatures.aLEcran(new Acte.LeContrat(mien), Partie.PERSONNE, nom, visiteur.compteConnecte());
        suite.addFlashAttribute(Avis.ATTRIBUT, ContratController.dire(signature));
        return "redirect:/mon-parcours";
    }

    /// Le contrat d'une autre personne n'existe pas, ici.
    private Contrat mien(ContratId id, Visiteur visiteur) {
        return personnes.duCompte(visiteur.compteConnecte()).stream()
                .flatMap(moi -> contrats.emis(moi).stream())
                .filter(contrat -> contrat.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
