package coop.essaim.parcours.rsa;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.personnes.PersonneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Une réunion de l'équipe pluridisciplinaire : son ordre du jour, et la suite donnée à chaque situation.
@Controller
@RequestMapping("/rsa/reunions/{reunion}")
@Exige(DroitsParcours.RSA)
class ReunionController {

    private static final String ICI = "redirect:/rsa/reunions/{reunion}";

    private final SuivisRsa suivis;
    private final RsaSql sql;
    private final Journal journal;

    ReunionController(SuivisRsa suivis, RsaSql sql, Journal journal) {
        this.suivis = suivis;
        this.sql = sql;
        this.journal = journal;
    }

    @GetMapping
    String lire(@PathVariable UUID reunion, Model page) {
        var connue = connue(reunion);
        journal.consulter("parcours.rsa.lire", Objet.de("reunion", reunion));
        var passages = sql.passages(reunion);
        var presentees = passages.stream().map(Passage::personne).collect(Collectors.toSet());
        page.addAttribute("reunion", connue);
        page.addAttribute("passages", passages);
        page.addAttribute(
                "personnes",
                suivis.beneficiaires(connue.le()).stream()
                        .filter(b -> !presentees.contains(b.personne()))
                        .map(b -> Option.de(b.personne().toString(), b.nom()))
                        .toList());
        page.addAttribute(
                "aDecider",
                passages.stream()
                        .filter(p -> p.suite() == null)
                        .map(p -> Option.de(p.id().toString(), p.nom()))
                        .toList());
        page.addAttribute(
                "motifs",
                Arrays.stream(MotifDePassage.values())
                        .map(m -> Option.de(m.name(), m.libelle()))
                        .toList());
        page.addAttribute(
                "suites",
                Arrays.stream(SuiteDePassage.values())
                        .map(s -> Option.de(s.name(), s.libelle()))
                        .toList());
        return "parcours/rsa/reunion";
    }

    @PostMapping("/passages")
    String presenter(
            @PathVariable UUID reunion,
            @RequestParam(required = false) @Nullable String personne,
            @RequestParam(required = false) @Nullable String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var connue = connue(reunion);
        var qui = Filtres.uuid(personne);
        var pourquoi = motifChoisi(motif);
        if (qui == null || pourquoi.isEmpty()) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT, Avis.refus("Choisissez la personne et le motif de sa présentation."));
            return ICI;
        }
        dire(
                suivis.presenter(connue, new PersonneId(qui), pourquoi.get(), visiteur.compteConnecte()),
                "La situation est à l’ordre du jour.",
                suite);
        return ICI;
    }

    @PostMapping("/suites")
    String decider(
            @PathVariable UUID reunion,
            @RequestParam(required = false) @Nullable String passage,
            @RequestParam(required = false) @Nullable String decision,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var connue = connue(reunion);
        var choisie = Arrays.stream(SuiteDePassage.values())
                .filter(s -> s.name().equals(decision))
                .findFirst();
        var lequel = Filtres.uuid(passage);
        if (lequel == null || choisie.isEmpty()) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT, Avis.refus("Choisissez la situation, et la suite que la réunion lui a donnée."));
            return ICI;
        }
        dire(suivis.decider(connue, lequel, choisie.get(), visiteur.compteConnecte()), "La suite est notée.", suite);
        return ICI;
    }

    private static Optional<MotifDePassage> motifChoisi(@Nullable String motif) {
        return Arrays.stream(MotifDePassage.values())
                .filter(m -> m.name().equals(motif))
                .findFirst();
    }

    private static void dire(Suivi reponse, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case Suivi.Note _ -> Avis.fait(fait);
                    case Suivi.Refus non -> Avis.refus(non.phrase());
                });
    }

    private Reunion connue(UUID id) {
        return sql.reunion(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
