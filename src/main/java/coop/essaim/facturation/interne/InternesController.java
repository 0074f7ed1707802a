package coop.essaim.facturation.interne;

import coop.essaim.activites.Activite;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les factures internes d'une personne, des deux côtés ; en proposer une.
@Controller
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class InternesController {

    static final String CHEMIN = "/factures-internes";

    private static final Feuille<FactureInterne> FEUILLE = Feuille.<FactureInterne>de("Factures internes")
            .colonne(
                    "Numéro",
                    facture -> facture.passee() == null ? "" : facture.passee().numero())
            .colonne("Proposée le", facture -> LocalDate.ofInstant(facture.creeA(), EnFrancais.PARIS))
            .colonne("Objet", FactureInterne::objet)
            .colonne("De", facture -> facture.vendeur().enseigne())
            .colonne("À", facture -> facture.acheteur().enseigne())
            .colonne("Montant", FactureInterne::montant)
            .colonne("État", facture -> facture.etat().libelle());

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

    /// Ce que l'adresse filtre.
    record FiltreSaisie(@Nullable String etat) {

        @Nullable
        EtatInterne connu() {
            return Stream.of(EtatInterne.values())
                    .filter(un -> un.name().equals(etat))
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping(CHEMIN)
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lister(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            Model page) {
        var permises = acces.lisibles(visiteur);
        var lignes = sql.lister(permises, filtre.connu(), InternesSql.COLONNES.fenetre(adresse));
        page.addAttribute("factures", lignes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        page.addAttribute("attendent", sql.attendent(permises));
        page.addAttribute(
                "etats",
                Stream.of(EtatInterne.values())
                        .map(etat -> Option.de(etat.name(), etat.libelle()))
                        .toList());
        page.addAttribute("peutFaire", !acces.aFacturer(visiteur).isEmpty());
        return "facturation/interne/liste";
    }

    @GetMapping(CHEMIN + ".csv")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    void csv(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "factures-internes", FEUILLE, toutes(filtre, adresse, visiteur));
    }

    @GetMapping(CHEMIN + ".xlsx")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    void xlsx(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "factures-internes", FEUILLE, toutes(filtre, adresse, visiteur));
    }

    private Iterator<FactureInterne> toutes(FiltreSaisie filtre, Map<String, String> adresse, Visiteur visiteur) {
        Fenetre<FactureInterne> tout = InternesSql.COLONNES.tout(adresse);
        return sql.lister(acces.lisibles(visiteur), filtre.connu(), tout)
                .lignes()
                .iterator();
    }

    @GetMapping(CHEMIN + "/nouvelle")
    String preparer(@RequestParam(required = false) @Nullable String vendeur, Visiteur visiteur, Model page) {
        page.addAttribute("saisie", InterneSaisie.vide(Identifiant.nouveau(horloge.instant()), vendeur));
        return formulaire(visiteur, page);
    }

    @PostMapping(CHEMIN)
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
