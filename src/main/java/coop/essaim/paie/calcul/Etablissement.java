package coop.essaim.paie.calcul;

import java.util.Set;

/// L'employeur au mois du bulletin. Les taux sont en millionièmes ; AT/MP et mobilité sont notifiés par établissement.
///
/// @param effectif effectif « sécurité sociale » (CSS R130-1), celui qui déclenche les seuils
/// @param tauxApprentis part des alternants dans l'effectif, en millionièmes (C. trav. L6242-1)
/// @param geles les obligations dont le seuil est atteint depuis moins de cinq ans (CSS L130-1)
public record Etablissement(
        int effectif, int tauxAtmp, int tauxMobilite, int tauxApprentis, Territoire territoire, Set<Obligation> geles) {

    public Etablissement {
        geles = Set.copyOf(geles);
    }

    public Etablissement(int effectif, int tauxAtmp, int tauxMobilite, int tauxApprentis, Territoire territoire) {
        this(effectif, tauxAtmp, tauxMobilite, tauxApprentis, territoire, Set.of());
    }

    /// L'obligation ne joue pas, ou pas encore.
    boolean estSous(Obligation obligation, int seuil) {
        return effectif < seuil || geles.contains(obligation);
    }
}
