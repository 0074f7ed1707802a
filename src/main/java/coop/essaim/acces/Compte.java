package coop.essaim.acces;

import java.util.UUID;

/// Un compte, tel qu'il est à cet instant.
public record Compte(UUID id, String nom, String courriel, boolean actif, boolean aUnMotDePasse) {}
