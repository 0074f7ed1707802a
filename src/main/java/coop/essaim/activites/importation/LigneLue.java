package coop.essaim.activites.importation;

import coop.essaim.activites.Contribution;
import coop.essaim.activites.Description;
import coop.essaim.commun.tableur.LigneDImport;
import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une ligne du fichier, relue.
///
/// @param numero celui que montre le tableur : la première ligne est celle des titres
/// @param dit son enseigne, même refusée
/// @param refus une phrase par champ à revoir
/// @param connue une activité ouverte porte déjà cette enseigne : la ligne ne sera pas prise
public record LigneLue(int numero, String dit, @Nullable Contenu contenu, List<String> refus, boolean connue)
        implements LigneDImport {

    public LigneLue {
        refus = List.copyOf(refus);
    }

    /// Ce que la ligne apporte quand rien n'y est refusé.
    ///
    /// @param contribution celle que l'assemblée a voulue pour cette activité seule
    public record Contenu(
            LocalDate ouverteLe,
            Description description,
            @Nullable String presentation,
            @Nullable Entrepreneur entrepreneur,
            @Nullable Contribution contribution) {}

    public record Entrepreneur(PersonneId id, String nom) {}

    @Override
    public boolean estNeuve() {
        return refus.isEmpty() && !connue;
    }

    @Override
    public String suite() {
        if (connue) return "Déjà ouverte : elle ne change pas.";
        var entrepreneur = contenu == null ? null : contenu.entrepreneur();
        return entrepreneur == null
                ? "À ouvrir ; il restera à dire qui la mène."
                : "À ouvrir, menée par " + entrepreneur.nom() + ".";
    }

    LigneLue refusee(String phrase) {
        return new LigneLue(numero, dit, contenu, List.of(phrase), false);
    }

    LigneLue dejaOuverte() {
        return new LigneLue(numero, dit, contenu, refus, true);
    }
}
