package coop.essaim.comptabilite.etat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.comptabilite.rapport.VueDuReleve;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Les filtres de l'adresse, tels que tapés : une adresse de rapport se partage et se relit.
///
/// @param validees vrai : sans le brouillard
/// @param etat le bilan ou le résultat dont on détaille un poste
/// @param apres où commence la page suivante
record FiltreSaisie(
        @Nullable String du,
        @Nullable String au,
        @Nullable String section,
        @Nullable String compte,
        @Nullable String tiers,
        @Nullable String journal,
        @Nullable String vue,
        @Nullable Boolean validees,
        @Nullable String etat,
        @Nullable String poste,
        @Nullable String apres) {

    /// La période demandée, ou celle de l'exercice proposé ; rien quand une date est refusée.
    ///
    /// @param propose l'exercice que la page ouvre quand l'adresse ne dit rien
    /// @param contenant l'exercice d'un jour
    @Nullable
    Jours jours(
            Rapport rapport,
            Exercice propose,
            LocalDate aujourdhui,
            Function<LocalDate, Optional<Exercice>> contenant,
            BindingResult refus) {
        var fin = date("au", au, refus);
        var debut = rapport.offre(Rapport.Critere.DEBUT) ? date("du", du, refus) : null;
        if (refus.hasErrors()) return null;
        var jusquAu = fin == null ? finProposee(rapport, propose, aujourdhui) : fin;
        var depuis =
                debut == null ? contenant.apply(jusquAu).map(Exercice::du).orElse(jusquAu.withDayOfYear(1)) : debut;
        if (!jusquAu.isBefore(depuis)) return new Jours(depuis, jusquAu);
        refus.rejectValue(
                "au", "ordre", "Choisissez une date de fin qui suit le " + EnFrancais.enFrancais(depuis) + ".");
        return null;
    }

    /// La fin de l'exercice, sauf pour un âge : compté d'un jour à venir, tout serait échu.
    private static LocalDate finProposee(Rapport rapport, Exercice propose, LocalDate aujourdhui) {
        return rapport == Rapport.BALANCE_AGEE && propose.contient(aujourdhui) ? aujourdhui : propose.au();
    }

    record Jours(LocalDate du, LocalDate au) {}

    Precisions precisions() {
        return new Precisions(texte(compte), texte(tiers), texte(journal), laVue(), texte(etat), texte(poste));
    }

    @Nullable
    String laSection(Rapport rapport) {
        var choisie = texte(section);
        // Un relevé est toujours celui d'une section ; à défaut, celui de la structure.
        return choisie == null && rapport == Rapport.RELEVE ? Section.STRUCTURE : choisie;
    }

    boolean sansLeBrouillard() {
        return Boolean.TRUE.equals(validees);
    }

    private VueDuReleve laVue() {
        var choisie = texte(vue);
        return Arrays.stream(VueDuReleve.values())
                .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(choisie))
                .findFirst()
                .orElse(VueDuReleve.TRESORERIE);
    }

    private static @Nullable LocalDate date(String champ, @Nullable String saisie, BindingResult refus) {
        var texte = texte(saisie);
        if (texte == null) return null;
        var lue = EnFrancais.lireDate(texte);
        lue.refus().ifPresent(phrase -> refus.rejectValue(champ, "date", phrase));
        return lue.siLue().orElse(null);
    }

    private static @Nullable String texte(@Nullable String saisie) {
        return saisie == null || saisie.isBlank() || saisie.indexOf('\0') >= 0 ? null : saisie.strip();
    }

    /// Les mêmes filtres, pour y renvoyer.
    Map<String, String> adresse() {
        var filtres = new LinkedHashMap<String, String>();
        mettre(filtres, "du", du);
        mettre(filtres, "au", au);
        mettre(filtres, "section", section);
        mettre(filtres, "compte", compte);
        mettre(filtres, "tiers", tiers);
        mettre(filtres, "journal", journal);
        mettre(filtres, "vue", vue);
        mettre(filtres, "validees", sansLeBrouillard() ? "true" : null);
        mettre(filtres, "etat", etat);
        mettre(filtres, "poste", poste);
        return filtres;
    }

    private static void mettre(Map<String, String> filtres, String nom, @Nullable String valeur) {
        var texte = texte(valeur);
        if (texte != null) filtres.put(nom, texte);
    }
}
