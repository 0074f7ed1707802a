package coop.essaim.personnes.suivi;

import java.util.UUID;

/// Un bout du pays que la coopérative couvre, et où ses accompagnateurs se déplacent.
public record Territoire(UUID id, String nom) {}
