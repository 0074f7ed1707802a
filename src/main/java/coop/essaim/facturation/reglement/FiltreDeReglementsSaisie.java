package coop.essaim.facturation.reglement;

import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
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

    @Nullable
    String texte() {
        return Filtres.texte(q);
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
        return Filtres.parmi(etat, "a-remettre|en-trop|annules");
    }

    @Nullable
    UUID activiteChoisie() {
        return Filtres.uuid(activite);
    }

    @Nullable
    LocalDate depuis() {
        return Filtres.date(du);
    }

    @Nullable
    LocalDate jusqua() {
        return Filtres.date(au);
    }
}
