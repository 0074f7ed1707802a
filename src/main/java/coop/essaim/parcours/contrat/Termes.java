package coop.essaim.parcours.contrat;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ce que l'on écrit d'un contrat en le préparant.
///
/// @param heures par mois
/// @param partFixe part fixe du CESA, rémunération du CAPE ou salaire, par mois
/// @param objectif de chiffre d'affaires, par an
/// @param plafond le montant maximal des engagements envers les tiers d'un CAPE
/// @param statutsDu la date des statuts que le CESA cite
public record Termes(
        LocalDate du,
        @Nullable LocalDate au,
        @Nullable BigDecimal heures,
        @Nullable Montant partFixe,
        @Nullable Montant objectif,
        @Nullable Montant plafond,
        @Nullable LocalDate statutsDu,
        boolean tempsCompletAilleurs,
        @Nullable String representant,
        Map<Clause, String> clauses) {

    public Termes {
        clauses = Map.copyOf(clauses);
    }
}
