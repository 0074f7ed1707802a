package coop.essaim.paie.simulateur;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.paie.DroitsPaie;
import coop.essaim.paie.papier.Bulletins;
import coop.essaim.paie.papier.Modele;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Le bulletin d'essai : les chiffres saisis, dans les rubriques et le papier d'un vrai bulletin, qui dit ne pas en
/// être un.
@Controller
@Exige(DroitsPaie.SIMULER)
class BulletinDEssaiController {

    private static final String CHEMIN = "/paie/bulletin-d-essai";

    private final Pages pages;
    private final Lieux lieux;
    private final Simulateur simulateur;
    private final BulletinDEssai essais;
    private final Bulletins bulletins;

    BulletinDEssaiController(
            Pages pages, Lieux lieux, Simulateur simulateur, BulletinDEssai essais, Bulletins bulletins) {
        this.pages = pages;
        this.lieux = lieux;
        this.simulateur = simulateur;
        this.essais = essais;
        this.bulletins = bulletins;
    }

    @GetMapping(CHEMIN)
    String lire(
            @ModelAttribute("saisie") SimulationSaisie saisie,
            BindingResult refus,
            @RequestParam(defaultValue = "2026") String modele,
            Visiteur visiteur,
            Model page) {
        var lieu = lieux.pour(visiteur, null).a(CHEMIN);
        pages.decorer(lieu, page);
        var question = pages.question(saisie, refus, lieu);
        question.ifPresent(q -> page.addAttribute("saisie", SimulationSaisie.de(q, lieu.contribution())));
        question.flatMap(q -> Simulateur.siTrouvee(simulateur.repondre(q, lieu.reglages())))
                .ifPresent(trouvee -> {
                    page.addAttribute("bulletin", essais.de(trouvee, lieu.reglages(), modele(modele)));
                    page.addAttribute("adresse", Adresses.de(trouvee.question(), null, java.util.List.of(), null));
                });
        return "paie/simulateur/bulletin-d-essai";
    }

    @GetMapping(CHEMIN + ".pdf")
    ResponseEntity<byte[]> papier(
            @ModelAttribute("saisie") SimulationSaisie saisie,
            BindingResult refus,
            @RequestParam(defaultValue = "2026") String modele,
            Visiteur visiteur) {
        var lieu = lieux.pour(visiteur, null);
        Optional<Reponse.Trouvee> trouvee = pages.question(saisie, refus, lieu)
                .flatMap(question -> Simulateur.siTrouvee(simulateur.repondre(question, lieu.reglages())));
        return trouvee.map(t -> essais.de(t, lieu.reglages(), modele(modele)))
                .map(bulletin -> SimulateurController.pdf("bulletin-d-essai.pdf", bulletins.imprimer(bulletin, "")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Modele modele(String code) {
        return Arrays.stream(Modele.values())
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
