package coop.essaim.facturation.electronique;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.calcul.Remise.Pourcentage;
import coop.essaim.facturation.electronique.DocumentFige.Ligne;
import coop.essaim.facturation.electronique.DocumentFige.Regime;
import coop.essaim.facturation.electronique.DocumentFige.Remise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Les lignes d'une facture, telles que la norme les veut : hors taxes, chacune d'un montant, sous son titre.
///
/// Ce qui est offert n'est pas une ligne (la norme veut un prix) : cela se lit sous la ligne d'avant.
final class LignesFigees {

    private final List<Ligne> lignes = new ArrayList<>();
    private final LinkedHashMap<Regime, Montant> parts = new LinkedHashMap<>();

    LignesFigees(List<LigneDeFacture> origine) {
        String titre = null;
        var offertes = new ArrayList<String>();
        for (var ligne : origine) {
            if (ligne.type() == Type.TITRE) titre = ligne.libelle();
            if (!ligne.compte()) continue;
            if (ligne.brut().estNul()) offertes.add(ligne.libelle() + " : offert");
            else ajouter(ligne, titre);
            if (!lignes.isEmpty() && !offertes.isEmpty()) {
                lignes.add(avecDetails(lignes.removeLast(), String.join("\n", offertes)));
                offertes.clear();
            }
        }
    }

    List<Ligne> lignes() {
        return List.copyOf(lignes);
    }

    /// La remise de la pièce, une par régime : ce que ses lignes en supportent.
    List<Remise> remises() {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().estNul())
                .map(part -> new Remise("Remise", part.getValue(), null, part.getKey()))
                .toList();
    }

    private void ajouter(LigneDeFacture ligne, @Nullable String titre) {
        var regime = regime(ligne.regimeConnu());
        parts.merge(regime, ligne.part(), Montant::plus);
        var remise = ligne.remise().estNul() ? null : new Remise("Remise", ligne.remise(), taux(ligne), regime);
        var prix = prix(ligne);
        lignes.add(
                prix == null
                        ? enUneFois(ligne, titre, remise, regime)
                        : new Ligne(
                                titre,
                                ligne.libelle(),
                                null,
                                ligne.quantite(),
                                Unite.de(ligne.unite()),
                                prix,
                                remise,
                                regime));
    }

    private static @Nullable Taux taux(LigneDeFacture ligne) {
        return ligne.remiseSaisie() instanceof Pourcentage(var taux) ? taux : null;
    }

    /// Le prix dont la quantité refait le montant au centime ; rien quand six décimales n'y suffisent pas.
    private static @Nullable BigDecimal prix(LigneDeFacture ligne) {
        var prix = ligne.prixHorsTaxes();
        var refait = ligne.quantite().multiply(prix).setScale(2, RoundingMode.HALF_UP);
        if (Montant.de(refait).equals(ligne.brut())) return prix;
        return null;
    }

    private static Ligne enUneFois(
            LigneDeFacture ligne, @Nullable String titre, @Nullable Remise remise, Regime regime) {
        var combien =
                EnFrancais.enFrancais(ligne.quantite().stripTrailingZeros().setScale(0, RoundingMode.HALF_UP));
        return new Ligne(
                titre,
                ligne.libelle(),
                (combien + " " + ligne.unite()).strip(),
                BigDecimal.valueOf(ligne.brut().centimes() < 0 ? -1 : 1),
                Unite.FORFAIT,
                ligne.brut().absolu().enEuros(),
                remise,
                regime);
    }

    private static Ligne avecDetails(Ligne ligne, String details) {
        return new Ligne(
                ligne.rubrique(),
                ligne.designation(),
                ligne.details() == null ? details : ligne.details() + "\n" + details,
                ligne.quantite(),
                ligne.unite(),
                ligne.prix(),
                ligne.remise(),
                ligne.regime());
    }

    private static Regime regime(RegimeDeTva regime) {
        return new Regime(
                CategorieTva.valueOf(regime.categorie().name()), regime.taux(), regime.mention(), regime.vatex());
    }
}
