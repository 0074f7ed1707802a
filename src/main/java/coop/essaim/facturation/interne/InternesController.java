package coop.essaim.facturation.interne;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/// Les factures internes d'une personne, des deux côtés ; en proposer une.
@Controller
@RequestMapping("/factures-internes")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class InternesController {

    private final FacturesInternes internes;
    private final InternesSql sql;
    private final AccesDesPieces acces;
    private final Clock horloge;

    InternesController(FacturesInternes internes, InternesSql sql, AccesDesPieces acces, Clock horloge) {
        this.internes = internes;
        this.sql = sql;
        this.acces = acces;
        this.horloge = horloge;
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lister(Visiteur visiteur, Model page) {
        var factures = sql.lister(acces.lisibles(visiteur));
        page.addAttribute("factures", factures);
        page.addAttribute(
                "attendent",
                factures.stream()
                        .filter(facture -> facture.etat() == EtatInterne.PROPOSEE)
                        .count());
        page.addAttribute("peutFaire", !acces.aFacturer(visiteur).isEmpty());
        return "facturation/interne/liste";
    }

    @GetMapping("/nouvelle")
    String preparer(@RequestParam(required = false) @Nullable String vendeur, Visiteur visiteur, Model page) {
        page.addAttribute("saisie", InterneSaisie.vide(Identifiant.nouveau(horloge.instant()), vendeur));
        return formulaire(visiteur, page);
    }

    @PostMapping
    String proposer(
            @ModelAttribute InterneSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var vendeur = vendeur(saisie, visiteur);
        if (vendeur.isEmpty()) {
            refus.rejectValue("vendeur", "manque", "Choisissez l’activité qui vend.");
            return formulaire(visiteur, page);
        }
        var cle = saisie.cleOu(Identifiant.nouveau(horloge.instant()));
        var nouvelle = saisie.lire(cle, vendeur.get().id(), refus);
        if (nouvelle.isEmpty()) return formulaire(visiteur, page);
        return switch (internes.proposer(nouvelle.get(), Auteur.de(visiteur))) {
            case Interne.Faite(var id) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("La facture est proposée : l’autre activité l’accepte, ou la refuse."));
                yield "redirect:/factures-internes/" + id;
            }
            case Interne.MemeActivite non -> refuser("acheteur", non, refus, visiteur, page);
            case Interne.Refus non -> refuser(null, non, refus, visiteur, page);
        };
    }

    private String refuser(
            @Nullable String champ, Interne.Refus non, BindingResult refus, Visiteur visiteur, Model page) {
        if (champ == null) refus.reject("refus", non.phrase());
        else refus.rejectValue(champ, "refus", non.phrase());
        return formulaire(visiteur, page);
    }

    private Optional<Activite> vendeur(InterneSaisie saisie, Visiteur visiteur) {
        var siennes = acces.aFacturer(visiteur);
        if (siennes.size() == 1) return Optional.of(siennes.getFirst());
        return siennes.stream()
                .filter(activite -> activite.id().toString().equals(saisie.vendeur()))
                .findFirst();
    }

    private String formulaire(Visiteur visiteur, Model page) {
        List<Activite> siennes = acces.aFacturer(visiteur);
        page.addAttribute(
                "vendeurs",
                siennes.stream()
                        .map(activite -> Option.de(activite.id().toString(), activite.enseigne()))
                        .toList());
        page.addAttribute(
                "acheteurs",
                sql.ouvertes(LocalDate.now(horloge)).stream()
                        .filter(une -> siennes.size() != 1
                                || !siennes.getFirst().id().valeur().equals(une.id()))
                        .map(une -> Option.de(une.id().toString(), une.enseigne()))
                        .toList());
        return "facturation/interne/nouvelle";
    }
}
