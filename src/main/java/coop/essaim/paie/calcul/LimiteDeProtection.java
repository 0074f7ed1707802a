package coop.essaim.paie.calcul;

import coop.essaim.paie.calcul.Bareme.Lecture;

/// La part patronale de mutuelle et de prévoyance exclue de l'assiette (CSS L242-1 II 4° et D242-1), au mois.
final class LimiteDeProtection {

    private final long partDuPass;
    private final long maximum;
    private final int partDuSalaire;

    LimiteDeProtection(Lecture lecture, long pass) {
        partDuPass = Precision.produit(pass, lecture.taux("protection.part_pass")) / 12;
        maximum = Precision.produit(pass, lecture.taux("protection.limite_pass")) / 12;
        partDuSalaire = lecture.taux("protection.part_salaire");
    }

    /// En fines.
    long pour(long brut) {
        return Math.min(maximum, partDuPass + Precision.produit(brut, partDuSalaire));
    }
}
