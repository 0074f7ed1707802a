package coop.essaim.parcours.social;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.documents.Depot;
import coop.essaim.documents.ObjetLie;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.calcul.Dpae;
import coop.essaim.parcours.contrat.Contrat;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ce qu'il faut reporter sur le téléservice de la déclaration préalable à l'embauche, et sa preuve.
@Controller
@RequestMapping("/contrats/{contrat}/dpae")
@Exige(DroitsParcours.SOCIAL)
class DpaeController {

    private final DpaeSql sql;
    private final Declarees declarees;
    private final Contrats contrats;
    private final PersonnesSuivies personnes;
    private final FicheDeDpae fiche;
    private final Depots depots;

    DpaeController(
            DpaeSql sql,
            Declarees declarees,
            Contrats contrats,
            PersonnesSuivies personnes,
            FicheDeDpae fiche,
            Depots depots) {
        this.sql = sql;
        this.declarees = declarees;
        this.contrats = contrats;
        this.personnes = personnes;
        this.fiche = fiche;
        this.depots = depots;
    }

    @GetMapping
    String lire(@PathVariable ContratId contrat, Model page) {
        var connu = connu(contrat);
        page.addAttribute("saisie", new DpaeSaisie(fiche.heure(connu), null, null));
        return montrer(connu, page);
    }

    @PostMapping
    String noter(
            @PathVariable ContratId contrat,
            @Valid @ModelAttribute DpaeSaisie saisie,
            BindingResult refus,
            @RequestParam(required = false) @Nullable MultipartFile piece,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite)
            throws IOException {
        var connu = connu(contrat);
        var heure = heure(saisie.heure());
        if (heure.isEmpty()) refus.rejectValue("heure", "illisible", "Écrivez l’heure d’embauche comme 09:00.");
        if (refus.hasErrors()) return montrer(connu, page);
        var preuve = new PreuveDeDpae(
                heure.orElseThrow(),
                requireNonNull(saisie.declareeLe()),
                requireNonNull(saisie.accuse()).strip(),
                null);
        return switch (declarees.noter(connu, preuve, visiteur.compteConnecte())) {
            case Declaration.Notee(var tard) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, joindre(contrat, piece, visiteur, tard));
                yield "redirect:/contrats/{contrat}/dpae";
            }
            case Declaration.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(connu, page);
            }
        };
    }

    private Avis joindre(ContratId contrat, @Nullable MultipartFile piece, Visiteur visiteur, boolean tard)
            throws IOException {
        var objet = new ObjetLie(PiecesSociales.DPAE, contrat.valeur());
        return switch (depots.ranger(piece, objet, visiteur.compteConnecte())) {
            case Depot.Refus non -> Avis.refus("La déclaration est notée, sans sa pièce. " + non.phrase());
            case Depot.Fait(var document) -> {
                declarees.joindre(contrat, document.id().valeur());
                yield Avis.fait("La déclaration est notée, avec son accusé.");
            }
            case null ->
                tard
                        ? Avis.information(
                                "La déclaration est notée. Elle est postérieure à l’embauche : gardez-en la raison.")
                        : Avis.fait("La déclaration est notée.");
        };
    }

    /// Tout ce que la déclaration demande (art. R. 1221-1 du code du travail), le numéro de sécurité sociale
    /// excepté.
    @GetMapping("/fiche.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable ContratId contrat) {
        var connu = connu(contrat);
        return FichierEnvoye.pdf(
                "declaration-d-embauche.pdf", fiche.imprimer(connu, personnes.connue(connu.personne())));
    }

    private static Optional<LocalTime> heure(@Nullable String texte) {
        try {
            return texte == null ? Optional.empty() : Optional.of(LocalTime.parse(texte.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String montrer(Contrat contrat, Model page) {
        page.addAttribute("contrat", contrat);
        page.addAttribute("personne", personnes.connue(contrat.personne()));
        page.addAttribute("lignes", fiche.lignes(contrat, personnes.connue(contrat.personne())));
        page.addAttribute("preuve", sql.de(contrat.id()).orElse(null));
        page.addAttribute("urssaf", fiche.codes().urssaf());
        page.addAttribute("sante", fiche.codes().sante());
        page.addAttribute("auPlusTot", Dpae.auPlusTot(contrat.termes().du()));
        page.addAttribute("lettre", Dpae.lettreAuPlusTard(contrat.termes().du()));
        return "parcours/social/dpae";
    }

    private Contrat connu(ContratId id) {
        return contrats.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
