package coop.essaim.paie.droit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Le droit à une date, groupe par groupe, et ce qui le sépare d'une autre date.
///
/// @param avec la date comparée, ou `null`
/// @param neutre la grille du taux neutre à cette date, `null` avant le prélèvement à la source
/// @param changements les jours où le droit a changé, du plus récent au plus ancien
public record DroitPage(
        LocalDate date,
        @Nullable LocalDate avec,
        List<Groupe> groupes,
        List<Ecart> ecarts,
        List<Changement> changements,
        @Nullable Neutre neutre) {

    public DroitPage {
        groupes = List.copyOf(groupes);
        ecarts = List.copyOf(ecarts);
        changements = List.copyOf(changements);
    }

    /// @param dues combien de ces valeurs disent quelque chose à cette date
    public record Groupe(String titre, List<Valeur> valeurs, int dues) {}

    /// @param depuis le jour où cette valeur a commencé à valoir
    /// @param suite les valeurs qu'elle a prises, de la plus récente à la plus ancienne ; vide si une seule
    public record Valeur(String libelle, String valeur, LocalDate depuis, String reference, List<Passage> suite) {}

    public record Passage(LocalDate du, String valeur, String reference) {}

    private static final int RECENTS = 4;

    public List<Changement> recents() {
        return changements.subList(0, Math.min(RECENTS, changements.size()));
    }

    public List<Changement> anciens() {
        return changements.subList(Math.min(RECENTS, changements.size()), changements.size());
    }

    /// La grille du taux neutre : la paie imposable d'un mois, et le taux qui vaut à partir d'elle.
    public record Neutre(LocalDate depuis, String reference, List<Palier> paliers) {}

    public record Palier(String base, String taux) {}

    /// Un paramètre dont la valeur diffère entre les deux dates.
    ///
    /// @param groupe la famille du paramètre : son libellé seul ne la dit pas toujours
    public record Ecart(String groupe, String libelle, String avant, String apres, LocalDate du, String reference) {}

    /// Un jour où le droit a changé, et ce qui a changé ce jour-là.
    public record Changement(LocalDate jour, List<Ecart> ecarts) {}
}
