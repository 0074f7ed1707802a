package coop.essaim.personnes.garde;

import coop.essaim.personnes.NatureDeDonnee;
import java.time.LocalDate;

/// Combien de temps se garde une nature de donnée, et d'après quel texte.
public record Duree(NatureDeDonnee nature, int mois, LocalDate du, String reference) {

    public String dite() {
        if (mois % 12 != 0) return mois + " mois";
        int annees = mois / 12;
        return annees > 1 ? annees + " ans" : annees + " an";
    }
}
