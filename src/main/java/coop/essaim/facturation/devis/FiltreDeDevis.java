package coop.essaim.facturation.devis;

import coop.essaim.commun.page.liste.Filtres;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste, tels que l'adresse les porte ; un filtre incompréhensible ne filtre pas.
///
/// @param etat `brouillons`, `attente`, `expires`, `acceptes`, `refuses` ou `factures`
record FiltreDeDevis(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String activite,
        @Nullable String client) {

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    @Nullable
    String etatConnu() {
        return Filtres.parmi(etat, "brouillons|attente|expires|acceptes|refuses|factures");
    }

    @Nullable
    UUID activiteChoisie() {
        return Filtres.uuid(activite);
    }

    @Nullable
    UUID clientChoisi() {
        return Filtres.uuid(client);
    }
}
