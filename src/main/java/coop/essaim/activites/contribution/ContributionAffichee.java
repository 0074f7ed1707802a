package coop.essaim.activites.contribution;

import coop.essaim.activites.Contribution;
import coop.essaim.commun.Periode;

/// Une contribution et les jours où elle vaut.
public record ContributionAffichee(Periode periode, Contribution contribution) {}
