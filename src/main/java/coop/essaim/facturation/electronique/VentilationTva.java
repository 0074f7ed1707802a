package coop.essaim.facturation.electronique;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.electronique.DocumentFige.Ligne;
import coop.essaim.facturation.electronique.DocumentFige.Regime;
import coop.essaim.facturation.electronique.DocumentFige.Remise;
import coop.essaim.facturation.electronique.DocumentFige.TvaDeTaux;
import java.util.LinkedHashMap;
import java.util.List;

/// La TVA d'un document : une base par catégorie et taux, et la taxe calculée une fois sur la base (EN 16931,
/// BR-CO-17).
public final class VentilationTva {

    private record Cle(CategorieTva categorie, Taux taux) {
        static Cle de(Regime regime) {
            return new Cle(regime.categorie(), regime.taux());
        }
    }

    private VentilationTva() {}

    /// Dans l'ordre des lignes, puis des remises.
    public static List<TvaDeTaux> de(List<Ligne> lignes, List<Remise> remises) {
        var bases = new LinkedHashMap<Cle, Montant>();
        lignes.forEach(ligne -> bases.merge(Cle.de(ligne.regime()), ligne.ht(), Montant::plus));
        remises.forEach(
                remise -> bases.merge(Cle.de(remise.regime()), remise.montant().oppose(), Montant::plus));
        return bases.entrySet().stream()
                .map(un -> {
                    var taux = un.getKey().taux();
                    return new TvaDeTaux(
                            un.getKey().categorie(),
                            taux,
                            un.getValue(),
                            un.getValue().fois(taux));
                })
                .toList();
    }
}
