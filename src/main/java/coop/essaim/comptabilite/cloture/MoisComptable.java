package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Un mois d'un exercice, tel que l'écran des clôtures le montre. Le premier et le dernier peuvent être incomplets.
///
/// @param par qui l'a clos, s'il l'est
public record MoisComptable(
        LocalDate du, LocalDate au, boolean clos, @Nullable String par) {

    public String nom() {
        var mois = YearMonth.from(du);
        var nom = EnFrancais.enFrancais(mois);
        boolean entier = du.getDayOfMonth() == 1 && au.equals(mois.atEndOfMonth());
        return entier ? nom : nom + ", du " + du.getDayOfMonth() + " au " + au.getDayOfMonth();
    }
}
