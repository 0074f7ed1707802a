package coop.essaim.parcours.assurance;

import java.time.LocalDate;
import java.util.UUID;

/// Une entrée ou une sortie que l'assureur ne connaît pas encore.
public record ADeclarer(UUID personne, String nom, Mouvement mouvement, LocalDate effet) {}
