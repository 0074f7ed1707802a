package coop.essaim.personnes.garde;

import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.commun.page.liste.ExportCsv;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.documents.Entetes;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.personnes.DonneesTenues.Ensemble;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.EnTete;
import coop.essaim.personnes.fiche.Fiches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/// Remettre à une personne tout ce qui est tenu sur elle (RGPD, art. 15 et 20) : un fichier que relit une machine, des
/// tableaux, un papier.
@Controller
@Exige(DroitsPersonnes.GARDE)
@ConfirmationExigee
class RemiseController {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Gardes gardes;
    private final Remises remises;
    private final Fiches fiches;
    private final Impressions impressions;
    private final Entetes entetes;
    private final Clock horloge;
    private final JsonMapper json = JsonMapper.builder().build();

    RemiseController(
            Gardes gardes, Remises remises, Fiches fiches, Impressions impressions, Entetes entetes, Clock horloge) {
        this.gardes = gardes;
        this.remises = remises;
        this.fiches = fiches;
        this.impressions = impressions;
        this.entetes = entetes;
        this.horloge = horloge;
    }

    @GetMapping("/personnes/{id}/donnees.json")
    ResponseEntity<byte[]> enJson(@PathVariable PersonneId id, Visiteur visiteur) {
        var octets = enJson(connue(id), gardes.tout(id, visiteur));
        remises.noter(id, true);
        return remettre(octets, MediaType.APPLICATION_JSON, "json");
    }

    private byte[] enJson(EnTete enTete, List<Ensemble> ensembles) {
        var tout = new LinkedHashMap<String, Object>();
        tout.put("personne", enTete.nom());
        tout.put("le", LocalDate.now(horloge).toString());
        ensembles.forEach(e -> tout.put(e.titre(), e.lignes()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(tout).getBytes(StandardCharsets.UTF_8);
    }

    /// Le même fichier, et un tableau par ensemble : ce qu'un autre logiciel reprend, clientèle comprise (art.
    /// L. 7331-2, 2° f du code du travail).
    @GetMapping("/personnes/{id}/donnees.zip")
    ResponseEntity<byte[]> enTableaux(@PathVariable PersonneId id, Visiteur visiteur) throws IOException {
        var enTete = connue(id);
        var ensembles = gardes.tout(id, visiteur);
        var octets = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(octets)) {
            archive.putNextEntry(new ZipEntry("donnees.json"));
            archive.write(enJson(enTete, ensembles));
            archive.closeEntry();
            for (var ensemble : ensembles) {
                if (ensemble.lignes().isEmpty()) continue;
                archive.putNextEntry(new ZipEntry(ensemble.fichier() + ".csv"));
                archive.write(enCsv(ensemble));
                archive.closeEntry();
            }
        }
        remises.noter(id, true);
        return remettre(octets.toByteArray(), ZIP, "zip");
    }

    /// Toutes les lignes d'un ensemble n'ont pas les mêmes champs : le tableau a ceux de toutes.
    private static byte[] enCsv(Ensemble ensemble) throws IOException {
        var feuille = Feuille.<SequencedMap<String, String>>de(ensemble.titre());
        var champs = new LinkedHashSet<String>();
        ensemble.lignes().forEach(ligne -> champs.addAll(ligne.keySet()));
        for (var champ : champs) feuille = feuille.colonne(champ, ligne -> ligne.getOrDefault(champ, ""));
        var csv = new ByteArrayOutputStream();
        ExportCsv.ecrire(feuille, ensemble.lignes().iterator(), csv);
        return csv.toByteArray();
    }

    @GetMapping("/personnes/{id}/donnees.pdf")
    ResponseEntity<byte[]> enPdf(@PathVariable PersonneId id, Visiteur visiteur) {
        var enTete = connue(id);
        var pdf = impressions.imprimer(Impression.de(
                "Données tenues sur " + enTete.nom(),
                "personnes/garde/remise",
                Map.of(
                        "entete", entetes.duJour(),
                        "personne", enTete.nom(),
                        "le", LocalDate.now(horloge),
                        "ensembles", gardes.tout(id, visiteur))));
        remises.noter(id, false);
        return remettre(pdf, MediaType.APPLICATION_PDF, "pdf");
    }

    private EnTete connue(PersonneId id) {
        return fiches.ouverte(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> remettre(byte[] octets, MediaType type, String extension) {
        return FichierEnvoye.aEnregistrer(type, "donnees-personnelles." + extension, octets);
    }
}
