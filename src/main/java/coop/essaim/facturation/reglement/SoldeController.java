package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.commun.page.saisie.TexteCourt;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Compensation;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.ReglementId;
import coop.essaim.facturation.encaissement.Remboursement;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Solder autrement : employer un avoir ou un trop-perçu, passer une créance en perte, rembourser un avoir.
@Controller
@RequestMapping("/factures/{piece}/solde")
@Exige(DroitsFacturation.ENCAISSER)
class SoldeController {

    private final Encaissements encaissements;
    private final SourcesSql sources;
    private final AccesDesPieces acces;
    private final Clock horloge;

    SoldeController(Encaissements encaissements, SourcesSql sources, AccesDesPieces acces, Clock horloge) {
        this.encaissements = encaissements;
        this.sources = sources;
        this.acces = acces;
        this.horloge = horloge;
    }

    /// @param acte ce qu'un lien propose d'employer, avec sa source
    @GetMapping
    String preparer(
            @PathVariable UUID piece,
            @RequestParam(required = false) @Nullable String acte,
            @RequestParam(required = false) @Nullable String source,
            Visiteur visiteur,
            Model page) {
        var lue = officielle(piece, visiteur);
        var jour = EnFrancais.enTableau(LocalDate.now(horloge));
        page.addAttribute(
                "saisie",
                new SoldeSaisie(null, acte, Filtres.uuid(source), jour, null, ModeDeReglement.VIREMENT.name(), null));
        return montrer(lue, visiteur, page);
    }

    @PostMapping
    String solder(
            @PathVariable UUID piece,
            @ModelAttribute SoldeSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var lue = officielle(piece, visiteur);
        if ("perte".equals(saisie.acte()) && !visiteur.peut(DroitsFacturation.PERDRE))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var date = EnFrancais.lireDate(saisie.date());
        if (date instanceof Lecture.Refusee<LocalDate>(var phrase)) refus.rejectValue("date", "refus", phrase);
        var reste = encaissements.reste(new FactureId(piece)).orElse(Montant.ZERO);
        Lecture<Montant> montant = saisie.montant() == null || saisie.montant().isBlank()
                ? new Lecture.Lue<>(reste)
                : Montant.lire(saisie.montant());
        if (montant instanceof Lecture.Refusee<Montant>(var phrase)) refus.rejectValue("montant", "refus", phrase);
        var reference = TexteCourt.lire("reference", saisie.reference(), LectureDuLot.REFERENCE, refus);
        if (refus.hasErrors()) return montrer(lue, visiteur, page);
        var demande = new Compensation(cle(saisie), date.valeur(), new FactureId(piece), montant.valeur());
        var reponse = passer(demande, saisie, reference, Auteur.de(visiteur));
        return switch (reponse) {
            case null -> {
                refus.reject("acte", "Choisissez ce qui solde cette pièce, et la source à employer.");
                yield montrer(lue, visiteur, page);
            }
            case Encaissement.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(lue, visiteur, page);
            }
            case Encaissement.Fait(var id, var numero, var _) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("C’est passé au grand livre, sous " + numero + "."));
                yield "redirect:/encaissements/" + id;
            }
        };
    }

    private @Nullable Encaissement passer(
            Compensation demande, SoldeSaisie saisie, @Nullable String reference, Auteur auteur) {
        var source = saisie.source();
        return switch (Objects.requireNonNullElse(saisie.acte(), "")) {
            case "avoir" -> source == null ? null : encaissements.compenser(demande, new FactureId(source), auteur);
            case "trop-percu" ->
                source == null ? null : encaissements.employer(demande, new ReglementId(source), auteur);
            case "perte" -> encaissements.passerEnPerte(demande, auteur);
            case "remboursement" ->
                encaissements.rembourserAvoir(
                        new Remboursement(
                                demande.cle(), mode(saisie.mode()), demande.date(), demande.montant(), reference),
                        demande.facture(),
                        auteur);
            default -> null;
        };
    }

    private UUID cle(SoldeSaisie saisie) {
        return saisie.cle() == null ? Identifiant.nouveau(horloge.instant()) : saisie.cle();
    }

    private String montrer(PieceDeVente piece, Visiteur visiteur, Model page) {
        page.addAttribute("piece", piece.id());
        page.addAttribute("avoir", piece.genre().estUnAvoir());
        page.addAttribute(
                "reste", encaissements.reste(new FactureId(piece.id())).orElse(Montant.ZERO));
        var avoirs = sources.avoirs(piece.id());
        var tropPercus = sources.tropPercus(piece.id());
        page.addAttribute("avoirs", avoirs);
        page.addAttribute("tropPercus", tropPercus);
        page.addAttribute(
                "actes", actes(!avoirs.isEmpty(), !tropPercus.isEmpty(), visiteur.peut(DroitsFacturation.PERDRE)));
        page.addAttribute("modes", EncaissementsController.modes());
        page.addAttribute("cle", Identifiant.nouveau(horloge.instant()));
        return "facturation/reglement/solde";
    }

    /// Ce que le client n'a pas ne se propose pas ; une perte, à qui peut la décider.
    private static List<Option> actes(boolean avoir, boolean tropPercu, boolean perte) {
        var actes = new ArrayList<Option>();
        if (avoir) actes.add(Option.de("avoir", "Un avoir du client"));
        if (tropPercu) actes.add(Option.de("trop-percu", "Un trop-perçu du client"));
        if (perte) actes.add(Option.de("perte", "Rien : la créance est perdue"));
        return actes;
    }

    private PieceDeVente officielle(UUID piece, Visiteur visiteur) {
        var lue = acces.visible(visiteur, piece);
        if (lue.etat() != PieceDeVente.Etat.VALIDEE || lue.genre() == coop.essaim.facturation.Genre.DEVIS)
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return lue;
    }

    static ModeDeReglement mode(@Nullable String tape) {
        return Arrays.stream(ModeDeReglement.values())
                .filter(mode -> mode.name().equals(tape))
                .findFirst()
                .orElse(ModeDeReglement.VIREMENT);
    }
}
