package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.UN;
import static coop.essaim.paie.calcul.Precision.cotisation;
import static coop.essaim.paie.calcul.Precision.fines;
import static coop.essaim.paie.calcul.Precision.produit;

import coop.essaim.paie.calcul.Bulletin.Reduction;
import coop.essaim.paie.calcul.Couverture.Sante;
import coop.essaim.paie.calcul.Cumuls.DeLaReduction;

/// Un mois de paie prêt à calculer pour n'importe quel brut : ce qui ne dépend pas du brut est fait une fois.
///
/// L'ordre des lignes est celui de `Cotisation` ; les assises ordinaires sont dans `ligne`, les autres dans
/// `particuliere`, une méthode par règle.
final class CalculDuMois {

    private static final Cotisation[] ORDRE = Cotisation.values();

    final MoisDePaie mois;
    final Bareme bareme;
    final CadreDuMois cadre;
    private final Grille grille;
    private final ReductionGenerale regle;
    private final DeLaReduction reductionAvant;
    private final Couverture couverture;
    private final HeuresMajorees heures;
    private final boolean cape;

    CalculDuMois(MoisDePaie mois, Bareme bareme) {
        this.mois = mois;
        this.bareme = bareme;
        this.cadre = new CadreDuMois(mois, bareme);
        this.grille = new Grille(bareme, mois.etablissement(), mois.contrat());
        this.regle = bareme.reduction(mois.etablissement());
        this.couverture = mois.elements().couverture();
        this.heures = mois.elements().complements().heures();
        this.cape = mois.contrat() instanceof Contrat.Cape;
        var avant = mois.avant().reduction();
        this.reductionAvant = avant.maximum() == regle.maximum() ? avant : Cumuls.VIDES.reduction();
    }

    Bulletin bulletin(long brut) {
        var passe = new Passe(brut, true);
        return new Redaction(this, passe).bulletin();
    }

    /// Le coût arrondi, en centimes, sans écrire les lignes.
    long cout(long brut) {
        return brut + new Passe(brut, false).releve.employeur;
    }

    /// Le net avant impôt, en centimes, sans écrire les lignes.
    long net(long brut) {
        return brut - new Passe(brut, false).releve.salarie;
    }

    ReductionGenerale regle() {
        return regle;
    }

    /// Le calcul pour un brut donné.
    final class Passe {

        final long brutCentimes;
        final Assises assises;
        final long csg;
        final Releve releve;
        Reduction reduction = new Reduction(0, 0, 0, 0);
        DeLaReduction reductionApres = reductionAvant;

        private final long brut;
        private final long prevoyanceCadre;

        Passe(long brutCentimes, boolean detaille) {
            this.brutCentimes = brutCentimes;
            brut = fines(brutCentimes);
            assises = new Assises(cadre, brut);
            prevoyanceCadre = produit(assises.moisPlafonne(), grille.employeur(Cotisation.PREVOYANCE_CADRE));
            csg = assises.csgAbattue(bareme) + protectionDansLaCsg();
            releve = new Releve(detaille);
            for (var cotisation : ORDRE) ligne(cotisation);
        }

        private void ligne(Cotisation cotisation) {
            switch (cotisation.assise()) {
                case TOTALITE -> ordinaire(cotisation, brut);
                case TRANCHE_1 -> ordinaire(cotisation, assises.tranche1());
                case TRANCHE_2 -> siNonNulle(cotisation, assises.tranche2());
                case QUATRE_PLAFONDS -> ordinaire(cotisation, assises.quatrePlafonds());
                case HUIT_PLAFONDS -> ordinaire(cotisation, assises.huitPlafonds());
                case SI_PLAFOND_DEPASSE -> siNonNulle(cotisation, assises.cet());
                case FORFAIT, PARTICULIERE -> particuliere(cotisation);
            }
        }

        private void particuliere(Cotisation cotisation) {
            switch (cotisation) {
                case MALADIE -> tauxReduit(cotisation, bareme.maladie);
                case FAMILLE -> tauxReduit(cotisation, bareme.famille);
                case COMPL_SANTE -> mutuelle();
                case PREVOYANCE ->
                    montants(cotisation, couverture.prevoyanceSalariale(), couverture.prevoyancePatronale());
                case PREVOYANCE_CADRE -> ordinaire(cotisation, assises.moisPlafonne());
                case GMP -> garantieMinimale();
                case FNAL -> ordinaire(cotisation, grille.fnalPlafonne() ? assises.tranche1() : brut);
                case FORFAIT_SOCIAL -> siNonNulle(cotisation, protection() + prevoyanceCadre);
                case CSG_DEDUCTIBLE, CSG_NON_DEDUCTIBLE, CRDS -> ordinaire(cotisation, csg - csgNonImposable());
                case CSG_CRDS_NON_IMPOSABLE -> contributionsNonImposables();
                case REDUCTION_HEURES -> reductionDesHeures();
                case REDUCTION_GENERALE -> reductionGenerale();
                case DEDUCTION_HEURES -> deductionDesHeures();
                default -> throw new IllegalStateException("La ligne " + cotisation + " n'a pas de règle.");
            }
        }

        private void ordinaire(Cotisation cotisation, long assiette) {
            int salarie = grille.salarie(cotisation);
            int employeur = grille.employeur(cotisation);
            if ((salarie | employeur) != 0) releve.inscrire(cotisation, assiette, salarie, employeur);
        }

        private void siNonNulle(Cotisation cotisation, long assiette) {
            if (assiette != 0) ordinaire(cotisation, assiette);
        }

        private void montants(Cotisation cotisation, long salarie, long employeur) {
            if ((salarie | employeur) != 0) releve.inscrire(new Ligne(cotisation, 0, 0, 0, salarie, employeur));
        }

        /// Le droit au taux réduit se juge sur l'année : quand il s'ouvre ou se ferme, le mois reprend les précédents.
        private void tauxReduit(Cotisation cotisation, TauxReduit reduit) {
            if (cape || reduit.points() == 0) {
                ordinaire(cotisation, brut);
                return;
            }
            long brutAvant = cadre.brutAvant;
            boolean avant = reduit.estOuvert(brutAvant, mois.avant().smicTauxReduits());
            boolean apres = reduit.estOuvert(
                    brutAvant + brut, mois.avant().smicTauxReduits() + cadre.smic(bareme.smicTauxReduits, brut));
            int taux = grille.employeur(cotisation) - (apres ? reduit.points() : 0);
            long reprise = avant == apres ? 0 : cotisation(brutAvant, apres ? -reduit.points() : reduit.points());
            int salarie = grille.salarie(cotisation);
            releve.tauxReduits += cotisation(brut, grille.employeur(cotisation)) - cotisation(brut, taux) - reprise;
            if (reprise == 0) releve.inscrire(cotisation, brut, salarie, taux);
            else
                releve.inscrire(new Ligne(
                        cotisation, brut, salarie, taux, cotisation(brut, salarie), cotisation(brut, taux) + reprise));
        }

        private void mutuelle() {
            switch (couverture.sante()) {
                case Sante.Adhesion adhesion -> {
                    int part = adhesion.partPatronale();
                    if (adhesion.cotisation() != 0)
                        releve.inscrire(Cotisation.COMPL_SANTE, fines(adhesion.cotisation()), UN - part, part);
                }
                case Sante.Dispense dispense -> {}
            }
        }

        /// La GMP porte l'Agirc d'un cadre peu payé à un minimum, au prorata de son temps (jusqu'en 2018).
        private void garantieMinimale() {
            if (!mois.contrat().estCadre() || bareme.gmpEmployeur() == 0) return;
            montants(
                    Cotisation.GMP,
                    complementAgirc(bareme.gmpSalarie(), grille.salarie(Cotisation.AGIRC)),
                    complementAgirc(bareme.gmpEmployeur(), grille.employeur(Cotisation.AGIRC)));
        }

        private long complementAgirc(long gmp, int tauxAgirc) {
            long minimum = Precision.proportion(gmp, cadre.plafond, bareme.pmss);
            return Math.max(0, Precision.centimes(minimum) - cotisation(assises.tranche2(), tauxAgirc));
        }

        /// La part patronale de la protection complémentaire, en fines.
        private long protection() {
            return couverture.santePatronale() + fines(couverture.prevoyancePatronale());
        }

        private long protectionDansLaCsg() {
            return protection() + (bareme.prevoyanceCadreDansLaCsg ? prevoyanceCadre : 0);
        }

        private long csgNonImposable() {
            if (heures.remuneration() == 0 || !bareme.heures.exonereDImpot()) return 0;
            long remuneration = fines(heures.remuneration());
            return remuneration - produit(remuneration, bareme.abattementCsg);
        }

        private void contributionsNonImposables() {
            long assiette = csgNonImposable();
            if (assiette == 0) return;
            int taux = grille.salarie(Cotisation.CSG_DEDUCTIBLE)
                    + grille.salarie(Cotisation.CSG_NON_DEDUCTIBLE)
                    + grille.salarie(Cotisation.CRDS);
            releve.inscrire(Cotisation.CSG_CRDS_NON_IMPOSABLE, assiette, taux, 0);
        }

        private void reductionDesHeures() {
            if (heures.remuneration() == 0 || !bareme.heures.reduitLesCotisations()) return;
            int taux = bareme.heures.taux(releve.vieillesseExacte, brut);
            releve.inscrire(Cotisation.REDUCTION_HEURES, fines(heures.remuneration()), -taux, 0);
        }

        private void deductionDesHeures() {
            if (heures.centiemes() == 0) return;
            long resteDu = releve.urssaf - (reduction.montant() - reduction.retraite());
            long deduction =
                    bareme.heures.deduction(heures, mois.etablissement().effectif(), resteDu);
            if (deduction != 0) montants(Cotisation.DEDUCTION_HEURES, 0, -deduction);
        }

        /// Coefficient et réduction se recalculent sur la période ; le mois porte la différence (CSS D241-8).
        private void reductionGenerale() {
            if (cape) return;
            long cumul = reductionAvant.brut() + brutCentimes;
            long smic = reductionAvant.smic() + cadre.smic(bareme.smicReduction, brut);
            int coefficient = regle.coefficient(fines(cumul), smic);
            int taux = coefficient * 100;
            long montantCumule = cotisation(fines(cumul), taux);
            long montant = montantCumule - reductionAvant.montant();
            reduction = new Reduction(
                    coefficient, montant, bareme.partRetraite(montant, regle.maximum()), releve.tauxReduits);
            reductionApres = new DeLaReduction(cumul, smic, montantCumule, regle.maximum());
            releve.inscrire(new Ligne(Cotisation.REDUCTION_GENERALE, brut, 0, -taux, 0, -montant));
        }
    }
}
