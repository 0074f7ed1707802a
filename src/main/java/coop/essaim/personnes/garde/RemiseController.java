package coop.essaim.personnes.garde;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.EnTete;
import coop.essaim.personnes.fiche.Fiches;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/// Remettre à une personne tout ce qui est tenu sur elle (RGPD, art. 15 et 20) : un fichier que relit une machine, et
/// un papier.
@Controller
@Exige(DroitsPersonnes.GARDE)
@ConfirmationExigee
class RemiseController {

    private final Gardes gardes;
    private final Fiches fiches;
    private final Impressions impressions;
    private final Cooperatives cooperatives;
    private final Clock horloge;
    private final JsonMapper json = JsonMapper.builder().build();

    RemiseController(Gardes gardes, Fiches fiches, Impressions impressions, Cooperatives cooperatives, Clock horloge) {
        this.gardes = gardes;
        this.fiches = fiches;
        this.impressions = impressions;
        this.cooperatives = cooperatives;
        this.horloge = horloge;
    }

    @GetMapping("/personnes/{id}/donnees.json")
    ResponseEntity<byte[]> enJson(@PathVariable PersonneId id, Visiteur visiteur) {
        var enTete = connue(id);
        var tout = new LinkedHashMap<String, Object>();
        tout.put("personne", enTete.nom());
        tout.put("le", LocalDate.now(horloge).toString());
        gardes.tout(id, visiteur).forEach(e -> tout.put(e.titre(), e.lignes()));
        gardes.noterRemise(id);
        var octets =
                json.writerWithDefaultPrettyPrinter().writeValueAsString(tout).getBytes(StandardCharsets.UTF_8);
        return remettre(octets, MediaType.APPLICATION_JSON, "json");
    }

    @GetMapping("/personnes/{id}/donnees.pdf")
    ResponseEntity<byte[]> enPdf(@PathVariable PersonneId id, Visiteur visiteur) {
        var enTete = connue(id);
        var entete = cooperatives
                .actuelle()
                .map(c -> Entete.sansLogo(c.denomination(), c.mention()))
                .orElseGet(() -> Entete.sansLogo("Coopérative"));
        var pdf = impressions.imprimer(Impression.de(
                "Données tenues sur " + enTete.nom(),
                "personnes/garde/remise",
                Map.of(
                        "entete", entete,
                        "personne", enTete.nom(),
                        "le", LocalDate.now(horloge),
                        "ensembles", gardes.tout(id, visiteur))));
        gardes.noterRemise(id);
        return remettre(pdf, MediaType.APPLICATION_PDF, "pdf");
    }

    private EnTete connue(PersonneId id) {
        return fiches.ouverte(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> remettre(byte[] octets, MediaType type, String extension) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("donnees-personnelles." + extension)
                                .build()
                                .toString())
                .body(octets);
    }
}
