package coop.essaim.parcours.social;

import java.time.LocalDate;
import java.util.UUID;

/// Une personne en contrat de travail qui n'a dit ni niveau de mutuelle, ni dispense.
public record SansChoix(UUID personne, String nom, LocalDate depuis) {}
