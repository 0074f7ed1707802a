package coop.essaim.paie.simulateur;

import java.time.YearMonth;

/// Comment la paie d'une année se répartit. Chaque rythme finit en décembre.
public enum Rythme {
    MENSUEL("Tous les mois", 1),
    TRIMESTRIEL("Chaque trimestre", 3),
    SEMESTRIEL("Deux fois l’an", 6),
    ANNUEL("En décembre seul", 12);

    private final String libelle;
    private final int pas;

    Rythme(String libelle, int pas) {
        this.libelle = libelle;
        this.pas = pas;
    }

    public String libelle() {
        return libelle;
    }

    int versements() {
        return 12 / pas;
    }

    boolean paie(YearMonth mois) {
        return mois.getMonthValue() % pas == 0;
    }
}
