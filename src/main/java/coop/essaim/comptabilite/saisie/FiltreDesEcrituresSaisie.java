package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.comptabilite.plan.Exercice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des écritures, tels que l'adresse les porte. Une date absente est celle de l'exercice.
record FiltreDesEcrituresSaisie(
        @Nullable String q,
        @Nullable String journal,
        @Nullable String compte,
        @Nullable String section,
        @Nullable String tiers,
        @Nullable String du,
        @Nullable String au,
        @Nullable String etat) {

    FiltreDesEcrituresSaisie dans(LocalDate debut, LocalDate fin) {
        return new FiltreDesEcrituresSaisie(
                q, journal, compte, section, tiers, EnFrancais.enTableau(debut), EnFrancais.enTableau(fin), etat);
    }

    LocalDate debut(@Nullable Exercice exercice, LocalDate aujourdhui) {
        var parDefaut = exercice == null ? aujourdhui.withDayOfYear(1) : exercice.du();
        return EnFrancais.lireDate(du).siLue().orElse(parDefaut);
    }

    LocalDate fin(@Nullable Exercice exercice, LocalDate aujourdhui) {
        var parDefaut = exercice == null ? aujourdhui : exercice.au();
        return EnFrancais.lireDate(au).siLue().orElse(parDefaut);
    }

    @Nullable
    String texte() {
        var propre = ouRien(q);
        return propre == null ? null : Filtres.litteral(propre);
    }

    /// Un début de numéro.
    @Nullable
    String leCompte() {
        return compte != null && compte.strip().matches("[0-9A-Za-z]{1,20}") ? compte.strip() : null;
    }

    @Nullable
    String laSection() {
        return ouRien(section);
    }

    @Nullable
    String leTiers() {
        return ouRien(tiers);
    }

    @Nullable
    String leJournal() {
        return ouRien(journal);
    }

    @Nullable
    String lEtat() {
        return etat != null && etat.matches("brouillard|validees|sans-fichier") ? etat : null;
    }

    boolean auBrouillard() {
        return "brouillard".equals(etat);
    }

    boolean retientDesLignes() {
        return leCompte() != null || laSection() != null || leTiers() != null;
    }

    private static @Nullable String ouRien(@Nullable String tape) {
        return tape == null || tape.isBlank() ? null : tape.strip();
    }
}
