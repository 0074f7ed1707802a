package coop.essaim.paie.calcul;

import coop.essaim.paie.calcul.Bareme.Lecture;
import coop.essaim.paie.calcul.Retenues.Saisie;
import org.jspecify.annotations.Nullable;

/// Ce qu'un créancier peut prendre sur un net : des tranches annuelles ramenées au mois, et le RSA toujours laissé
/// (C. trav. L3252-2 à L3252-5, R3252-2 à R3252-5). Sommes en centimes.
final class QuotiteSaisissable {

    private static final int TRANCHES = 6;

    private final long[] bornesAnnuelles;
    /// La fraction saisissable de chaque tranche, en soixantièmes.
    private final int[] soixantiemes;
    private final long parPersonne;
    private final long rsa;

    private QuotiteSaisissable(long[] bornesAnnuelles, int[] soixantiemes, long parPersonne, long rsa) {
        this.bornesAnnuelles = bornesAnnuelles;
        this.soixantiemes = soixantiemes;
        this.parPersonne = parPersonne;
        this.rsa = rsa;
    }

    /// Vide quand le barème ou le RSA du mois n'est pas paramétré.
    static @Nullable QuotiteSaisissable lire(Lecture lecture) {
        if (!lecture.existe("saisie.borne1") || !lecture.existe("saisie.rsa")) return null;
        var bornes = new long[TRANCHES];
        var parts = new int[TRANCHES];
        for (int rang = 0; rang < TRANCHES; rang++) {
            bornes[rang] = lecture.centiemes("saisie.borne" + (rang + 1));
            parts[rang] = lecture.entier("saisie.part" + (rang + 1));
        }
        return new QuotiteSaisissable(
                bornes, parts, lecture.centiemes("saisie.personne_a_charge"), lecture.centiemes("saisie.rsa"));
    }

    /// La retenue du mois sur ce net après impôt, avantages en nature compris.
    long retenue(Saisie saisie, long net) {
        long laisse = Math.max(0, net - rsa);
        if (saisie.alimentaire()) return Math.min(saisie.reste(), laisse);
        return Math.min(saisie.reste(), Math.min(laisse, quotite(net, saisie.personnesACharge())));
    }

    /// Compté en 720es de centime (12 mois × 60) pour n'arrondir qu'une fois, en faveur du salarié.
    private long quotite(long net, int personnes) {
        long annuel = Math.max(0, net) * 12;
        long cumul = 0;
        long bas = 0;
        for (int rang = 0; rang < TRANCHES; rang++) {
            long haut = bornesAnnuelles[rang] + parPersonne * personnes;
            cumul += (Math.min(annuel, haut) - Math.min(annuel, bas)) * soixantiemes[rang];
            bas = haut;
        }
        cumul += Math.max(0, annuel - bas) * 60;
        return cumul / 720;
    }
}
