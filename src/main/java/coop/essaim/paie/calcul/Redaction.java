package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.cotisation;
import static coop.essaim.paie.calcul.Precision.fines;
import static coop.essaim.paie.calcul.Precision.produit;

import coop.essaim.paie.calcul.Bulletin.Assiettes;
import coop.essaim.paie.calcul.Bulletin.Impot;
import coop.essaim.paie.calcul.Bulletin.Nets;
import coop.essaim.paie.calcul.Bulletin.Parts;
import coop.essaim.paie.calcul.Bulletin.Reference;
import coop.essaim.paie.calcul.Bulletin.Retenu;
import coop.essaim.paie.calcul.Bulletin.Totaux;
import coop.essaim.paie.calcul.Bulletin.Tranches;
import coop.essaim.paie.calcul.CalculDuMois.Passe;

/// Des lignes au bulletin : les nets, l'impôt, les retenues et les compteurs.
final class Redaction {

    private final CalculDuMois calcul;
    private final Passe passe;
    private final MoisDePaie mois;
    private final Bareme bareme;

    Redaction(CalculDuMois calcul, Passe passe) {
        this.calcul = calcul;
        this.passe = passe;
        this.mois = calcul.mois;
        this.bareme = calcul.bareme;
    }

    Bulletin bulletin() {
        var releve = passe.releve;
        long brut = passe.brutCentimes;
        var parts = new Parts(brut, releve.salarie, releve.employeur, brut + releve.employeur);
        long net = brut - releve.salarie;
        long imposableExact = imposable(fines(brut) - releve.salarieExact, releve.nonDeductibleExact);
        long imposable = net + releve.nonDeductible + Precision.centimes(ajoutsImposables());
        var impot = impot(imposableExact);
        var retenu = retenues(net - impot.montant());
        long aPayer = net
                - impot.montant()
                - retenu.avantagesEnNature()
                - retenu.acomptes()
                - retenu.avance()
                - retenu.saisie()
                + retenu.frais();
        // Le montant net social (CSS R262-9-1, arrêté du 31/01/2023) : le brut moins toutes les parts salariales.
        var nets = new Nets(net, imposable, imposableExact, net, aPayer);
        var totaux = new Totaux(parts, passe.reduction, nets, impot, retenu);
        return new Bulletin(mois.mois(), releve.lignes(), assiettes(), totaux, cumuls(totaux));
    }

    private Assiettes assiettes() {
        var assises = passe.assises;
        var cadre = calcul.cadre;
        return new Assiettes(
                new Reference(
                        bareme.pmss,
                        cadre.plafond,
                        bareme.smicHoraire,
                        cadre.smicDuContrat(bareme.smicHoraire),
                        cadre.smicDuContrat(bareme.smicReduction)),
                new Tranches(
                        assises.brut(),
                        assises.tranche1(),
                        assises.tranche2(),
                        assises.quatrePlafonds(),
                        assises.cet()),
                passe.assises.csgAbattue(bareme),
                passe.csg);
    }

    /// Le net imposable (CGI 83) : la CSG non déductible et la part patronale de santé reviennent, les heures
    /// exonérées sortent. La prévoyance patronale n'y entre pas (CGI 83 1° quater).
    private long imposable(long net, long nonDeductible) {
        return net + nonDeductible + ajoutsImposables();
    }

    private long ajoutsImposables() {
        long sante = mois.elements().couverture().santePatronale();
        return bareme.heures.exonereDImpot() ? sante - fines(heures().remuneration()) : sante;
    }

    private HeuresMajorees heures() {
        return mois.elements().complements().heures();
    }

    /// Le prélèvement à la source (CGI 204 A à 204 H) : la base est celle que la DSN déclare, en centimes ; le taux se
    /// lit et s'applique sur elle, et le produit s'arrondit à son tour.
    private Impot impot(long imposableExact) {
        long imposable = fines(Precision.centimes(imposableExact));
        long exonerees =
                bareme.heures.exonereDImpot() ? HeuresExonerees.netImposable(heures().remuneration(), bareme) : 0;
        if (!bareme.connaitLePrelevement() || imposable <= 0) return new Impot(0, 0, exonerees);
        int taux = switch (mois.elements().pas()) {
            case TauxDePas.Transmis(var transmis) -> transmis;
            case TauxDePas.Neutre() -> bareme.grilleNeutre.taux(imposable);
        };
        return new Impot(taux, cotisation(imposable, taux), exonerees);
    }

    /// Dans l'ordre des textes : l'avance par dixièmes, la saisie sur le net après impôt, l'acompte déjà versé.
    private Retenu retenues(long net) {
        var complements = mois.elements().complements();
        var demandees = complements.retenues();
        long dixieme = produit(Math.max(0, net), bareme.partDAvance);
        long avance = Math.min(demandees.avance(), dixieme);
        var saisissable = bareme.saisie;
        long saisie = saisissable == null || demandees.saisie().reste() == 0
                ? 0
                : saisissable.retenue(demandees.saisie(), net);
        return new Retenu(complements.avantagesEnNature(), demandees.acomptes(), avance, saisie, complements.frais());
    }

    private Cumuls cumuls(Totaux totaux) {
        var avant = mois.avant();
        var affiches = avant.affiches();
        var cadre = calcul.cadre;
        return new Cumuls(
                avant.brut() + passe.brutCentimes,
                avant.plafond() + cadre.plafond,
                passe.reductionApres,
                avant.smicTauxReduits() + cadre.smic(bareme.smicTauxReduits, fines(passe.brutCentimes)),
                new Cumuls.Affiches(
                        affiches.netImposable() + totaux.nets().imposable(),
                        affiches.pas() + totaux.impot().montant(),
                        affiches.netSocial() + totaux.nets().social(),
                        affiches.heuresExonerees() + totaux.impot().heuresExonerees(),
                        affiches.cout() + totaux.parts().cout()));
    }
}
