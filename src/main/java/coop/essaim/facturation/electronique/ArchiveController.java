package coop.essaim.facturation.electronique;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.documents.Documents;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.electronique.PapiersSql.AArchiver;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Toutes les factures d'une période en un fichier, chacune sous sa forme d'origine.
@Controller
class ArchiveController {

    /// Davantage de PDF d'un coup ferait attendre tout le monde : la période se coupe.
    static final int PAPIERS_MAX = 500;

    private final PapiersSql sql;
    private final Papiers papiers;
    private final Documents documents;
    private final AccesDesPieces acces;
    private final Clock horloge;

    ArchiveController(PapiersSql sql, Papiers papiers, Documents documents, AccesDesPieces acces, Clock horloge) {
        this.sql = sql;
        this.papiers = papiers;
        this.documents = documents;
        this.acces = acces;
        this.horloge = horloge;
    }

    /// @param du le premier jour ; sans dates, le mois en cours
    @GetMapping("/factures.zip")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    void telecharger(
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            Visiteur visiteur,
            jakarta.servlet.http.HttpServletRequest demande,
            HttpServletResponse reponse)
            throws IOException {
        var mois = YearMonth.now(horloge);
        var debut = EnFrancais.lireDate(du).siLue().orElse(mois.atDay(1));
        var fin = EnFrancais.lireDate(au).siLue().orElse(mois.atEndOfMonth());
        var factures = sql.aArchiver(debut, fin, acces.lisibles(visiteur), PAPIERS_MAX + 1);
        if (factures.size() > PAPIERS_MAX) {
            RequestContextUtils.getOutputFlashMap(demande)
                    .put(
                            Avis.ATTRIBUT,
                            Avis.attention("Choisissez une période plus courte : elle compte plus de " + PAPIERS_MAX
                                    + " factures."));
            RequestContextUtils.saveOutputFlashMap("/factures", demande, reponse);
            reponse.sendRedirect("/factures");
            return;
        }
        envoyer(factures, debut, fin, reponse);
    }

    private void envoyer(List<AArchiver> factures, LocalDate debut, LocalDate fin, HttpServletResponse reponse)
            throws IOException {
        reponse.setContentType("application/zip");
        reponse.setHeader("Content-Disposition", "attachment; filename=\"factures-" + debut + "-" + fin + ".zip\"");
        reponse.setHeader("X-Content-Type-Options", "nosniff");
        reponse.setHeader("Cache-Control", "no-store");
        try (var archive = new ZipOutputStream(reponse.getOutputStream())) {
            if (factures.isEmpty()) archive.putNextEntry(new ZipEntry("aucune-facture-sur-cette-periode.txt"));
            for (var facture : factures) {
                var octets = papiers.de(facture.id()).flatMap(documents::octetsDejaPermis);
                // Un papier en panne manque à l'archive, et le dit.
                archive.putNextEntry(new ZipEntry(facture.numero() + (octets.isPresent() ? ".pdf" : "-en-panne.txt")));
                archive.write(octets.orElseGet(
                        () -> ("Le papier de la facture " + facture.numero() + " ne s’est pas fait : voyez sa page.\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                archive.closeEntry();
            }
        }
    }
}
