package coop.essaim.accueil.seance;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.documents.Entetes;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// La feuille d'émargement à imprimer : les inscrits, une case pour signer, quelques lignes pour qui vient sans
/// prévenir.
@Controller
@Exige(DroitsAccueil.RECEVOIR)
class FeuilleController {

    private final Seances seances;
    private final Inscriptions inscriptions;
    private final Impressions impressions;
    private final Entetes entetes;

    FeuilleController(Seances seances, Inscriptions inscriptions, Impressions impressions, Entetes entetes) {
        this.seances = seances;
        this.inscriptions = inscriptions;
        this.impressions = impressions;
        this.entetes = entetes;
    }

    @GetMapping("/accueil/seances/{seance}/emargement.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable UUID seance) {
        var trouvee = seances.trouver(seance).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var inscrits = inscriptions.de(seance).stream()
                .filter(inscrit -> inscrit.etat() == Inscrit.Etat.INSCRITE)
                .toList();
        var pdf = impressions.imprimer(Impression.de(
                "Feuille d’émargement",
                "accueil/seance/emargement",
                Map.of("entete", entetes.duJour(), "seance", trouvee, "inscrits", inscrits)));
        return FichierEnvoye.pdf("emargement-" + trouvee.jour() + ".pdf", pdf);
    }
}
