package coop.essaim.personnes.garde;

import coop.essaim.commun.EnFrancais;
import coop.essaim.personnes.NatureDeDonnee;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Jusqu'à quand une fiche se garde, et pourquoi.
///
/// @param le le dernier jour où elle se garde ; `null` tant que dure ce qui la fait garder
public record Echeance(@Nullable LocalDate le, NatureDeDonnee nature, String reference) {

    public String phrase() {
        var jusqua = le;
        return jusqua == null
                ? "La fiche se garde tant que dure ce qui la fait garder ("
                        + nature.libelle().toLowerCase(java.util.Locale.FRANCE) + ")."
                : "La fiche se garde jusqu’au " + EnFrancais.enFrancais(jusqua) + ".";
    }

    boolean estPassee(LocalDate jour) {
        var jusqua = le;
        return jusqua != null && jusqua.isBefore(jour);
    }
}
