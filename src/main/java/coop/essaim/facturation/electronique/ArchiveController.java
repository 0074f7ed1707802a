package coop.essaim.facturation.electronique;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.documents.Documents;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.electronique.PapiersSql.AArchiver;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(defaultValue = "") String activite,
            Visiteur visiteur,
            HttpServletRequest demande,
            HttpServletResponse reponse)
            throws IOException {
        var illisible = illisible(du).or(() -> illisible(au)).or(() -> sansDebut(du, au));
        if (illisible.isPresent()) {
            revenir(illisible.get(), demande, reponse);
            return;
        }
        var mois = YearMonth.now(horloge);
        var debut = Objects.requireNonNullElse(Filtres.date(du), mois.atDay(1));
        var fin = Objects.requireNonNullElse(Filtres.date(au), mois.atEndOfMonth());
        if (fin.isBefore(debut)) {
            revenir(Avis.attention("Choisissez un dernier jour qui suit le premier."), demande, reponse);
            return;
        }
        var factures = sql.aArchiver(debut, fin, demandees(activite, visiteur), PAPIERS_MAX + 1);
        if (factures.size() > PAPIERS_MAX) {
            var trop = "Choisissez une période plus courte : elle compte plus de " + PAPIERS_MAX + " factures.";
            revenir(Avis.attention(trop), demande, reponse);
            return;
        }
        envoyer(factures, debut, fin, reponse);
    }

    private static Optional<Avis> illisible(String date) {
        if (date.isBlank()) return Optional.empty();
        return EnFrancais.lireDate(date).refus().map(phrase -> Avis.malLu(date, phrase));
    }

    private static Optional<Avis> sansDebut(String du, String au) {
        return du.isBlank() && !au.isBlank()
                ? Optional.of(Avis.attention("Écrivez aussi le premier jour des factures à télécharger."))
                : Optional.empty();
    }

    private @Nullable List<ActiviteId> demandees(String activite, Visiteur visiteur) {
        var lisibles = acces.lisibles(visiteur);
        var choisie = Filtres.uuid(activite);
        if (choisie == null) return lisibles;
        var une = new ActiviteId(choisie);
        return lisibles == null || lisibles.contains(une) ? List.of(une) : List.of();
    }

    private static void revenir(Avis avis, HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        RequestContextUtils.getOutputFlashMap(demande).put(Avis.ATTRIBUT, avis);
        RequestContextUtils.saveOutputFlashMap("/factures", demande, reponse);
        reponse.sendRedirect("/factures");
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
