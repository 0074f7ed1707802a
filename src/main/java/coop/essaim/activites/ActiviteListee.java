package coop.essaim.activites;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne de la liste des activités.
///
/// @param entrepreneurs ceux d'aujourd'hui, « Camille Aubrée, Fanny Delorme » ; vide quand personne ne la mène
public record ActiviteListee(
        UUID id,
        String enseigne,
        String section,
        @Nullable String metier,
        @Nullable String naf,
        String entrepreneurs,
        LocalDate ouverteLe,
        @Nullable LocalDate fermeeLe) {}
