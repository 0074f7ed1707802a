package coop.essaim.documents;

import java.util.UUID;

/// Une pièce vient d'être retirée ; son nom reste ici pour le journal.
public record DocumentSupprime(DocumentId id, ObjetLie objet, String nom, UUID par) {}
