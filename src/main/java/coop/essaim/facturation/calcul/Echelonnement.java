package coop.essaim.facturation.calcul;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// Découper un devis en acompte, situations et solde dont la somme est le devis, au centime, base et TVA par taux.
///
/// Chaque pièce arrondit sa TVA sur sa propre base : deux arrondis ne font pas l'arrondi de la somme. On choisit donc,
/// à quelques centimes du montant voulu, une base telle que sa TVA plus celle du reste soit la TVA de ce qui restait.
/// Il en existe toujours une : la base zéro. Le solde n'a plus rien à rattraper.
public final class Echelonnement {

    /// À 2,1 %, la plus petite base proche qui convient est à moins de 24 centimes ; au-delà, on ne gagne rien.
    private static final long VOISINAGE = 60;

    private Echelonnement() {}

    /// La part du reste dont le TTC est le plus proche de celui voulu.
    ///
    /// @param reste ce qui n'est pas encore facturé, par régime et nature
    public static List<Tranche> prendre(List<Tranche> reste, Montant ttcVoulu) {
        var parRegime = parRegime(reste);
        var regimes = List.copyOf(parRegime.keySet());
        var cibles = Calcul.repartir(
                ttcVoulu, regimes.stream().map(r -> ttc(somme(parRegime, r), r)).toList());
        var prises = new ArrayList<Tranche>();
        var ecart = Montant.ZERO;
        for (int i = 0; i < regimes.size(); i++) {
            var regime = regimes.get(i);
            var base = baseAdditive(somme(parRegime, regime), cibles.get(i).plus(ecart), regime);
            ecart = ecart.plus(cibles.get(i)).moins(ttc(base, regime));
            var groupes = parRegime.getOrDefault(regime, List.of());
            var parts =
                    Calcul.repartir(base, groupes.stream().map(Tranche::base).toList());
            for (int j = 0; j < groupes.size(); j++)
                prises.add(new Tranche(regime, groupes.get(j).nature(), parts.get(j)));
        }
        return prises.stream().filter(tranche -> !tranche.base().estNul()).toList();
    }

    /// Ce qui reste d'un devis après ces tranches. Une tranche prise en acompte compte pour les natures de son régime
    /// qui sont, comme elle, un bien ou un service.
    public static List<Tranche> reste(List<Tranche> devis, List<Tranche> prises) {
        var reste = new ArrayList<>(devis);
        for (var prise : prises) retirer(reste, prise, nature -> couvre(prise.nature(), nature));
        return List.copyOf(reste);
    }

    /// Les mêmes, les déductions retranchées des natures qu'elles couvrent, puis au besoin des autres de leur taux.
    public static List<Tranche> nettes(List<Tranche> tranches) {
        var reste = new ArrayList<Tranche>();
        for (var tranche : tranches) if (!tranche.base().estNegatif()) reste.add(tranche);
        for (var tranche : tranches) {
            if (!tranche.base().estNegatif()) continue;
            var deduite = new Tranche(
                    tranche.regime(), tranche.nature(), tranche.base().oppose());
            var trop = retirer(reste, deduite, nature -> couvre(deduite.nature(), nature));
            retirer(reste, new Tranche(deduite.regime(), deduite.nature(), trop), _ -> true);
        }
        return List.copyOf(reste);
    }

    /// @return ce que ces natures n'ont pas suffi à porter
    private static Montant retirer(List<Tranche> reste, Tranche prise, Predicate<NatureDeVente> couverte) {
        var aRetirer = prise.base();
        for (int i = 0; i < reste.size() && !aRetirer.estNul(); i++) {
            var groupe = reste.get(i);
            if (!groupe.regime().equals(prise.regime()) || !couverte.test(groupe.nature())) continue;
            var retire = Montant.min(aRetirer, groupe.base());
            reste.set(
                    i,
                    new Tranche(groupe.regime(), groupe.nature(), groupe.base().moins(retire)));
            aRetirer = aRetirer.moins(retire);
        }
        return aRetirer;
    }

    public static Montant ttc(List<Tranche> tranches) {
        var parRegime = parRegime(tranches);
        return Montant.somme(parRegime.keySet().stream().map(r -> ttc(somme(parRegime, r), r)));
    }

    /// La TVA du tout est celle de la part plus celle du reste.
    static boolean estAdditive(Montant base, Montant reste, RegimeDeTva regime) {
        return base.fois(regime.taux())
                .plus(reste.moins(base).fois(regime.taux()))
                .equals(reste.fois(regime.taux()));
    }

    private static Montant baseAdditive(Montant reste, Montant ttcVoulu, RegimeDeTva regime) {
        if (ttcVoulu.compareTo(ttc(reste, regime)) >= 0) return reste;
        long proche =
                ttcVoulu.divisePar(BigDecimal.ONE.add(regime.taux().fraction())).centimes();
        var meilleure = Montant.ZERO;
        long moindre = Long.MAX_VALUE;
        for (long base = Math.max(0, proche - VOISINAGE);
                base <= Math.min(reste.centimes(), proche + VOISINAGE);
                base++) {
            var candidate = new Montant(base);
            long ecart = ttc(candidate, regime).moins(ttcVoulu).absolu().centimes();
            if (ecart < moindre && estAdditive(candidate, reste, regime)) {
                meilleure = candidate;
                moindre = ecart;
            }
        }
        return meilleure;
    }

    private static boolean couvre(NatureDeVente prise, NatureDeVente groupe) {
        return prise.equals(groupe) || (prise.acompte() && prise.bien() == groupe.bien());
    }

    private static LinkedHashMap<RegimeDeTva, List<Tranche>> parRegime(List<Tranche> tranches) {
        var parRegime = new LinkedHashMap<RegimeDeTva, List<Tranche>>();
        for (var tranche : tranches)
            parRegime.computeIfAbsent(tranche.regime(), _ -> new ArrayList<>()).add(tranche);
        return parRegime;
    }

    private static Montant somme(LinkedHashMap<RegimeDeTva, List<Tranche>> parRegime, RegimeDeTva regime) {
        return Montant.somme(parRegime.getOrDefault(regime, List.of()).stream().map(Tranche::base));
    }

    private static Montant ttc(Montant base, RegimeDeTva regime) {
        return base.plus(base.fois(regime.taux()));
    }
}
