package coop.essaim.facturation.consultation;

import coop.essaim.commun.page.liste.Filtres;
import java.time.LocalDate;
import java.util.UUID;
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

    /// Vrai quand la série est réduite à ce qu'on y cherche.
    boolean reduit() {
        return tape() != null
                || etatConnu() != null
                || activiteChoisie() != null
                || clientChoisi() != null
                || depuis() != null
                || jusqua() != null;
    }

    /// Ce qui est cherché, tel quel.
    @Nullable
    String tape() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    @Nullable
    String etatConnu() {
        return Filtres.parmi(etat, "a-payer|en-retard|payees|contestees");
    }

    @Nullable
    UUID activiteChoisie() {
        return Filtres.uuid(activite);
    }

    @Nullable
    UUID clientChoisi() {
        return Filtres.uuid(client);
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
