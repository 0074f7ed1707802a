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

    /// « de janvier à mars 2026 », « de novembre 2025 à mars 2026 ».
    static String plage(YearMonth premier, YearMonth dernier) {
        var debut = EnFrancais.deMois(premier);
        if (premier.getYear() == dernier.getYear()) debut = debut.substring(0, debut.lastIndexOf(' '));
        return debut + " à " + EnFrancais.enFrancais(dernier);
    }

    public static String plage(MoisComptable premier, MoisComptable dernier) {
        return plage(YearMonth.from(premier.du), YearMonth.from(dernier.du));
    }

    public boolean estFini(LocalDate aujourdhui) {
        return au.isBefore(aujourdhui);
    }

    public String nom() {
        var mois = YearMonth.from(du);
        var nom = EnFrancais.enFrancais(mois);
        boolean entier = du.getDayOfMonth() == 1 && au.equals(mois.atEndOfMonth());
        return entier ? nom : nom + ", du " + du.getDayOfMonth() + " au " + au.getDayOfMonth();
    }
}
