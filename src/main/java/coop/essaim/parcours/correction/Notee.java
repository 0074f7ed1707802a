package coop.essaim.parcours.correction;

import java.util.UUID;

/// Une ligne telle qu'elle est notée, et si elle compte encore.
public record Notee<T>(UUID id, T quoi, boolean annulee) {}
