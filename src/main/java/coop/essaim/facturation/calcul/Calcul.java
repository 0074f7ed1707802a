package coop.essaim.facturation.calcul;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Le calcul d'une pièce. Chaque centime a une place : la TVA est l'arrondi de la base par le taux, la remise globale
/// se répartit au plus grand reste sur les lignes, et un prix TTC donne la base dont le TTC est le plus proche.
public final class Calcul {

    private Calcul() {}

    public static Resultat calculer(ModeDePrix mode, List<LigneACalculer> lignes, Remise globale) {
        return Resultat.de(
                lignes,
                switch (mode) {
                    case HT -> horsTaxes(lignes, globale);
                    case TTC -> toutesTaxes(lignes, globale);
                });
    }

    private static List<LigneCalculee> horsTaxes(List<LigneACalculer> lignes, Remise globale) {
        var saisies = lignes.stream().map(Calcul::saisie).toList();
        var parts = repartir(globale.sur(aReduire(lignes, saisies)), reductibles(lignes, saisies));
        return IntStream.range(0, lignes.size())
                .mapToObj(i ->
                        new LigneCalculee(saisies.get(i).brut(), saisies.get(i).remise(), parts.get(i)))
                .toList();
    }

    /// Les prix TTC d'un régime donnent d'abord la base du régime, puis celle de chaque ligne : la somme des lignes ne
    /// s'écarte pas du TTC tapé.
    private static List<LigneCalculee> toutesTaxes(List<LigneACalculer> lignes, Remise globale) {
        var saisies = lignes.stream().map(Calcul::saisie).toList();
        var reductibles = reductibles(lignes, saisies);
        var parts = repartir(globale.sur(aReduire(lignes, saisies)), reductibles);
        var calculees = new ArrayList<LigneCalculee>(saisies);
        for (var rangs : parRegime(lignes)) {
            var taux = lignes.get(rangs.getFirst()).regime().taux();
            var ttc = rangs.stream().map(reductibles::get).toList();
            var remises = rangs.stream().map(parts::get).toList();
            var avant = base(Montant.somme(ttc.stream()), taux);
            var apres = base(Montant.somme(ttc.stream()).moins(Montant.somme(remises.stream())), taux);
            var hts = repartir(avant, ttc);
            var reduites = repartir(avant.moins(apres), hts);
            for (int j = 0; j < rangs.size(); j++) {
                int rang = rangs.get(j);
                var remise = base(saisies.get(rang).remise(), taux);
                calculees.set(rang, new LigneCalculee(hts.get(j).plus(remise), remise, reduites.get(j)));
            }
        }
        return calculees;
    }

    /// La base hors taxes dont le TTC est le plus proche de celui-ci. À 20 %, 0,03 € n'est le TTC d'aucune base : c'est
    /// alors un centime de moins.
    public static Montant base(Montant ttc, Taux taux) {
        var proche = ttc.divisePar(BigDecimal.ONE.add(taux.fraction()));
        for (long ecart : new long[] {0, -1, 1}) {
            var base = new Montant(proche.centimes() + ecart);
            if (base.plus(base.fois(taux)).equals(ttc)) return base;
        }
        return proche;
    }

    private static LigneCalculee saisie(LigneACalculer ligne) {
        var brut = new Montant(ligne.quantite()
                .multiply(ligne.prix())
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
        return new LigneCalculee(brut, ligne.remise().sur(brut), Montant.ZERO);
    }

    private static Montant aReduire(List<LigneACalculer> lignes, List<LigneCalculee> saisies) {
        return Montant.somme(reductibles(lignes, saisies).stream());
    }

    private static List<Montant> reductibles(List<LigneACalculer> lignes, List<LigneCalculee> saisies) {
        return IntStream.range(0, lignes.size())
                .mapToObj(i -> lignes.get(i).deduction()
                        ? Montant.ZERO
                        : saisies.get(i).ht())
                .toList();
    }

    /// Les rangs des lignes de chaque régime, hors déductions, qui sont toujours hors taxes.
    private static List<List<Integer>> parRegime(List<LigneACalculer> lignes) {
        var rangs = new LinkedHashMap<RegimeDeTva, List<Integer>>();
        for (int i = 0; i < lignes.size(); i++) {
            if (!lignes.get(i).deduction())
                rangs.computeIfAbsent(lignes.get(i).regime(), _ -> new ArrayList<>())
                        .add(i);
        }
        return List.copyOf(rangs.values());
    }

    /// Au plus grand reste ; des poids tous nuls ne reçoivent rien, car il n'y a alors rien à répartir.
    static List<Montant> repartir(Montant montant, List<Montant> poids) {
        if (poids.stream().allMatch(Montant::estNul))
            return poids.stream().map(_ -> Montant.ZERO).toList();
        return montant.repartirSelon(poids.stream().map(Montant::enEuros).toList());
    }
}
