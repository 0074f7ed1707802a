package coop.essaim.parcours.social;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.documents.Depot;
import coop.essaim.documents.ObjetLie;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Qui a quel niveau de mutuelle, qui en est dispensé et jusqu'à quand.
@Controller
@Exige(DroitsParcours.SOCIAL)
class MutuelleController {

    private static final String D_UNE_PERSONNE = "/parcours/{personne}/mutuelle";

    private static final Feuille<ChoixDeMutuelle> FEUILLE = Feuille.<ChoixDeMutuelle>de("Mutuelle")
            .colonne("Personne", ChoixDeMutuelle::nom)
            .colonne("Choix", ChoixDeMutuelle::libelle)
            .colonne("Depuis", ChoixDeMutuelle::du)
            .colonne("Justificatif jusqu’au", ChoixDeMutuelle::echeance);

    private final MutuelleSql sql;
    private final Mutuelle mutuelle;
    private final Niveaux niveaux;
    private final Depots depots;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    MutuelleController(
            MutuelleSql sql,
            Mutuelle mutuelle,
            Niveaux niveaux,
            Depots depots,
            PersonnesSuivies personnes,
            Clock horloge) {
        this.sql = sql;
        this.mutuelle = mutuelle;
        this.niveaux = niveaux;
        this.depots = depots;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping("/mutuelle")
    String lister(Model page) {
        var jour = LocalDate.now(horloge);
        var choix = choix(jour);
        page.addAttribute("choix", choix);
        page.addAttribute("sansChoix", sql.sansChoix(jour));
        page.addAttribute(
                "dispenses", choix.stream().filter(c -> c.dispense() != null).count());
        page.addAttribute("aujourdhui", jour);
        return "parcours/social/mutuelle";
    }

    private List<ChoixDeMutuelle> choix(LocalDate jour) {
        return sql.au(jour).stream()
                .sorted(Comparator.comparing(ChoixDeMutuelle::nom))
                .toList();
    }

    @GetMapping("/mutuelle.csv")
    void csv(HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse, "mutuelle", FEUILLE, choix(LocalDate.now(horloge)).iterator());
    }

    @GetMapping("/mutuelle.xlsx")
    void xlsx(HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse, "mutuelle", FEUILLE, choix(LocalDate.now(horloge)).iterator());
    }

    @GetMapping(D_UNE_PERSONNE)
    String lire(@PathVariable PersonneId personne, Model page) {
        page.addAttribute("saisie", new MutuelleSaisie(null, LocalDate.now(horloge), null, null));
        return montrer(personne, page);
    }

    @PostMapping(D_UNE_PERSONNE)
    String noter(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute MutuelleSaisie saisie,
            BindingResult refus,
            @RequestParam(required = false) @Nullable MultipartFile piece,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite)
            throws IOException {
        var connue = personnes.connue(personne);
        var ouverts = niveaux.tous();
        saisie.verifier(ouverts, refus);
        if (refus.hasErrors()) return montrer(personne, page);
        var dispense = saisie.dispense().orElse(null);
        var voulu = new ChoixDeMutuelle(
                personne.valeur(),
                connue.nomComplet(),
                requireNonNull(saisie.du()),
                saisie.niveau(ouverts).orElse(null),
                dispense,
                dispense == null ? null : saisie.echeance(),
                null);
        return switch (mutuelle.noter(personne, voulu, visiteur.compteConnecte())) {
            case NotationDeMutuelle.Note(var choix) -> {
                joindre(choix, piece, visiteur, suite);
                yield "redirect:" + D_UNE_PERSONNE;
            }
            case NotationDeMutuelle.NiveauFerme ferme -> {
                refus.rejectValue("choix", "ferme", ferme.phrase());
                yield montrer(personne, page);
            }
        };
    }

    private void joindre(UUID choix, @Nullable MultipartFile piece, Visiteur visiteur, RedirectAttributes suite)
            throws IOException {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (depots.ranger(piece, new ObjetLie(PiecesSociales.DISPENSE, choix), visiteur.compteConnecte())) {
                    case null -> Avis.fait("Le choix de mutuelle est noté.");
                    case Depot.Fait(var document) -> {
                        mutuelle.prouver(choix, document.id().valeur());
                        yield Avis.fait("Le choix de mutuelle est noté, avec sa pièce.");
                    }
                    case Depot.Refus non -> Avis.refus("Le choix de mutuelle est noté, sans sa pièce. " + non.phrase());
                });
    }

    private String montrer(PersonneId personne, Model page) {
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("choix", sql.de(personne));
        page.addAttribute("options", options());
        return "parcours/social/mutuelle-personne";
    }

    private List<Option> options() {
        return Stream.concat(
                        niveaux.au(LocalDate.now(horloge)).stream()
                                .map(n -> Option.de(n.code(), "Adhésion : " + n.libelle())),
                        Arrays.stream(Dispense.values())
                                .map(d -> Option.de(d.name(), "Dispense : " + d.libelle() + " (" + d.texte() + ")")))
                .toList();
    }
}
