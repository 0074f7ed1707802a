package coop.essaim.facturation.devis;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste, tels que l'adresse les porte ; un filtre incompréhensible ne filtre pas.
///
/// @param etat `brouillons`, `attente`, `expires`, `acceptes`, `refuses` ou `factures`
record FiltreDeDevis(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String activite,
        @Nullable String client) {

    private static final Pattern UUID_ECRIT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Nullable
    String texte() {
        return q == null || q.isBlank()
                ? null
                : q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Nullable
    String etatConnu() {
        return etat != null && etat.matches("brouillons|attente|expires|acceptes|refuses|factures") ? etat : null;
    }

    @Nullable
    UUID activiteChoisie() {
        return uuid(activite);
    }

    @Nullable
    UUID clientChoisi() {
        return uuid(client);
    }

    private static @Nullable UUID uuid(@Nullable String texte) {
        return texte != null && UUID_ECRIT.matcher(texte).matches() ? UUID.fromString(texte) : null;
    }
}
