package coop.essaim.documents;

import java.time.Instant;
import java.util.UUID;

/// Une pièce rangée : son nom, son type, à quoi elle appartient, qui l'a déposée et quand.
///
/// @param taille en octets
/// @param empreinte SHA-256 du contenu, en hexadécimal
public record Document(
        DocumentId id,
        String nom,
        TypeDeDocument type,
        int taille,
        String empreinte,
        ObjetLie objet,
        Conservation conservation,
        UUID deposePar,
        Instant deposeLe) {}
