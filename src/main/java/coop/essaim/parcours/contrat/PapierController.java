package coop.essaim.parcours.contrat;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import jakarta.validation.Valid;
import java.io.IOException;
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

/// Le dépôt d'un contrat signé à la main par toutes les parties.
@Controller
@RequestMapping("/contrats/{contrat}/papier")
@Exige(DroitsParcours.TENIR)
class PapierController {

    private static final String PAGE = "parcours/contrat/papier";

    private final Contrats contrats;
    private final Signatures signatures;

    PapierController(Contrats contrats, Signatures signatures) {
        this.contrats = contrats;
        this.signatures = signatures;
    }

    @GetMapping
    String preparer(@PathVariable ContratId contrat, Model page) {
        page.addAttribute("contrat", connu(contrat));
        return PAGE;
    }

    @PostMapping
    String deposer(
            @PathVariable ContratId contrat,
            @Valid @ModelAttribute PapierSaisie saisie,
            BindingResult refus,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite)
            throws IOException {
        var connu = connu(contrat);
        page.addAttribute("contrat", connu);
        if (fichier == null || fichier.isEmpty())
            refus.reject("fichier", "Choisissez le fichier du contrat signé : un PDF ou une photo.");
        if (refus.hasErrors() || fichier == null) return PAGE;
        var nom = fichier.getOriginalFilename();
        try (var octets = fichier.getInputStream()) {
            var signature = signatures.surPapier(
                    new Acte.LeContrat(connu),
                    requireNonNull(saisie.signeLe()),
                    nom == null || nom.isBlank() ? "contrat-signe" : nom,
                    octets,
                    visiteur.compteConnecte());
            if (signature instanceof Signature.Refus non) {
                refus.reject("refus", non.phrase());
                return PAGE;
            }
            suite.addFlashAttribute(Avis.ATTRIBUT, ContratController.dire(signature));
            return "redirect:/contrats/{contrat}";
        }
    }

    private Contrat connu(ContratId id) {
        return contrats.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
