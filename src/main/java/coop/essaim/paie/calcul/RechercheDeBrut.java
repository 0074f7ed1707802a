package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.auPlusProche;
import static coop.essaim.paie.calcul.Precision.fines;

import java.math.BigDecimal;
import java.util.function.LongUnaryOperator;

/// Le chemin inverse : le plus grand brut dont le coût arrondi tient dans un budget, ou dont le net avant impôt tient
/// dans un souhait. Le reste demeure sur le compte de l'activité.
///
/// Le coût croît avec le brut, centime par centime : serrer entre deux bruts est exact, même dans le trou d'un seuil où
/// aucun
/// brut ne coûte le budget. Trois cas font exception et se relisent un peu plus haut : l'arrondi des
/// lignes dans le net, le Smic qui suit le brut (CESA, mois incomplet), et la CET qui naît au plafond.
public final class RechercheDeBrut {

    /// Au-delà, la demande n'est pas une paie.
    private static final long BRUT_MAXIMAL = 100_000_000_00L;

    /// Une dizaine de lignes salariales s'arrondissent chacune d'un demi-centime.
    private static final long BRUIT_DU_NET = 40;

    private static final int HEURES_RELUES = 40;

    private final MoteurDePaie moteur;

    public RechercheDeBrut(MoteurDePaie moteur) {
        this.moteur = moteur;
    }

    /// Le plus grand brut dont le coût n'excède pas le budget. Avec des cumuls, c'est le coût régularisé qui compte.
    public BrutTrouve pourUnCout(MoisDePaie mois, long budget) {
        long plancher = plancher(mois);
        var refus = moteur.refus(mois.avecBrut(Math.max(1, plancher)));
        if (refus != null) return new BrutTrouve.Refuse(refus);
        var calcul = moteur.preparer(mois);
        if (calcul.cout(plancher) > budget) return new BrutTrouve.BudgetInsuffisant(calcul.cout(plancher));
        LongUnaryOperator depasse = brut -> calcul.cout(brut) - budget;
        long fenetre = calcul.cadre.smicSuitLeBrut(mois.avant()) ? unCranDuCoefficient(mois, budget) : 0;
        return conclure(calcul, plusGrand(depasse, plancher, premierDepassement(depasse, budget), fenetre), budget);
    }

    /// Le plus grand brut dont le net avant impôt n'excède pas le souhait.
    public BrutTrouve pourUnNet(MoisDePaie mois, long souhait) {
        long plancher = plancher(mois);
        var refus = moteur.refus(mois.avecBrut(Math.max(1, plancher)));
        if (refus != null) return new BrutTrouve.Refuse(refus);
        var calcul = moteur.preparer(mois);
        LongUnaryOperator depasse = brut -> calcul.net(brut) - souhait;
        long haut = premierDepassement(depasse, souhait);
        // Au-dessus du plafond, la CET naît d'un coup et le net recule : la partie haute se cherche d'abord.
        long seuil = Precision.centimes(calcul.cadre.plafondAvant + calcul.cadre.plafond - calcul.cadre.brutAvant) + 1;
        boolean auDessus = seuil > plancher && depasse.applyAsLong(seuil) <= 0;
        long bas = auDessus ? seuil : plancher;
        if (!auDessus && seuil > plancher) haut = Math.min(haut, seuil);
        if (depasse.applyAsLong(bas) > 0) return new BrutTrouve.BudgetInsuffisant(calcul.net(plancher));
        return conclure(calcul, plusGrand(depasse, bas, haut, BRUIT_DU_NET), souhait);
    }

    /// Le plus grand nombre d'heures payées dans le mois, au centième, à ce taux horaire : le brut suit les heures, et
    /// le plafond comme le Smic aussi.
    public BrutTrouve pourUnCoutHoraire(MoisDePaie mois, long budget, BigDecimal tauxHoraire) {
        long parHeure = tauxHoraire.movePointRight(6).longValueExact();
        var refus = moteur.refus(enHeures(mois, 1, parHeure));
        if (refus != null) return new BrutTrouve.Refuse(refus);
        LongUnaryOperator depasse = heures -> coutHoraire(mois, heures, parHeure) - budget;
        if (depasse.applyAsLong(1) > 0) return new BrutTrouve.BudgetInsuffisant(coutHoraire(mois, 1, parHeure));
        long heures = plusGrand(depasse, 1, heuresDuMois(mois) + 1, HEURES_RELUES);
        var trouve = enHeures(mois, heures, parHeure);
        var bulletin = moteur.preparer(trouve).bulletin(trouve.elements().brut());
        return new BrutTrouve.Trouve(
                bulletin, budget - bulletin.totaux().parts().cout(), coutHoraire(mois, heures + 1, parHeure), heures);
    }

    private long coutHoraire(MoisDePaie mois, long heures, long parHeure) {
        var essai = enHeures(mois, heures, parHeure);
        return moteur.preparer(essai).cout(essai.elements().brut());
    }

    /// @param parHeure en dix-millièmes de centime ; @param heures en centièmes
    private static MoisDePaie enHeures(MoisDePaie mois, long heures, long parHeure) {
        var duree = Duree.parMois(BigDecimal.valueOf(heures, 2));
        return mois.avecContrat(new Contrat.Salarie(mois.contrat().estCadre(), duree))
                .avecBrut(auPlusProche(heures * parHeure, 1_000_000));
    }

    /// Le temps plein, en centièmes d'heure : 151,67.
    private long heuresDuMois(MoisDePaie mois) {
        return auPlusProche(moteur.preparer(mois).bareme.dureeLegale, 1_200);
    }

    /// Le brut comprend au moins les heures majorées et les avantages en nature du mois.
    private static long plancher(MoisDePaie mois) {
        var complements = mois.elements().complements();
        return complements.heures().remuneration() + complements.avantagesEnNature();
    }

    private static BrutTrouve conclure(CalculDuMois calcul, long brut, long objectif) {
        var bulletin = calcul.bulletin(brut);
        var parts = bulletin.totaux().parts();
        return new BrutTrouve.Trouve(bulletin, objectif - parts.cout(), calcul.cout(brut + 1), 0);
    }

    private static long premierDepassement(LongUnaryOperator depasse, long objectif) {
        long haut = Math.max(100_00, objectif);
        while (haut < BRUT_MAXIMAL && depasse.applyAsLong(haut) <= 0) haut *= 2;
        return haut;
    }

    /// Le dernier entier qui ne dépasse pas, entre `bas` qui tient et `haut` qui ne tient pas, relu jusqu'à `fenetre`
    /// plus haut.
    private static long plusGrand(LongUnaryOperator depasse, long bas, long haut, long fenetre) {
        long dernier = dernierQuiTient(depasse, bas, haut);
        long candidat = Math.min(dernier + fenetre, haut - 1);
        while (candidat > dernier) {
            long exces = depasse.applyAsLong(candidat);
            if (exces <= 0) return candidat;
            // Un centime de brut ôte au plus trois centimes, arrondis des lignes à part : plus près, rien ne tient.
            candidat -= Math.max(1, (exces - BRUIT_DU_NET) / 3);
        }
        return dernier;
    }

    private static long dernierQuiTient(LongUnaryOperator depasse, long bas, long haut) {
        var etau = new Etau(depasse, bas, haut);
        for (int tour = 0; etau.estOuvert(); tour++) {
            // Une marche du barème trompe la corde : un tour sur trois coupe en deux.
            boolean moitie = tour % 3 == 2;
            boolean tient = etau.essayer(moitie ? etau.milieu() : etau.corde());
            if (!moitie) etau.serrer(tient);
        }
        return etau.bas;
    }

    /// Deux bruts, l'un qui tient et l'autre non, que l'on rapproche. Le coût et le net sont presque droits : on vise
    /// où la corde coupe l'objectif, puis on serre à grands pas.
    private static final class Etau {

        private final LongUnaryOperator depasse;
        private long bas;
        private long haut;
        private long manque;
        private long exces;

        Etau(LongUnaryOperator depasse, long bas, long haut) {
            this.depasse = depasse;
            this.bas = bas;
            this.haut = haut;
            manque = depasse.applyAsLong(bas);
            exces = depasse.applyAsLong(haut);
        }

        boolean estOuvert() {
            return haut - bas > 1;
        }

        boolean essayer(long brut) {
            long ecart = depasse.applyAsLong(brut);
            if (ecart <= 0) {
                bas = brut;
                manque = ecart;
            } else {
                haut = brut;
                exces = ecart;
            }
            return ecart <= 0;
        }

        /// Du côté qui vient d'être trouvé vers l'autre, tant que l'autre n'est pas atteint.
        void serrer(boolean tient) {
            for (long pas = 4; estOuvert(); pas *= 8) {
                long suivant = tient ? bas + pas : haut - pas;
                if (suivant <= bas || suivant >= haut || essayer(suivant) != tient) return;
            }
        }

        long milieu() {
            return (bas + haut) >>> 1;
        }

        long corde() {
            if (exces <= manque) return milieu();
            double part = (double) -manque / (exces - manque);
            return Math.clamp(bas + Math.round(part * (haut - bas)), bas + 1, haut - 1);
        }
    }

    /// Un cran du coefficient vaut un dix-millième du brut de la période : le coût ne recule jamais de plus.
    private static long unCranDuCoefficient(MoisDePaie mois, long budget) {
        return auPlusProche(fines(mois.avant().brut() + 2 * budget), fines(10_000)) + 10;
    }
}
