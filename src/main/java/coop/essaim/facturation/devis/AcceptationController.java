package coop.essaim.facturation.devis;

import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.facturation.piece.Pieces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Le client lit son devis par le lien de son courriel, l'accepte ou le refuse. Lire n'engage à rien : les antivirus
/// des messageries suivent les liens.
@Controller
@RequestMapping("/devis/acceptation/{secret}")
@AccesPublic(raison = "le client n'a pas de compte : le lien secret reçu par courriel est sa preuve")
class AcceptationController {

    private final Accords accords;
    private final Pieces pieces;
    private final Transformations transformations;

    AcceptationController(Accords accords, Pieces pieces, Transformations transformations) {
        this.accords = accords;
        this.pieces = pieces;
        this.transformations = transformations;
    }

    @GetMapping
    String lire(@PathVariable String secret, Model page, HttpServletResponse reponse) {
        return montrer(secret, page, reponse);
    }

    @PostMapping
    String accepter(
            @PathVariable String secret,
            @ModelAttribute AcceptationSaisie saisie,
            BindingResult refus,
            HttpServletRequest demande,
            HttpServletResponse reponse,
            Model page) {
        if (accords.duLien(secret).isEmpty()) return mort(secret, page, reponse);
        if (!saisie.verifier(refus)) return montrer(secret, page, reponse);
        var accord = accords.accepterParLien(
                secret,
                saisie.nom(),
                saisie.retenues(),
                AdresseReseau.de(demande).abregee());
        return suite(secret, accord, refus, reponse, page);
    }

    @PostMapping("/refus")
    String refuser(
            @PathVariable String secret,
            @ModelAttribute RefusSaisie saisie,
            BindingResult refus,
            HttpServletRequest demande,
            HttpServletResponse reponse,
            Model page) {
        var accord = accords.refuserParLien(
                secret, saisie.mot(), AdresseReseau.de(demande).abregee());
        if (accord instanceof Accord.MotTropLong trop) {
            refus.rejectValue("motif", "long", trop.phrase());
            return montrer(secret, page, reponse);
        }
        if (accord instanceof Accord.Introuvable) return mort(secret, page, reponse);
        // Déjà répondu : la page montre la réponse qui fait foi.
        return "redirect:/devis/acceptation/{secret}";
    }

    private String suite(String secret, Accord accord, BindingResult refus, HttpServletResponse reponse, Model page) {
        return switch (accord) {
            case Accord.Note() -> "redirect:/devis/acceptation/{secret}";
            case Accord.DejaRepondu(var _) -> "redirect:/devis/acceptation/{secret}";
            case Accord.Introuvable() -> mort(secret, page, reponse);
            case Accord.Refus autre -> {
                refus.reject("refus", autre.phrase());
                yield montrer(secret, page, reponse);
            }
        };
    }

    private String montrer(String secret, Model page, HttpServletResponse reponse) {
        var devis = accords.duLien(secret);
        if (devis.isEmpty()) return mort(secret, page, reponse);
        var piece = pieces.trouver(devis.get().id().valeur()).orElseThrow();
        page.addAttribute("devis", devis.get());
        page.addAttribute("piece", piece);
        page.addAttribute("options", LectureDeDevis.options(piece));
        if (devis.get().estSigne())
            page.addAttribute("accepte", transformations.avancement(devis.get()).total());
        page.addAttribute("secret", secret);
        return "facturation/devis/acceptation";
    }

    private String mort(String secret, Model page, HttpServletResponse reponse) {
        page.addAttribute("lien", accords.pourquoi(secret));
        reponse.setStatus(HttpServletResponse.SC_GONE);
        return "facturation/devis/lien-mort";
    }
}
