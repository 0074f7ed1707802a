package coop.essaim.facturation.validation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Valider d'un geste les pièces dont les contrôles n'ont rien à dire ; les autres se regardent une à une.
@Controller
@RequestMapping(LotController.CHEMIN)
@Exige(DroitsFacturation.VALIDER)
class LotController {

    static final String CHEMIN = FileController.CHEMIN + "/lot";

    /// Ce qu'une personne relit d'un regard, et qu'une transaction écrit sans faire attendre les autres.
    private static final int LIMITE = 50;

    private static final Pattern CHOIX = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,9})");

    private final Examen examen;
    private final Pieces pieces;
    private final Officialisation officialisation;
    private final Clock horloge;

    LotController(Examen examen, Pieces pieces, Officialisation officialisation, Clock horloge) {
        this.examen = examen;
        this.pieces = pieces;
        this.officialisation = officialisation;
        this.horloge = horloge;
    }

    /// @param pieces les pièces cochées, chacune avec la version lue : « identifiant.version »
    record LotSaisie(@Nullable List<String> pieces) {}

    @GetMapping
    String proposer(Model page) {
        var examinees = examen.file(LIMITE);
        page.addAttribute(
                "saisie",
                new LotSaisie(examinees.stream()
                        .filter(PieceExaminee::estSansRemarque)
                        .map(PieceExaminee::choix)
                        .toList()));
        return montrer(examinees, page);
    }

    @PostMapping
    String valider(
            @ModelAttribute LotSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var choisies = saisie.pieces() == null ? List.<String>of() : saisie.pieces();
        if (choisies.isEmpty()) refus.rejectValue("pieces", "refus", "Cochez au moins une pièce à valider.");
        if (choisies.size() > LIMITE)
            refus.rejectValue("pieces", "refus", "Cochez " + LIMITE + " pièces au plus : les autres suivront.");
        if (refus.hasErrors()) return montrer(examen.file(LIMITE), page);
        var lot = lire(choisies);
        var reponses = officialisation.enLot(lot, LocalDate.now(horloge), visiteur);
        suite.addFlashAttribute(Avis.ATTRIBUT, avis(lot, reponses, choisies.size() - lot.size()));
        return "redirect:" + FileController.CHEMIN;
    }

    private String montrer(List<PieceExaminee> examinees, Model page) {
        page.addAttribute(
                "sures",
                examinees.stream().filter(PieceExaminee::estSansRemarque).toList());
        page.addAttribute(
                "aRegarder",
                examinees.stream().filter(une -> !une.estSansRemarque()).toList());
        return "facturation/validation/lot";
    }

    /// Une pièce renvoyée, reprise ou validée entre-temps n'attend plus : elle n'est pas du lot.
    private List<Officialisation.Choisie> lire(List<String> choix) {
        var versions = new LinkedHashMap<UUID, Integer>();
        for (var un : choix) {
            var lu = CHOIX.matcher(un);
            if (lu.matches()) versions.putIfAbsent(UUID.fromString(lu.group(1)), Integer.valueOf(lu.group(2)));
        }
        return pieces.enTetes(versions.keySet()).stream()
                .filter(piece -> piece.etat() == PieceDeVente.Etat.SOUMISE)
                .map(piece -> new Officialisation.Choisie(piece, Objects.requireNonNull(versions.get(piece.id()))))
                .toList();
    }

    private static Avis avis(List<Officialisation.Choisie> lot, List<Validation> reponses, int parties) {
        var numeros = new ArrayList<String>();
        var refusees = new ArrayList<String>();
        for (int i = 0; i < lot.size(); i++) {
            switch (reponses.get(i)) {
                case Validation.Faite(var _, var numero) -> numeros.add(numero);
                case Validation.DejaValidee(var _, var numero) -> numeros.add(numero);
                case Validation.Refus refus ->
                    refusees.add("« " + lot.get(i).piece().objet() + " » : " + refus.phrase());
            }
        }
        if (parties > 0)
            refusees.add(EnFrancais.compte(parties, "pièce") + (parties > 1 ? " n’attendent plus" : " n’attend plus")
                    + " : quelqu’un vient de s’en occuper.");
        var faites = switch (numeros.size()) {
            case 0 -> "Rien n’est validé.";
            case 1 -> "Une pièce validée : " + numeros.getFirst() + ".";
            default -> EnFrancais.compte(numeros.size(), "pièce") + " validées : " + EnFrancais.liste(numeros) + ".";
        };
        return refusees.isEmpty() ? Avis.fait(faites) : Avis.attention(faites + " " + String.join(" ", refusees));
    }
}
