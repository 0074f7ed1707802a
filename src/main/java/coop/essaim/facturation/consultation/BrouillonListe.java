package coop.essaim.facturation.consultation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.PieceDeVente.Etat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une pièce qui n'est pas encore officielle.
///
/// @param renvoi ce que l'équipe a demandé d'y changer
public record BrouillonListe(
        UUID id,
        Genre genre,
        Etat etat,
        String enseigne,
        String client,
        String objet,
        Montant ttc,
        @Nullable String renvoi) {}
