package coop.essaim.activites.assurance;

import coop.essaim.activites.Risque;
import coop.essaim.commun.Periode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qu'une activité doit faire assurer, et les jours où elle le doit.
public record Besoin(UUID id, Risque genre, @Nullable String precision, Periode periode) {}
