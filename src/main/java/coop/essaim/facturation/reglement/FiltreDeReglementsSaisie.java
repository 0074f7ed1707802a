package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste, tels que l'adresse les porte ; un filtre incompréhensible ne filtre pas.
///
/// @param etat `a-remettre`, `en-trop` ou `annules`
record FiltreDeReglementsSaisie(
        @Nullable String q,
        @Nullable String mode,
        @Nullable String etat,
        @Nullable String activite,
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
    String modeConnu() {
        return Arrays.stream(ModeDeReglement.values())
                .map(Enum::name)
                .filter(nom -> nom.equals(mode))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String etatConnu() {
        return etat != null && etat.matches("a-remettre|en-trop|annules") ? etat : null;
    }

    @Nullable
    UUID activiteChoisie() {
        return activite != null && UUID_ECRIT.matcher(activite).matches() ? UUID.fromString(activite) : null;
    }

    @Nullable
    LocalDate depuis() {
        return EnFrancais.lireDate(du).siLue().orElse(null);
    }

    @Nullable
    LocalDate jusqua() {
        return EnFrancais.lireDate(au).siLue().orElse(null);
    }
}
