package coop.essaim.demonstration.grandeur;

import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.devis.Transformations;
import coop.essaim.facturation.devis.Transformations.Transformation;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.Pieces;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Deux devis signés dont la facture, à valider, ne dit pas tout à fait la même chose : la file montre l'écart.
@Component
class FacturesDeDevis {

    private final Transformations transformations;
    private final Pieces pieces;

    FacturesDeDevis(Transformations transformations, Pieces pieces) {
        this.transformations = transformations;
        this.pieces = pieces;
    }

    void facturerAutrement(DevisId devis) {
        var cle = UUID.nameUUIDFromBytes(("facture-de:" + devis).getBytes(StandardCharsets.UTF_8));
        if (!(transformations.solder(devis, cle, null) instanceof Transformation.Faite(var facture)))
            throw new IllegalStateException("Devis non facturé : " + devis);
        var piece = pieces.trouver(facture).orElseThrow();
        var contenu = piece.brouillon();
        var lignes = new ArrayList<>(contenu.lignes());
        lignes.add(LigneSaisie.de(
                "Déplacement supplémentaire", "PRESTATION", "N20", BigDecimal.ONE, new BigDecimal("45")));
        var change = new Brouillon(
                contenu.genre(),
                contenu.activite(),
                contenu.client(),
                contenu.texte(),
                contenu.mode(),
                lignes,
                contenu.remise(),
                contenu.devis(),
                contenu.origine());
        if (!(pieces.changer(facture, piece.version(), change) instanceof Composition.Faite(var id, var version)))
            throw new IllegalStateException("Facture non changée : " + facture);
        pieces.soumettre(id, version, null);
    }
}
