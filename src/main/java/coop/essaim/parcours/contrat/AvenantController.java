package coop.essaim.parcours.contrat;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import jakarta.validation.Valid;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les avenants d'un contrat conclu : les émettre, déposer le papier signé.
@Controller
@RequestMapping("/contrats/{contrat}/avenants")
@Exige(DroitsParcours.TENIR)
class AvenantController {

    private static final String PAGE = "parcours/contrat/avenant";
    private static final String VERS_LE_CONTRAT = "redirect:/contrats/{contrat}";

    private final Avenants avenants;
    private final Contrats contrats;
    private final Signatures signatures;
    private final SignaturesSql sql;

    AvenantController(Avenants avenants, Contrats contrats, Signatures signatures, SignaturesSql sql) {
        this.avenants = avenants;
        this.contrats = contrats;
        this.signatures = signatures;
        this.sql = sql;
    }

    @GetMapping("/nouveau")
    String preparer(@PathVariable ContratId contrat, Model page) {
        page.addAttribute("contrat", connu(contrat));
        return PAGE;
    }

    @PostMapping
    String emettre(
            @PathVariable ContratId contrat,
            @Valid @ModelAttribute AvenantSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        page.addAttribute("contrat", connu(contrat));
        if (refus.hasErrors()) return PAGE;
        var changement = new Avenants.Changement(
                requireNonNull(saisie.du()),
                requireNonNull(saisie.objet()),
                requireNonNull(saisie.texte()),
                saisie.heures(),
                saisie.partFixe(),
                saisie.objectif());
        return switch (avenants.emettre(contrat, changement, visiteur.compteConnecte())) {
            case Avenants.Emission.Faite(var avenant) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("L’avenant n° " + avenant.numero() + " est prêt à signer."));
                yield VERS_LE_CONTRAT;
            }
            case Avenants.Emission.PasEnCours() -> {
                refus.reject(
                        "fini", "Faites d’abord signer le contrat : un avenant change un contrat conclu, en cours.");
                yield PAGE;
            }
            case Avenants.Emission.HorsDuContrat(var du) -> {
                refus.rejectValue(
                        "du", "hors", "Choisissez un jour du contrat, commencé le " + EnFrancais.enFrancais(du) + ".");
                yield PAGE;
            }
        };
    }

    @PostMapping("/{avenant}/papier")
    String deposer(
            @PathVariable ContratId contrat,
            @PathVariable UUID avenant,
            @RequestParam(defaultValue = "") String signeLe,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Visiteur visiteur,
            RedirectAttributes suite)
            throws IOException {
        var connu = connu(contrat);
        var sien = sql.avenant(avenant)
                .filter(a -> a.contrat().equals(contrat))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var jour = EnFrancais.lireDate(signeLe);
        var avis = jour.refus().map(Avis::refus).orElse(null);
        if (avis == null && (fichier == null || fichier.isEmpty()))
            avis = Avis.refus("Choisissez le fichier de l’avenant signé : un PDF ou une photo.");
        if (avis == null && fichier != null) {
            var nom = fichier.getOriginalFilename();
            try (var octets = fichier.getInputStream()) {
                avis = ContratController.dire(signatures.surPapier(
                        new Acte.UnAvenant(connu, sien),
                        jour.valeur(),
                        nom == null || nom.isBlank() ? "avenant-signe" : nom,
                        octets,
                        visiteur.compteConnecte()));
            }
        }
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return VERS_LE_CONTRAT;
    }

    private Contrat connu(ContratId id) {
        return contrats.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
