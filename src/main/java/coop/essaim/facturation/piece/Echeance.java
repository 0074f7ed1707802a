package coop.essaim.facturation.piece;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.calcul.Remise;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Une échéance d'un devis : un acompte ou une situation, en pour cent du total ou en euros TTC. Le solde est le reste.
///
/// @param combien `Remise` sert ici de « pour cent ou somme »
public record Echeance(String libelle, Genre nature, Remise combien) {

    static Echeance de(String libelle, Genre nature, @Nullable BigDecimal part, long montant) {
        return new Echeance(
                libelle,
                nature,
                part == null ? new Remise.Somme(new Montant(montant)) : new Remise.Pourcentage(new Taux(part)));
    }

    /// Ce qu'elle vise, toutes taxes comprises.
    public Montant vise(Montant total) {
        return combien.sur(total);
    }

    /// Ce que ces échéances visent ensemble.
    public static Montant visees(Collection<Echeance> echeances, Montant total) {
        return Montant.somme(echeances.stream().map(echeance -> echeance.vise(total)));
    }

    /// « Acompte : à la commande ».
    public String enMots() {
        return (nature == Genre.SITUATION ? "Situation" : "Acompte") + "\u00a0: " + libelle;
    }

    /// « 30 % », ou rien quand elle est en euros.
    public String enPart() {
        return combien instanceof Remise.Pourcentage(var taux) ? taux.toString() : "";
    }

    @Nullable
    BigDecimal part() {
        return combien instanceof Remise.Pourcentage(var taux) ? taux.pourCent() : null;
    }

    @Nullable
    Long centimes() {
        return combien instanceof Remise.Somme(var montant) ? montant.centimes() : null;
    }
}
