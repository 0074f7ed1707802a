package coop.essaim.paie.papier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une rubrique du modèle et ses lignes. Une rubrique d'une seule ligne la porte sur son titre.
///
/// @param chapitre le grand titre qui s'ouvre avec elle, ou `null`
public record Rubrique(
        @Nullable String chapitre, String titre, Colonnes colonnes, List<LigneImprimee> lignes, boolean total) {

    public Rubrique {
        lignes = List.copyOf(lignes);
    }

    static Rubrique de(String titre, List<LigneImprimee> lignes) {
        return new Rubrique(null, titre, Colonnes.VIDES, lignes, false);
    }

    static Rubrique seule(String titre, Colonnes colonnes) {
        return new Rubrique(null, titre, colonnes, List.of(), false);
    }

    static Rubrique total(String titre, Colonnes colonnes) {
        return new Rubrique(null, titre, colonnes, List.of(), true);
    }

    Rubrique ouvrant(String grandTitre) {
        return new Rubrique(grandTitre, titre, colonnes, lignes, total);
    }

    /// Une ligne de cotisation, telle que le modèle la nomme.
    public record LigneImprimee(String libelle, Colonnes colonnes) {}
}
