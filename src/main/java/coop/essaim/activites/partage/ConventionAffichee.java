package coop.essaim.activites.partage;

import java.time.LocalDate;

/// Une convention, et le jour à partir duquel elle répartit l'activité.
public record ConventionAffichee(LocalDate du, Convention convention) {}
