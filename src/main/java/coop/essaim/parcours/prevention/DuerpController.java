package coop.essaim.parcours.prevention;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.parcours.DroitsParcours;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les versions du document unique, gardées quarante ans (art. R. 4121-4 du code du travail). Les salariés y
/// ont accès sur demande : la coopérative le leur remet.
@Controller
@Exige(DroitsParcours.PREVENTION)
class DuerpController {

    private final Preventions preventions;
    private final Documents documents;
    private final Clock horloge;

    DuerpController(Preventions preventions, Documents documents, Clock horloge) {
        this.preventions = preventions;
        this.documents = documents;
        this.horloge = horloge;
    }

    @PostMapping(PreventionController.CHEMIN + "/document-unique")
    String deposer(
            @RequestParam(required = false) @Nullable LocalDate le,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Visiteur visiteur,
            RedirectAttributes suite)
            throws IOException {
        suite.addFlashAttribute(Avis.ATTRIBUT, repondre(le, fichier, visiteur));
        return "redirect:" + PreventionController.CHEMIN;
    }

    private Avis repondre(@Nullable LocalDate le, @Nullable MultipartFile fichier, Visiteur visiteur)
            throws IOException {
        if (le == null || le.isAfter(LocalDate.now(horloge)) || fichier == null || fichier.isEmpty())
            return Avis.refus("Écrivez le jour de la mise à jour, passé, et choisissez le fichier du document unique.");
        var nom = fichier.getOriginalFilename();
        var objet = new ObjetLie(
                PiecesDePrevention.GENRE, UUID.nameUUIDFromBytes(le.toString().getBytes(StandardCharsets.UTF_8)));
        try (var octets = fichier.getInputStream()) {
            return switch (documents.deposer(
                    new NouveauDocument(
                            nom == null || nom.isBlank() ? "document-unique" : nom,
                            objet,
                            Conservation.RISQUES_PROFESSIONNELS,
                            visiteur.compteConnecte()),
                    octets)) {
                case Depot.Refus non -> Avis.refus(non.phrase());
                case Depot.Fait(var document) ->
                    preventions.mettreAJour(le, document.id().valeur(), visiteur.compteConnecte())
                            ? Avis.fait("Le document unique est rangé ; il se garde quarante ans.")
                            : Avis.refus(
                                    "Une version de ce jour est déjà rangée : elle ne se remplace pas. Datez celle-ci "
                                            + "du jour de sa mise à jour.");
            };
        }
    }
}
