package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.reglement.LectureDuLot.Lu;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Saisir les règlements du jour, au clavier : un lot entier, ou rien si une ligne est refusée.
@Controller
@RequestMapping("/encaissements/saisie")
@Exige(DroitsFacturation.ENCAISSER)
class SaisieController {

    /// Ce que le clavier complète ; un numéro plus ancien se tape en entier.
    private static final int PROPOSEES = 400;

    private final RegistreSql sql;
    private final LectureDuLot lecture;
    private final Encaissements encaissements;
    private final Clock horloge;

    SaisieController(RegistreSql sql, LectureDuLot lecture, Encaissements encaissements, Clock horloge) {
        this.sql = sql;
        this.lecture = lecture;
        this.encaissements = encaissements;
        this.horloge = horloge;
    }

    /// @param facture un numéro d'où l'on vient
    /// @param client toutes ses factures ouvertes, sur la première ligne
    @GetMapping
    String preparer(
            @RequestParam(required = false) @Nullable String facture,
            @RequestParam(required = false) @Nullable UUID client,
            Model page) {
        var numeros = facture != null && !facture.isBlank()
                ? List.of(facture.strip())
                : client == null ? List.<String>of() : sql.ouvertes(client);
        var lignes = numeros.isEmpty() ? List.<LigneDeLot>of() : List.of(LigneDeLot.de(cle(), numeros));
        var saisie = LotSaisie.du(LocalDate.now(horloge), lignes);
        page.addAttribute("saisie", saisie);
        return montrer(saisie, false, page);
    }

    @PostMapping
    String enregistrer(
            @ModelAttribute LotSaisie saisie,
            BindingResult refus,
            @RequestParam(defaultValue = "") String geste,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (geste.equals("lignes")) {
            page.addAttribute("saisie", saisie);
            return montrer(saisie, true, page);
        }
        if (dejaFait(saisie)) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT,
                    Avis.information("Ces règlements étaient déjà enregistrés : les voici, une seule fois."));
            return "redirect:/encaissements";
        }
        var lus = lecture.lire(saisie, refus);
        if (lus.isEmpty()) return montrer(saisie, false, page);
        var reglements = lus.get().stream().map(Lu::reglement).toList();
        var reponses = encaissements.encaisserTous(reglements, Auteur.de(visiteur));
        for (int i = 0; i < reponses.size(); i++)
            if (reponses.get(i) instanceof Encaissement.Refus non)
                refus.rejectValue("lignes[" + lus.get().get(i).rang() + "]." + champ(non), "refus", non.phrase());
        if (refus.hasErrors()) return montrer(saisie, false, page);
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(phrase(reglements)));
        return reponses.size() == 1 && reponses.getFirst() instanceof Encaissement.Fait(var id, var _, var _)
                ? "redirect:/encaissements/" + id
                : "redirect:/encaissements";
    }

    private String montrer(LotSaisie saisie, boolean davantage, Model page) {
        page.addAttribute("lignes", saisie.aMontrer(davantage, this::cle));
        page.addAttribute("modes", EncaissementsController.modes());
        page.addAttribute("proposees", sql.aEncaisser(PROPOSEES));
        return "facturation/reglement/saisie";
    }

    /// Le même lot envoyé deux fois : double clic, ou réponse perdue en chemin.
    private boolean dejaFait(LotSaisie saisie) {
        var tapees = saisie.tapees().stream().filter(ligne -> !ligne.estVide()).toList();
        return !tapees.isEmpty() && tapees.stream().allMatch(ligne -> encaissements.dejaFaite(ligne.cleOu(cle())));
    }

    private UUID cle() {
        return Identifiant.nouveau(horloge.instant());
    }

    private static String phrase(List<NouveauReglement> reglements) {
        var total = Montant.somme(reglements.stream().map(NouveauReglement::montant));
        var fait = EnFrancais.compte(reglements.size(), "règlement")
                + (reglements.size() > 1 ? " enregistrés" : " enregistré") + ", pour " + total + ".";
        return reglements.getFirst().mode() == ModeDeReglement.CHEQUE
                ? fait + " Les chèques attendent leur remise en banque."
                : fait;
    }

    private static String champ(Encaissement.Refus refus) {
        return switch (refus) {
            case Encaissement.ChequeDejaSaisi _ -> "reference";
            case Encaissement.MontantNul _ -> "montant";
            case Encaissement.PartsTropGrandes _ -> "montant";
            case Encaissement.ResteMoins _ -> "montant";
            case Encaissement.ExcedentInsuffisant _ -> "montant";
            case Encaissement.DateFuture _ -> "factures";
            case Encaissement.DateTropAncienne _ -> "factures";
            case Encaissement.AvantLaFacture _ -> "factures";
            case Encaissement.SansFacture _ -> "factures";
            case Encaissement.FactureInconnue _ -> "factures";
            case Encaissement.FactureEnDouble _ -> "factures";
            case Encaissement.CEstUnAvoir _ -> "factures";
            case Encaissement.CEstUneFacture _ -> "factures";
            case Encaissement.Introuvable _ -> "factures";
            case Encaissement.DejaAnnule _ -> "factures";
            case Encaissement.ExcedentEmploye _ -> "factures";
            case Encaissement.AutreClient _ -> "factures";
            case Encaissement.PasUnCheque _ -> "factures";
            case Encaissement.GrandLivre _ -> "factures";
        };
    }
}
