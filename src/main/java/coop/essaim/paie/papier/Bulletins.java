package coop.essaim.paie.papier;

import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Imprime un bulletin de paie en PDF/A balisé.
@Service
public class Bulletins {

    private final Impressions impressions;

    Bulletins(Impressions impressions) {
        this.impressions = impressions;
    }

    /// @param logo une image `data:`, ou une chaîne vide
    public byte[] imprimer(BulletinImprime bulletin, String logo) {
        var entete = new Entete(
                bulletin.dossier().employeur().nom(),
                List.of(bulletin.dossier().salarie().nom(), bulletin.titre()),
                logo.isEmpty() ? null : logo);
        return impressions.imprimer(Impression.de(
                bulletin.titre() + " – " + bulletin.dossier().salarie().nom(),
                "paie/papier/bulletin-papier",
                Map.of("entete", entete, "bulletin", bulletin)));
    }
}
