package coop.essaim.facturation;

import coop.essaim.comptabilite.EcritureId;
import coop.essaim.facturation.serie.Numero;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce que la validation écrit d'une pièce, une fois toutes ses questions résolues.
///
/// @param interne l'écriture de la contribution, quand elle est due à la facture
/// @param papier vrai si son papier se fait et part sans qu'on le demande
/// @param par le compte qui l'a validée ; `null` pour Essaim lui-même
record FactureFigee(
        PieceAValider piece,
        Numero numero,
        int emetteur,
        EcritureId ecriture,
        @Nullable EcritureId interne,
        Facture.Redevance contribution,
        List<String> mentions,
        boolean papier,
        @Nullable UUID par) {}
