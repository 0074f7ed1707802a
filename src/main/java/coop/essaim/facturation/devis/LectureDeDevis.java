package coop.essaim.facturation.devis;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.electronique.PapiersDesDevis;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.tiers.Tiers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// Ce que la page d'un devis officiel montre.
@Component
class LectureDeDevis {

    private final DevisOfficiels devis;
    private final Accords accords;
    private final Transformations transformations;
    private final Tiers tiers;
    private final PapiersDesDevis papiers;
    private final Clock horloge;

    LectureDeDevis(
            DevisOfficiels devis,
            Accords accords,
            Transformations transformations,
            Tiers tiers,
            PapiersDesDevis papiers,
            Clock horloge) {
        this.devis = devis;
        this.accords = accords;
        this.transformations = transformations;
        this.tiers = tiers;
        this.papiers = papiers;
        this.horloge = horloge;
    }

    Devis officiel(PieceDeVente piece) {
        return devis.trouver(new DevisId(piece.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    UUID papier(PieceDeVente piece) {
        return papiers.de(piece, officiel(piece)).valeur();
    }

    void preparer(PieceDeVente piece, Model page) {
        var officiel = officiel(piece);
        page.addAttribute("devis", officiel);
        page.addAttribute("etat", etat(officiel));
        var envois = accords.envois(officiel.id());
        page.addAttribute("envois", envois);
        page.addAttribute("options", options(piece));
        page.addAttribute(
                "courriel",
                envois.isEmpty() ? courriel(piece) : envois.getLast().aQui());
        page.addAttribute(
                "mot",
                "Bonjour,\n\nVoici notre devis " + officiel.numero() + " : "
                        + piece.texte().objet() + ". Il est valable" + " jusqu’au "
                        + EnFrancais.enFrancais(officiel.valableAu()) + ".\n\nBien à vous,");
        if (officiel.estSigne()) page.addAttribute("avancement", transformations.avancement(officiel));
    }

    static List<LigneDeFacture> options(PieceDeVente piece) {
        return piece.lignes().stream()
                .filter(ligne -> ligne.type() == Type.OPTION)
                .toList();
    }

    private EtatDeDevis etat(Devis officiel) {
        var reponse = officiel.reponse();
        boolean facture = officiel.estSigne()
                && !transformations.avancement(officiel).reste().estPositif();
        return EtatDeDevis.de(
                PieceDeVente.Etat.VALIDEE,
                officiel.valableAu(),
                reponse == null ? null : reponse.signe(),
                facture,
                LocalDate.now(horloge));
    }

    private String courriel(PieceDeVente piece) {
        return tiers.trouver(piece.client())
                .map(fiche -> fiche.description().courriel())
                .map(Courriel::adresse)
                .orElse("");
    }
}
