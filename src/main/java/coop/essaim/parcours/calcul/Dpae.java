package coop.essaim.parcours.calcul;

import java.time.LocalDate;

/// Quand la déclaration préalable à l'embauche se fait : au plus tôt huit jours avant, et avant que la personne ne
/// commence (art. L. 1221-10 et R. 1221-4 du code du travail).
public final class Dpae {

    private static final int JOURS_AVANT = 8;

    public static LocalDate auPlusTot(LocalDate embauche) {
        return embauche.minusDays(JOURS_AVANT);
    }

    /// Par lettre recommandée, quand le téléservice manque : au plus tard le dernier jour ouvrable avant l'embauche
    /// (art. R. 1221-5).
    public static LocalDate lettreAuPlusTard(LocalDate embauche) {
        var jour = embauche.minusDays(1);
        while (!JoursLegaux.estOuvrable(jour)) jour = jour.minusDays(1);
        return jour;
    }

    private Dpae() {}
}
