package coop.essaim.facturation.relance;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.documents.Documents;
import coop.essaim.documents.Impressions;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Les lettres du jour en un seul fichier : vingt relances s'impriment d'un coup.
@Controller
class LettresController {

    static final String CHEMIN = "/relances/lettres.pdf";

    private final RelancesSql sql;
    private final AccesDesPieces acces;
    private final Documents documents;
    private final Impressions impressions;
    private final Clock horloge;

    LettresController(
            RelancesSql sql, AccesDesPieces acces, Documents documents, Impressions impressions, Clock horloge) {
        this.sql = sql;
        this.acces = acces;
        this.documents = documents;
        this.impressions = impressions;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    ResponseEntity<byte[]> imprimer(Visiteur visiteur, HttpServletRequest demande, HttpServletResponse reponse) {
        var jour = LocalDate.now(horloge);
        var lettres = sql.lettres(jour, acces.lisibles(visiteur)).stream()
                .flatMap(lettre -> documents.octetsDejaPermis(lettre).stream())
                .toList();
        if (lettres.isEmpty()) {
            RequestContextUtils.getOutputFlashMap(demande)
                    .put(Avis.ATTRIBUT, Avis.information("Aucune lettre n’a été faite aujourd’hui."));
            RequestContextUtils.saveOutputFlashMap("/relances", demande, reponse);
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/relances"))
                    .build();
        }
        return FichierEnvoye.pdf("lettres-" + jour + ".pdf", impressions.reunir(lettres));
    }
}
