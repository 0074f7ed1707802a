package coop.essaim.facturation.calcul;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Une pièce calculée.
///
/// @param lignes dans l'ordre des lignes données
/// @param tva par régime, dans l'ordre où ils apparaissent
/// @param remise la remise globale, hors taxes
/// @param tranches la base par régime et par nature
public record Resultat(List<LigneCalculee> lignes, List<TvaCalculee> tva, Montant remise, List<Tranche> tranches) {

    public Resultat {
        lignes = List.copyOf(lignes);
        tva = List.copyOf(tva);
        tranches = List.copyOf(tranches);
    }

    public Montant ht() {
        return Montant.somme(tva.stream().map(TvaCalculee::base));
    }

    public Montant montantDeTva() {
        return Montant.somme(tva.stream().map(TvaCalculee::tva));
    }

    public Montant ttc() {
        return ht().plus(montantDeTva());
    }

    /// La somme des lignes avant remise globale et acomptes.
    public Montant totalDesLignes() {
        return Montant.somme(lignes.stream().map(LigneCalculee::ht));
    }

    static Resultat de(List<LigneACalculer> demandees, List<LigneCalculee> calculees) {
        var bases = new LinkedHashMap<RegimeDeTva, Montant>();
        var tranches = new LinkedHashMap<Tranche, Montant>();
        for (int i = 0; i < demandees.size(); i++) {
            var ligne = demandees.get(i);
            var net = calculees.get(i).net();
            bases.merge(ligne.regime(), net, Montant::plus);
            tranches.merge(new Tranche(ligne.regime(), ligne.nature(), Montant.ZERO), net, Montant::plus);
        }
        var tva = new ArrayList<TvaCalculee>();
        bases.forEach((regime, base) -> tva.add(TvaCalculee.de(regime, base)));
        return new Resultat(
                calculees,
                tva,
                Montant.somme(calculees.stream().map(LigneCalculee::part)),
                tranches.entrySet().stream()
                        .map(t -> new Tranche(t.getKey().regime(), t.getKey().nature(), t.getValue()))
                        .toList());
    }
}
