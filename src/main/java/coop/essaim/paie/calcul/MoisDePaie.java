package coop.essaim.paie.calcul;

import java.time.YearMonth;

/// Tout ce qu'il faut pour un bulletin. `avant` vaut `Cumuls.VIDES` pour un mois pris seul ou le premier de l'année.
public record MoisDePaie(
        YearMonth mois, Etablissement etablissement, Contrat contrat, Elements elements, Cumuls avant) {

    public MoisDePaie avecBrut(long brut) {
        return new MoisDePaie(mois, etablissement, contrat, elements.avecBrut(brut), avant);
    }

    public MoisDePaie apres(Cumuls cumuls) {
        return new MoisDePaie(mois, etablissement, contrat, elements, cumuls);
    }

    MoisDePaie avecContrat(Contrat autre) {
        return new MoisDePaie(mois, etablissement, autre, elements, avant);
    }
}
