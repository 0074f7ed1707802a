package coop.essaim.facturation.consultation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.documents.Documents;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.electronique.Papiers;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Les papiers des factures de la liste, filtrée comme à l'écran, en un fichier : chacun sous sa forme d'origine.
@Controller
class ArchiveController {

    /// Davantage de PDF d'un coup ferait attendre tout le monde : la liste se réduit.
    static final int PAPIERS_MAX = 500;

    private static final String AUCUNE =
            "Aucune facture à emporter : retirez un filtre, ou choisissez une autre période.";
    private static final String TROP = "Réduisez d’abord la liste, à un mois par exemple : elle compte plus de "
            + EnFrancais.compte(PAPIERS_MAX, "facture") + ".";

    private final Serie serie;
    private final Papiers papiers;
    private final Documents documents;
    private final AccesDesPieces acces;
    private final Clock horloge;

    ArchiveController(Serie serie, Papiers papiers, Documents documents, AccesDesPieces acces, Clock horloge) {
        this.serie = serie;
        this.papiers = papiers;
        this.documents = documents;
        this.acces = acces;
        this.horloge = horloge;
    }

    @GetMapping("/factures.zip")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    void telecharger(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletRequest demande,
            HttpServletResponse reponse)
            throws IOException {
        var malLue = illisible(filtre.du()).or(() -> illisible(filtre.au())).or(() -> alEnvers(filtre));
        if (malLue.isPresent()) {
            revenir(malLue.get(), demande, reponse);
            return;
        }
        var fenetre = SerieSql.COLONNES.premieres(adresse, PAPIERS_MAX);
        var trouvees = serie.chercher(filtre, acces.choix(visiteur), fenetre);
        if (trouvees.lignes().isEmpty()) revenir(Avis.attention(AUCUNE), demande, reponse);
        else if (trouvees.suivante() != null) revenir(Avis.attention(TROP), demande, reponse);
        else envoyer(trouvees.lignes(), reponse);
    }

    private static Optional<Avis> illisible(@Nullable String date) {
        if (date == null || date.isBlank()) return Optional.empty();
        return EnFrancais.lireDate(date).refus().map(phrase -> Avis.malLu(date, phrase));
    }

    private static Optional<Avis> alEnvers(FiltreSaisie filtre) {
        var du = filtre.depuis();
        var au = filtre.jusqua();
        return du != null && au != null && au.isBefore(du)
                ? Optional.of(Avis.attention("Choisissez un dernier jour qui suit le premier."))
                : Optional.empty();
    }

    /// À la liste que l'on voyait, avec ses filtres.
    private static void revenir(Avis avis, HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        var filtres = demande.getQueryString();
        var liste = FacturesController.CHEMIN + (filtres == null ? "" : "?" + filtres);
        RequestContextUtils.getOutputFlashMap(demande).put(Avis.ATTRIBUT, avis);
        RequestContextUtils.saveOutputFlashMap(FacturesController.CHEMIN, demande, reponse);
        reponse.sendRedirect(liste);
    }

    private void envoyer(List<FactureListee> factures, HttpServletResponse reponse) throws IOException {
        reponse.setContentType("application/zip");
        reponse.setHeader(
                "Content-Disposition", "attachment; filename=\"factures-" + LocalDate.now(horloge) + ".zip\"");
        reponse.setHeader("X-Content-Type-Options", "nosniff");
        reponse.setHeader("Cache-Control", "no-store");
        try (var archive = new ZipOutputStream(reponse.getOutputStream())) {
            for (var facture : factures) {
                var octets = papiers.de(new FactureId(facture.id())).flatMap(documents::octetsDejaPermis);
                // Un papier en panne manque à l'archive, et le dit.
                archive.putNextEntry(new ZipEntry(facture.numero() + (octets.isPresent() ? ".pdf" : "-en-panne.txt")));
                archive.write(octets.orElseGet(
                        () -> ("Le papier de la facture " + facture.numero() + " ne s’est pas fait : voyez sa page.\n")
                                .getBytes(StandardCharsets.UTF_8)));
                archive.closeEntry();
            }
        }
    }
}
