package coop.essaim.paie.calcul;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Une suite de mois d'une même année, régularisée progressivement : chaque mois reprend les compteurs du précédent.
public final class AnneeDePaie {

    private final MoteurDePaie moteur;

    public AnneeDePaie(MoteurDePaie moteur) {
        this.moteur = moteur;
    }

    public sealed interface Suite {

        record Calculee(List<Bulletin> bulletins) implements Suite {}

        /// Un mois refusé arrête la suite : les suivants seraient faux.
        record Refusee(YearMonth mois, Refus refus) implements Suite {

            public String phrase() {
                return refus.phrase();
            }
        }

        /// Ce que les mois ont laissé ne couvre pas ce que ce mois coûte même sans salaire, en centimes.
        record BudgetInsuffisant(YearMonth mois, long minimum) implements Suite {}
    }

    /// Un mois dont le brut est donné, ou se déduit d'un budget en centimes.
    public record MoisBudgete(MoisDePaie mois, Optional<Long> budget) {}

    public Suite calculer(List<MoisDePaie> mois) {
        return selonDesBudgets(
                mois.stream()
                        .map(demande -> new MoisBudgete(demande, Optional.empty()))
                        .toList(),
                new RechercheDeBrut(moteur));
    }

    /// Chaque budget s'ajoute à ce que les mois précédents ont laissé : c'est le coût cumulé, régularisations
    /// comprises, qui tient dans le budget cumulé. Les compteurs repartent de zéro au 1er janvier.
    public Suite selonDesBudgets(List<MoisBudgete> mois, RechercheDeBrut recherche) {
        var bulletins = new ArrayList<Bulletin>();
        var cumuls = Cumuls.VIDES;
        long disponible = 0;
        int annee = 0;
        for (var demande : mois) {
            var courant = demande.mois().mois();
            if (courant.getYear() != annee) cumuls = Cumuls.VIDES;
            annee = courant.getYear();
            disponible += demande.budget().orElse(0L);
            var resultat = demande.budget().isPresent()
                    ? selonUnBudget(demande.mois().apres(cumuls), disponible, recherche)
                    : directement(demande.mois().apres(cumuls));
            switch (resultat) {
                case Suite.Refusee refusee -> {
                    return refusee;
                }
                case Suite.BudgetInsuffisant insuffisant -> {
                    return insuffisant;
                }
                case Suite.Calculee calculee -> {
                    var bulletin = calculee.bulletins().getFirst();
                    bulletins.add(bulletin);
                    cumuls = bulletin.cumuls();
                    if (demande.budget().isPresent())
                        disponible -= bulletin.totaux().parts().cout();
                }
            }
        }
        return new Suite.Calculee(List.copyOf(bulletins));
    }

    private Suite directement(MoisDePaie mois) {
        return switch (moteur.calculer(mois)) {
            case Bulletin bulletin -> new Suite.Calculee(List.of(bulletin));
            case Refus refus -> new Suite.Refusee(mois.mois(), refus);
        };
    }

    private static Suite selonUnBudget(MoisDePaie mois, long disponible, RechercheDeBrut recherche) {
        return switch (recherche.pourUnCout(mois, disponible)) {
            case BrutTrouve.Trouve trouve -> new Suite.Calculee(List.of(trouve.bulletin()));
            case BrutTrouve.Refuse refuse -> new Suite.Refusee(mois.mois(), refuse.refus());
            case BrutTrouve.BudgetInsuffisant insuffisant ->
                new Suite.BudgetInsuffisant(mois.mois(), insuffisant.minimum());
        };
    }
}
