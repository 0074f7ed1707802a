package coop.essaim.paie.reglages;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.calcul.Couverture;
import coop.essaim.paie.calcul.Couverture.Sante;
import coop.essaim.paie.calcul.Etablissement;
import coop.essaim.paie.calcul.Obligation;
import coop.essaim.paie.calcul.Territoire;
import java.time.LocalDate;
import java.util.Set;

/// Ce que la coopérative est pour sa paie à partir d'une date.
///
/// @param effectif effectif « sécurité sociale » (CSS R130-1), celui qui ouvre les seuils
/// @param reference la notification ou la décision qui fonde ces valeurs
public record ReglagesDePaie(
        LocalDate du, int effectif, TauxNotifies taux, Set<Obligation> geles, Mutuelle mutuelle, String reference) {

    /// Les taux propres à l'établissement : AT/MP notifié par la Carsat, versement mobilité de la commune.
    public record TauxNotifies(Taux atmp, Taux mobilite, Taux alternants) {}

    public record Mutuelle(Montant cotisation, Taux partEmployeur) {}

    /// Une coopérative inventée, pour qui essaie sans compte ou avant que la sienne soit réglée.
    public static final ReglagesDePaie EXEMPLE = new ReglagesDePaie(
            LocalDate.of(2017, 1, 1),
            60,
            new TauxNotifies(Taux.pourCent("1.2"), Taux.pourCent("0.8"), Taux.ZERO),
            Set.of(),
            new Mutuelle(Montant.euros("40"), Taux.pourCent("50")),
            "chiffres inventés");

    public ReglagesDePaie {
        geles = Set.copyOf(geles);
    }

    public boolean estUnExemple() {
        return equals(EXEMPLE);
    }

    public Etablissement etablissement() {
        return new Etablissement(
                effectif,
                millioniemes(taux.atmp()),
                millioniemes(taux.mobilite()),
                millioniemes(taux.alternants()),
                Territoire.METROPOLE,
                geles);
    }

    public Couverture couverture() {
        var adhesion =
                new Sante.Adhesion("base", mutuelle.cotisation().centimes(), millioniemes(mutuelle.partEmployeur()));
        return new Couverture(adhesion, 0, 0);
    }

    private static int millioniemes(Taux taux) {
        return taux.pourCent().movePointRight(4).intValueExact();
    }
}
