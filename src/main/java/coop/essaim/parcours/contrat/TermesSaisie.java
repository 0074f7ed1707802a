package coop.essaim.parcours.contrat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire d'un contrat en préparation.
///
/// @param clauses les textes, dans l'ordre des clauses du genre
record TermesSaisie(
        @Nullable String du,
        @Nullable String au,
        @Nullable String heures,
        @Nullable String partFixe,
        @Nullable String objectif,
        @Nullable String plafond,
        @Nullable String statutsDu,
        @Nullable Boolean tempsCompletAilleurs,
        @Nullable String representant,
        @Nullable List<String> clauses) {

    private static final int CLAUSE_MAX = 8000;

    static TermesSaisie de(Termes termes, GenreDeContrat genre) {
        var heures = termes.heures();
        return new TermesSaisie(
                EnFrancais.enTableau(termes.du()),
                date(termes.au()),
                heures == null ? null : EnFrancais.enFrancais(heures.stripTrailingZeros()),
                montant(termes.partFixe()),
                montant(termes.objectif()),
                montant(termes.plafond()),
                date(termes.statutsDu()),
                termes.tempsCompletAilleurs(),
                termes.representant(),
                genre.clauses().stream()
                        .map(clause -> termes.clauses().getOrDefault(clause, ""))
                        .toList());
    }

    /// Les termes lus, ou rien et une phrase à côté de chaque champ à revoir.
    @Nullable
    Termes lire(GenreDeContrat genre, BindingResult refus) {
        var debut = champ("du", EnFrancais.lireDate(du), refus);
        var fin = facultatif("au", au, EnFrancais::lireDate, refus);
        var lesHeures = facultatif("heures", heures, texte -> EnFrancais.lireNombre(texte, 2), refus);
        var fixe = facultatif("partFixe", partFixe, Montant::lire, refus);
        var vise = facultatif("objectif", objectif, Montant::lire, refus);
        var maximum = facultatif("plafond", plafond, Montant::lire, refus);
        var statuts = facultatif("statutsDu", statutsDu, EnFrancais::lireDate, refus);
        if (debut != null && fin != null && fin.isBefore(debut)) refus.rejectValue("au", "envers", aLEnvers(genre));
        if (lesHeures != null && (lesHeures.signum() <= 0 || lesHeures.compareTo(BigDecimal.valueOf(217)) > 0))
            refus.rejectValue("heures", "borne", "Écrivez des heures par mois entre 0 et 217.");
        for (var montant : List.of(champs("partFixe", fixe), champs("objectif", vise), champs("plafond", maximum))) {
            var valeur = montant.valeur();
            if (valeur != null && valeur.centimes() < 0)
                refus.rejectValue(montant.nom(), "signe", "Écrivez un montant positif, ou zéro.");
        }
        var textes = clauses(genre, refus);
        if (refus.hasErrors() || debut == null) return null;
        var qui = representant == null || representant.isBlank() ? null : representant.strip();
        return new Termes(
                debut,
                fin,
                lesHeures,
                fixe,
                vise,
                maximum,
                statuts,
                Boolean.TRUE.equals(tempsCompletAilleurs),
                qui,
                textes);
    }

    private static String aLEnvers(GenreDeContrat genre) {
        return "Choisissez un terme après le premier jour, ou le même : "
                + (genre.estUnCape()
                        ? "un CAPE dure de son premier jour à son terme, douze mois au plus (art. L. 127-2 du code de commerce)."
                        : "un contrat ne finit pas avant d’avoir commencé (art. L. 1242-7 du code du travail).");
    }

    private record ChampDeMontant(String nom, @Nullable Montant valeur) {}

    private static ChampDeMontant champs(String nom, @Nullable Montant valeur) {
        return new ChampDeMontant(nom, valeur);
    }

    private Map<Clause, String> clauses(GenreDeContrat genre, BindingResult refus) {
        var textes = new EnumMap<Clause, String>(Clause.class);
        var ecrites = clauses == null ? List.<String>of() : clauses;
        for (int rang = 0; rang < genre.clauses().size(); rang++) {
            var clause = genre.clauses().get(rang);
            var texte = rang < ecrites.size()
                    ? ecrites.get(rang).replace("\r\n", "\n").strip()
                    : "";
            if (texte.length() > CLAUSE_MAX)
                refus.reject("clause", "Raccourcissez « " + clause.libelle() + " » à 8 000 caractères au plus.");
            textes.put(clause, texte);
        }
        return textes;
    }

    private static <T> @Nullable T facultatif(
            String nom, @Nullable String saisi, Function<String, Lecture<T>> lire, BindingResult refus) {
        return saisi == null || saisi.isBlank() ? null : champ(nom, lire.apply(saisi), refus);
    }

    private static <T> @Nullable T champ(String nom, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(nom, "illisible", phrase));
        return lecture.siLue().orElse(null);
    }

    private static @Nullable String date(@Nullable LocalDate jour) {
        return jour == null ? null : EnFrancais.enTableau(jour);
    }

    private static @Nullable String montant(@Nullable Montant montant) {
        return montant == null ? null : montant.toString().replaceAll("[\\u00a0€]+$", "");
    }
}
