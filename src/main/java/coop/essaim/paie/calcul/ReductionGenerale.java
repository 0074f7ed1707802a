package coop.essaim.paie.calcul;

import coop.essaim.paie.calcul.Bareme.Lecture;

/// La réduction générale des cotisations patronales (CSS L241-13) : une classe par formule, choisie par la date.
sealed interface ReductionGenerale permits ReductionDegressive, ReductionUnique {

    /// Le coefficient, en dix-millièmes, arrondi au plus proche (CSS D241-7). Brut et Smic sont ceux de la période.
    int coefficient(long brut, long smic);

    /// Le coefficient au niveau du Smic, en dix-millièmes.
    int maximum();

    /// Le libellé de la ligne.
    String libelle();

    static ReductionGenerale lire(Lecture lecture, String seuil) {
        if (!lecture.existe("reduction.tmin"))
            return new ReductionDegressive(
                    lecture.dixMilliemes("reduction.t." + seuil), lecture.centiemes("reduction.sortie"));
        return new ReductionUnique(
                lecture.dixMilliemes("reduction.tmin"),
                lecture.dixMilliemes("reduction.tdelta." + seuil),
                lecture.reel("reduction.puissance"),
                lecture.entier("reduction.sortie"));
    }
}
