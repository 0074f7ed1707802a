package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import coop.essaim.gestion.Poste.Nature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Où en est une activité, en une ligne de la vue d'ensemble.
public record Situation(
        UUID activite,
        String enseigne,
        String section,
        List<String> entrepreneurs,
        Suivi suivi,
        boolean fermee,
        Montant ventes,
        Montant resultat,
        Montant tresorerie,
        Montant disponible,
        Montant aEncaisser,
        Montant contribution,
        @Nullable Montant objectif) {

    static Situation de(
            VueDEnsembleSql.Fiche fiche, Suivi suivi, Map<Poste, Montant> soldes, @Nullable Montant objectif) {
        var resultat = Montant.ZERO;
        var disponible = solde(soldes, Poste.TRESORERIE);
        for (var poste : Poste.values()) {
            if (poste.estDeResultat()) resultat = resultat.moins(solde(soldes, poste));
            if (poste.nature() == Nature.DU)
                disponible = disponible.plus(Montant.min(Montant.ZERO, solde(soldes, poste)));
        }
        return new Situation(
                fiche.id(),
                fiche.enseigne(),
                fiche.section(),
                fiche.entrepreneurs(),
                suivi,
                fiche.fermeeLe() != null,
                solde(soldes, Poste.VENTES).oppose(),
                resultat,
                solde(soldes, Poste.TRESORERIE),
                disponible,
                solde(soldes, Poste.CLIENTS),
                solde(soldes, Poste.CONTRIBUTION),
                objectif);
    }

    private static Montant solde(Map<Poste, Montant> soldes, Poste poste) {
        return soldes.getOrDefault(poste, Montant.ZERO);
    }

    /// De combien le chiffre d'affaires dépasse l'objectif, ou ce qui y manque, en négatif ; rien sans objectif.
    public @Nullable Montant ecart() {
        return objectif == null ? null : ventes.moins(objectif);
    }

    /// Ce qui est fait de l'objectif, en pour cent ; rien sans objectif.
    public @Nullable BigDecimal atteint() {
        if (objectif == null) return null;
        return BigDecimal.valueOf(ventes.centimes())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(objectif.centimes()), 0, RoundingMode.HALF_UP);
    }
}
