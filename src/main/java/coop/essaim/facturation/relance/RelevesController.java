package coop.essaim.facturation.relance;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.tiers.FicheDeTiers;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// Le relevé d'un client : ce qu'il doit aujourd'hui, à l'écran et sur papier.
@Controller
@RequestMapping("/relances/clients/{client}")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class RelevesController {

    private final RelevesSql sql;
    private final PapierDeReleve papier;
    private final AccesDesPieces acces;
    private final Tiers tiers;
    private final Activites activites;
    private final Clock horloge;

    RelevesController(
            RelevesSql sql,
            PapierDeReleve papier,
            AccesDesPieces acces,
            Tiers tiers,
            Activites activites,
            Clock horloge) {
        this.sql = sql;
        this.papier = papier;
        this.acces = acces;
        this.tiers = tiers;
        this.activites = activites;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable UUID client, Visiteur visiteur, Model page) {
        page.addAttribute("client", client);
        page.addAttribute("releve", releve(visible(client, visiteur), visiteur));
        return "facturation/relance/releve";
    }

    @GetMapping("/releve.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable UUID client, Visiteur visiteur) {
        var fiche = visible(client, visiteur);
        var nom = ContentDisposition.attachment()
                .filename("Relevé " + fiche.nom() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, nom.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(papier.imprimer(
                        releve(fiche, visiteur), fiche.description().adresse()));
    }

    /// Le client, ou 404 devant celui d'autrui.
    private FicheDeTiers visible(UUID client, Visiteur visiteur) {
        var permises = acces.lisibles(visiteur);
        return tiers.trouver(new TiersId(client))
                .filter(fiche -> permises == null || permises.contains(fiche.activite()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Releve releve(FicheDeTiers fiche, Visiteur visiteur) {
        var permises = acces.lisibles(visiteur);
        var lignes = new ArrayList<>(sql.pieces(fiche.id().valeur(), permises));
        lignes.addAll(sql.tropPercus(fiche.id().valeur(), permises));
        var activite = fiche.activite();
        var enseigne = activite == null
                ? ""
                : activites.trouver(activite).map(Activite::enseigne).orElse("");
        return new Releve(LocalDate.now(horloge), fiche.nom(), enseigne, lignes);
    }
}
