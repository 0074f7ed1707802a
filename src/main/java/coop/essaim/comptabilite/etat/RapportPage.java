package coop.essaim.comptabilite.etat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.page.Lien;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.comptabilite.rapport.Cadrage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ce que montre l'écran d'un rapport.
///
/// @param etat rien quand une date est refusée, et son cadrage de même
/// @param periodes les exercices, d'un clic
/// @param csv adresse du même rapport en fichier ; `xlsx` et `pdf` de même
/// @param suivante la page d'après, s'il y en a une
/// @param note ce qu'il a fallu changer à la demande
public record RapportPage(
        String titre,
        String code,
        @Nullable Etat etat,
        @Nullable Cadrage cadrage,
        List<Option> sections,
        List<Option> journaux,
        List<Lien> periodes,
        Fichiers fichiers,
        @Nullable String debut,
        @Nullable String suivante,
        @Nullable String note) {

    public record Fichiers(String csv, String xlsx, String pdf) {}

    public boolean offre(String critere) {
        return Rapport.de(code)
                .map(r -> r.offre(Rapport.Critere.valueOf(critere)))
                .orElse(false);
    }

    /// La période montrée, telle que l'écran la redemande ; rien pour laisser ce qui a été tapé et refusé.
    public @Nullable String du() {
        return cadrage == null ? null : EnFrancais.enTableau(cadrage.du());
    }

    public @Nullable String au() {
        return cadrage == null ? null : EnFrancais.enTableau(cadrage.au());
    }

    public boolean estVide() {
        return etat == null || etat.rangees().stream().noneMatch(Etat.Rangee::estUneLigne);
    }
}
