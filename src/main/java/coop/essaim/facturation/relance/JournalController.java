package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.courrier.CourrierAffiche;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ce qui a été rappelé d'une facture, ce que son client a promis, et la suite à donner.
@Controller
@RequestMapping("/factures/{piece}/relances")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class JournalController {

    private final Relances relances;
    private final RelancesSql sql;
    private final Promesses promesses;
    private final AccesDesPieces acces;
    private final Courriers courriers;
    private final Clock horloge;

    JournalController(
            Relances relances,
            RelancesSql sql,
            Promesses promesses,
            AccesDesPieces acces,
            Courriers courriers,
            Clock horloge) {
        this.relances = relances;
        this.sql = sql;
        this.promesses = promesses;
        this.acces = acces;
        this.courriers = courriers;
        this.horloge = horloge;
    }

    /// La promesse, telle que tapée.
    record PromesseSaisie(
            @Nullable UUID cle,
            @Nullable String date,
            @Nullable String montant,
            @Nullable String mot) {}

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lire(@PathVariable UUID piece, Visiteur visiteur, Model page) {
        return montrer(officielle(acces.visible(visiteur, piece)), visiteur, page);
    }

    @PostMapping
    @Exige(DroitsFacturation.RELANCER)
    String relancer(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "COURRIEL") Canal canal,
            ReclameSaisie reclame,
            Visiteur visiteur,
            RedirectAttributes suite) {
        officielle(acces.visible(visiteur, piece));
        var demande = new Relances.Demande(canal, reclame.lire(), visiteur.compteConnecte());
        return retour(
                piece,
                switch (relances.relancer(new FactureId(piece), demande)) {
                    case Relance.Faite(var numero, var libelle, var sansInterets) ->
                        Avis.fait(libelle + " de " + numero
                                + (canal == Canal.LETTRE
                                        ? " : la lettre est au journal, à imprimer."
                                        : " : le courriel part.")
                                + (sansInterets ? " " + Relance.SANS_INTERETS : ""));
                    case Relance.Refus non -> Avis.attention(non.phrase());
                },
                suite);
    }

    @PostMapping("/promesse")
    String promettre(
            @PathVariable UUID piece,
            @ModelAttribute PromesseSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var facture = officielle(acces.aFaire(visiteur, piece));
        var dite = lire(saisie, piece, refus);
        if (dite == null) return montrer(facture, visiteur, page);
        return switch (promesses.noter(dite, visiteur.compteConnecte())) {
            case Engagement.Note(var date, var montant) ->
                retour(
                        piece,
                        Avis.fait("La promesse de " + montant + " pour le " + EnFrancais.enFrancais(date)
                                + " est notée : rien ne se relance d’ici là."),
                        suite);
            case Engagement.MontantAbsurde non -> {
                refus.rejectValue("montant", "refus", non.phrase());
                yield montrer(facture, visiteur, page);
            }
            case Engagement.Refus non -> {
                refus.rejectValue("date", "refus", non.phrase());
                yield montrer(facture, visiteur, page);
            }
        };
    }

    @PostMapping("/promesse/retrait")
    String retirer(@PathVariable UUID piece, Visiteur visiteur, RedirectAttributes suite) {
        officielle(acces.aFaire(visiteur, piece));
        promesses.retirer(piece, visiteur.compteConnecte());
        return retour(piece, Avis.fait("La promesse est retirée : les relances reprennent."), suite);
    }

    private Promesses.@Nullable Dite lire(PromesseSaisie saisie, UUID piece, BindingResult refus) {
        var date = EnFrancais.lireDate(saisie.date());
        if (date instanceof Lecture.Refusee<LocalDate>(var phrase)) refus.rejectValue("date", "refus", phrase);
        var tape = saisie.montant();
        Montant montant = null;
        if (tape != null && !tape.isBlank()) {
            var lu = Montant.lire(tape);
            if (lu instanceof Lecture.Refusee<Montant>(var phrase)) refus.rejectValue("montant", "refus", phrase);
            else montant = lu.valeur();
        }
        var mot = saisie.mot() == null || saisie.mot().isBlank()
                ? null
                : saisie.mot().strip();
        if (mot != null && mot.length() > 500)
            refus.rejectValue("mot", "long", "Écrivez ce que dit le client en 500 caractères au plus.");
        if (refus.hasErrors()) return null;
        var cle = saisie.cle() == null ? Identifiant.nouveau(horloge.instant()) : saisie.cle();
        return new Promesses.Dite(cle, piece, date.valeur(), montant, mot);
    }

    private String montrer(PieceDeVente facture, Visiteur visiteur, Model page) {
        var jour = LocalDate.now(horloge);
        var journal = sql.journal(facture.id());
        page.addAttribute("piece", facture.id());
        page.addAttribute("client", facture.client());
        page.addAttribute("journal", journal);
        page.addAttribute("courriers", etats(journal));
        page.addAttribute("promesses", promesses.de(facture.id()));
        page.addAttribute("regle", sql.regle(jour));
        page.addAttribute("jour", jour);
        page.addAttribute("cle", Identifiant.nouveau(horloge.instant()));
        page.addAttribute("peutRelancer", visiteur.peut(DroitsFacturation.RELANCER));
        page.addAttribute("peutFaire", acces.peutFaire(visiteur, facture.activite()));
        sql.due(facture.id(), jour).ifPresent(due -> {
            page.addAttribute("due", due);
            relances.penalites(due, jour).ifPresent(penalites -> page.addAttribute("penalites", penalites));
        });
        return "facturation/relance/journal";
    }

    /// Ce qu'est devenu chaque courriel : en attente, parti, en panne.
    private Map<UUID, String> etats(List<RelanceFaite> journal) {
        var etats = new HashMap<UUID, String>();
        for (var relance : journal) {
            var courrier = relance.courrier();
            if (courrier != null)
                courriers.suivre(courrier).map(CourrierAffiche::etat).ifPresent(etat -> etats.put(courrier, etat));
        }
        return etats;
    }

    private static PieceDeVente officielle(PieceDeVente piece) {
        if (piece.etat() != PieceDeVente.Etat.VALIDEE) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return piece;
    }

    private static String retour(UUID piece, Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:/factures/" + piece + "/relances";
    }
}
