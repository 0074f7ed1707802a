package coop.essaim.parcours.rsa;

import java.time.LocalDate;
import java.util.UUID;

/// Une réunion de l'équipe pluridisciplinaire, et combien de situations y sont présentées.
public record Reunion(UUID id, LocalDate le, String lieu, int passages) {}
