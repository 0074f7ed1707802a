package coop.essaim.comptabilite.etat;

import coop.essaim.comptabilite.rapport.SoldeDeCompte;
import coop.essaim.comptabilite.rapport.VueDuReleve;
import org.jspecify.annotations.Nullable;

/// Ce qu'un rapport regarde en plus de sa période et de sa section.
///
/// @param compte début des numéros de comptes ; `null` pour tous
/// @param tiers code d'un compte auxiliaire
/// @param etat pour le détail d'un poste : `actif`, `passif` ou `resultat`
/// @param poste code du poste détaillé
record Precisions(
        @Nullable String compte,
        @Nullable String tiers,
        @Nullable String journal,
        VueDuReleve vue,
        @Nullable String etat,
        @Nullable String poste) {

    static final Precisions AUCUNE = new Precisions(null, null, null, VueDuReleve.TRESORERIE, null, null);

    boolean retient(SoldeDeCompte solde) {
        return compte == null || solde.compte().startsWith(compte);
    }
}
