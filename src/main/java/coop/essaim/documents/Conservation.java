package coop.essaim.documents;

import java.time.Period;

/// Combien de temps une pièce se garde, à compter de l'événement que dit son nom ; l'effacement la suit.
public enum Conservation {
    /// Dix ans après la clôture de l'exercice : art. L. 123-22 du code de commerce.
    PIECE_COMPTABLE(Period.ofYears(10)),
    /// Six ans : assiette des cotisations, art. L. 243-16 du code de la sécurité sociale.
    ASSIETTE_SOCIALE(Period.ofYears(6)),
    /// Cinq ans après le départ : art. R. 1221-26 du code du travail et 2224 du code civil.
    DOSSIER_DU_PERSONNEL(Period.ofYears(5)),
    /// Cinquante ans de mise à disposition : art. D. 3243-8 du code du travail.
    BULLETIN_DE_PAIE(Period.ofYears(50)),
    /// Deux ans après le dernier contact : recommandation de la CNIL sur le recrutement.
    CANDIDATURE(Period.ofYears(2)),
    /// Cinq ans après l'action de formation : durée d'usage du contrôle.
    FORMATION(Period.ofYears(5)),
    /// Quarante ans : document unique d'évaluation des risques, art. R. 4121-4 du code du travail.
    RISQUES_PROFESSIONNELS(Period.ofYears(40)),
    /// La vie de la coopérative et trente ans au-delà : procès-verbaux, statuts, identité.
    VIE_SOCIALE(Period.ofYears(30));

    private final Period duree;

    Conservation(Period duree) {
        this.duree = duree;
    }

    public Period duree() {
        return duree;
    }
}
