package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.UN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Le droit d'un mois, lu une fois dans les paramètres : taux en millionièmes, sommes en fines.
final class Bareme {

    final LocalDate date;
    final long pmss;
    final long pass;
    final long smicHoraire;
    final long smicReduction;
    final long smicTauxReduits;
    /// La durée légale sur l'année, en dix-millièmes d'heure.
    final long dureeLegale;
    /// Les heures de douze Smic mensuels, en dix-millièmes : la durée légale, ou 12 × 151,67 jusqu'en 2020.
    final long dureeDuSmic;

    final TauxReduit maladie;
    final TauxReduit famille;
    final int quatrePlafonds;
    final int plafondsDeLaCet;
    final int abattementCsg;
    final int plafondsDeLAbattement;
    final boolean prevoyanceCadreDansLaCsg;
    final Seuils seuils;
    final HeuresExonerees heures;
    final GrilleNeutre grilleNeutre;
    final @Nullable QuotiteSaisissable saisie;
    final LimiteDeProtection protection;

    private final ReductionGenerale reductionSousSeuil;
    private final ReductionGenerale reductionAuSeuil;
    private final int partRetraite;
    private final int tranche2Cadre;
    private final int tranche2NonCadre;
    private final long gmpSalarie;
    private final long gmpEmployeur;
    final int partDAvance;
    final TauxAuChoix auChoix;
    private final TauxParCotisation salarie = new TauxParCotisation();
    private final TauxParCotisation employeur = new TauxParCotisation();

    Bareme(Parametres parametres, GrilleNeutre grille, LocalDate date) {
        this.date = date;
        this.grilleNeutre = grille;
        var lecture = new Lecture(parametres, date);
        pmss = lecture.fines("pss.mensuel");
        pass = lecture.fines("pss.annuel");
        smicHoraire = lecture.fines("smic.horaire");
        smicReduction = lecture.fines("smic.reduction");
        smicTauxReduits = lecture.fines("smic.taux_reduits");
        dureeLegale = lecture.entier("duree.annuelle") * 10_000L;
        dureeDuSmic = lecture.dixMilliemes("smic.heures_annuelles");
        maladie = new TauxReduit(lecture.taux("maladie.reduction"), lecture.centiemes("maladie.plafond"));
        famille = new TauxReduit(lecture.taux("famille.reduction"), lecture.centiemes("famille.plafond"));
        quatrePlafonds = lecture.entier("chomage.plafonds");
        plafondsDeLaCet = lecture.entier("cet.plafonds");
        abattementCsg = lecture.taux("csg.abattement");
        plafondsDeLAbattement = lecture.entier("csg.abattement_plafonds");
        prevoyanceCadreDansLaCsg = lecture.entier("csg.prevoyance_cadre") == 1;
        seuils = new Seuils(lecture);
        heures = new HeuresExonerees(lecture);
        saisie = QuotiteSaisissable.lire(lecture);
        protection = new LimiteDeProtection(lecture, pass);
        reductionSousSeuil = ReductionGenerale.lire(lecture, "sous_seuil");
        reductionAuSeuil = ReductionGenerale.lire(lecture, "au_seuil");
        partRetraite = lecture.taux("reduction.retraite");
        tranche2Cadre = lecture.entier("tranche2.cadre");
        tranche2NonCadre = lecture.entier("tranche2.noncadre");
        gmpSalarie = lecture.fines("gmp.salarie");
        gmpEmployeur = lecture.fines("gmp.employeur");
        partDAvance = lecture.taux("avance.part");
        auChoix = new TauxAuChoix(lecture);
        for (var cotisation : Cotisation.values()) {
            var code = cotisation.name().toLowerCase(Locale.ROOT);
            salarie.fixer(cotisation, lecture.tauxSiConnu(code + ".salarie"));
            employeur.fixer(cotisation, lecture.tauxSiConnu(code + ".employeur"));
        }
    }

    int salarie(Cotisation cotisation) {
        return salarie.de(cotisation);
    }

    int employeur(Cotisation cotisation) {
        return employeur.de(cotisation);
    }

    TauxParCotisation tauxSalariaux() {
        return salarie.copie();
    }

    TauxParCotisation tauxPatronaux() {
        return employeur.copie();
    }

    int plafondsDeLaTranche2(boolean cadre) {
        return cadre ? tranche2Cadre : tranche2NonCadre;
    }

    /// La garantie minimale de points, en fines : elle n'existe que jusqu'en 2018.
    long gmpSalarie() {
        return gmpSalarie;
    }

    long gmpEmployeur() {
        return gmpEmployeur;
    }

    ReductionGenerale reduction(Etablissement etablissement) {
        return etablissement.estSous(Obligation.FNAL, seuils.reduction) ? reductionSousSeuil : reductionAuSeuil;
    }

    /// La part de la réduction imputée sur la retraite complémentaire (CSS L241-13 VII), en centimes.
    long partRetraite(long reduction, int maximum) {
        return Precision.proportion(reduction, partRetraite, maximum * 100L);
    }

    String libelleDeLaReduction() {
        return reductionSousSeuil.libelle();
    }

    boolean connaitLePrelevement() {
        return grilleNeutre.existe();
    }

    /// Les paramètres à une date, dans les unités du moteur. « Aucun » se lit zéro.
    record Lecture(Parametres parametres, LocalDate date) {

        private BigDecimal valeur(String code) {
            return parametres.valeur(code, date).orElse(BigDecimal.ZERO);
        }

        boolean existe(String code) {
            return parametres.valeur(code, date).isPresent();
        }

        int taux(String code) {
            return valeur(code).multiply(BigDecimal.valueOf(UN)).intValueExact();
        }

        int tauxSiConnu(String code) {
            return parametres.connait(code)
                            && parametres.ligne(code, date).valeur() instanceof LigneDeDroit.Valeur.Nombre nombre
                            && nombre.estUnTaux()
                    ? taux(code)
                    : 0;
        }

        long fines(String code) {
            return valeur(code).movePointRight(8).longValueExact();
        }

        int entier(String code) {
            return valeur(code).intValueExact();
        }

        int centiemes(String code) {
            return valeur(code).movePointRight(2).intValueExact();
        }

        int dixMilliemes(String code) {
            return valeur(code).movePointRight(4).intValueExact();
        }

        double reel(String code) {
            return valeur(code).doubleValue();
        }
    }

    /// Les effectifs qui ouvrent une obligation.
    static final class Seuils {

        final int reduction;
        final int fnal;
        final int formation;
        final int apprentissage;
        final int apprentissageGrand;
        final int construction;
        final int mobilite;
        final int forfaitSocial;

        Seuils(Lecture lecture) {
            reduction = lecture.entier("reduction.seuil");
            fnal = lecture.entier("fnal.seuil");
            formation = lecture.entier("formation.seuil");
            apprentissage = lecture.entier("ta_csa.seuil");
            apprentissageGrand = lecture.entier("ta_csa.seuil_grand");
            construction = lecture.entier("peec.seuil");
            mobilite = lecture.entier("mobilite.seuil");
            forfaitSocial = lecture.entier("forfait_social.seuil");
        }
    }

    /// Les taux que l'effectif, la part d'alternants ou le statut choisissent.
    static final class TauxAuChoix {

        final int fnalSousSeuil;
        final int fnalAuSeuil;
        final int formationSousSeuil;
        final int formationAuSeuil;
        final int agffTranche2CadreSalarie;
        final int agffTranche2CadreEmployeur;
        final int apprentissageGrandEffectif;
        /// Par point de pourcentage d'alternants : moins de 1 %, de 2 %, de 3 %, de 4 %, de 5 %.
        private final int[] apprentissage;

        TauxAuChoix(Lecture lecture) {
            fnalSousSeuil = lecture.taux("fnal.sous_seuil");
            fnalAuSeuil = lecture.taux("fnal.au_seuil");
            formationSousSeuil = lecture.taux("formation.sous_seuil");
            formationAuSeuil = lecture.taux("formation.au_seuil");
            agffTranche2CadreSalarie = lecture.taux("agff_t2_cadre.salarie");
            agffTranche2CadreEmployeur = lecture.taux("agff_t2_cadre.employeur");
            apprentissageGrandEffectif = lecture.taux("ta_csa.grand");
            apprentissage = new int[] {
                lecture.taux("ta_csa.moins_de_1"),
                lecture.taux("ta_csa.moins_de_2"),
                lecture.taux("ta_csa.moins_de_3"),
                lecture.taux("ta_csa.moins_de_5"),
                lecture.taux("ta_csa.moins_de_5")
            };
        }

        int apprentissage(int pourCent) {
            return pourCent < apprentissage.length ? apprentissage[pourCent] : 0;
        }
    }
}
