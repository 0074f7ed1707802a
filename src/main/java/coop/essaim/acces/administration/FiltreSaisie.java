package coop.essaim.acces.administration;

import coop.essaim.commun.page.liste.Filtres;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des comptes, tels que l'adresse les porte.
///
/// @param etat `actifs`, `invites` ou `desactives` ; autre chose ou rien : tous
record FiltreSaisie(
        @Nullable String q, @Nullable String role, @Nullable String etat) {

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    @Nullable
    String codeRole() {
        return role == null || role.isBlank() ? null : role;
    }

    @Nullable
    String etatConnu() {
        return Filtres.parmi(etat, "actifs|invites|desactives");
    }
}
