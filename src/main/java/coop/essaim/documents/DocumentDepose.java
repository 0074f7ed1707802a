package coop.essaim.documents;

import java.util.UUID;

/// Une pièce vient d'être rangée.
public record DocumentDepose(DocumentId id, ObjetLie objet, String nom, UUID par) {}
