package coop.essaim.acces.journal;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.page.liste.Filtres;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Ce que l'on cherche dans le journal ; `null` veut dire « sans ce filtre ».
///
/// @param du premier jour compris, à l'heure de Paris
/// @param au dernier jour compris
/// @param toutLire faux : seulement les actes des comptes et des accès
record Recherche(
        Chaine chaine,
        @Nullable String personne,
        @Nullable String acte,
        @Nullable String objet,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        boolean toutLire) {

    /// Le nom tel quel dans un `ilike` : ni `%` ni `_` n'y sont des jokers.
    @Nullable
    String personneEchappee() {
        return personne == null ? null : Filtres.litteral(personne);
    }

    @Nullable
    OffsetDateTime debut() {
        return du == null ? null : du.atStartOfDay(EnFrancais.PARIS).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime finExclue() {
        return au == null ? null : au.plusDays(1).atStartOfDay(EnFrancais.PARIS).toOffsetDateTime();
    }
}
