package coop.essaim.facturation.consultation;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Les filtres de la série, tels que l'adresse les porte ; un filtre incompréhensible ne filtre pas.
///
/// @param etat `a-payer`, `en-retard`, `payees` ou `contestees`
record FiltreSaisie(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String activite,
        @Nullable String client,
        @Nullable String du,
        @Nullable String au) {

    private static final Pattern UUID_ECRIT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Nullable
    String texte() {
        return q == null || q.isBlank()
                ? null
                : q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Nullable
    String etatConnu() {
        return etat != null && etat.matches("a-payer|en-retard|payees|contestees") ? etat : null;
    }

    @Nullable
    UUID activiteChoisie() {
        return uuid(activite);
    }

    @Nullable
    UUID clientChoisi() {
        return uuid(client);
    }

    @Nullable
    LocalDate depuis() {
        return date(du);
    }

    @Nullable
    LocalDate jusqua() {
        return date(au);
    }

    private static @Nullable UUID uuid(@Nullable String texte) {
        return texte != null && UUID_ECRIT.matcher(texte).matches() ? UUID.fromString(texte) : null;
    }

    private static @Nullable LocalDate date(@Nullable String texte) {
        return EnFrancais.lireDate(texte).siLue().orElse(null);
    }
}
