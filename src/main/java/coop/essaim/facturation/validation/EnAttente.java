package coop.essaim.facturation.validation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.time.Instant;
import java.util.UUID;

/// Une pièce de la file.
public record EnAttente(
        UUID id, Genre genre, String enseigne, String client, String objet, Montant ttc, Instant soumiseA) {}
