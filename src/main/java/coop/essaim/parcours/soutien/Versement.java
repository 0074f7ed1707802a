package coop.essaim.parcours.soutien;

import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Une somme reçue du partenaire.
public record Versement(LocalDate le, Montant montant) {}
