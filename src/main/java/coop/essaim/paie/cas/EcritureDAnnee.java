package coop.essaim.paie.cas;

import static coop.essaim.paie.cas.EcritureDeResultat.centimes;
import static coop.essaim.paie.cas.EcritureDeResultat.euros;

import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.Precision;
import coop.essaim.paie.cas.Cas.MoisDemande;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Une suite de bulletins régularisés, dans la forme des suites de référence.
record EcritureDAnnee(EcritureDeResultat ecriture) {

    /// Le mois de paie à temps plein, tel qu'on l'imprime.
    private static final BigDecimal HEURES_DU_MOIS = new BigDecimal("151.67");

    Map<String, Object> annee(Cas.DUneAnnee cas, List<Bulletin> bulletins) {
        var objet = new LinkedHashMap<String, Object>();
        objet.put("id", cas.id());
        objet.put("year", annee(bulletins));
        objet.put("employee", cas.employe());
        var mois = new ArrayList<Map<String, Object>>();
        var cumuls = new Cumul();
        for (int rang = 0; rang < bulletins.size(); rang++)
            mois.add(mois(cas.mois().get(rang), bulletins.get(rang), cumuls));
        objet.put("months", mois);
        return objet;
    }

    private static Map<String, Object> annee(List<Bulletin> bulletins) {
        var objet = new LinkedHashMap<String, Object>();
        objet.put("gross", total(bulletins, b -> b.totaux().parts().brut()));
        objet.put(
                "employeeContributions",
                total(bulletins, b -> b.totaux().parts().salarie()));
        objet.put(
                "employerContributions",
                total(bulletins, b -> b.totaux().parts().employeur()));
        objet.put(
                "generalReduction", total(bulletins, b -> b.totaux().reduction().montant()));
        objet.put("netBeforeTax", total(bulletins, b -> b.totaux().nets().avantImpot()));
        objet.put("totalEmployerCost", total(bulletins, b -> b.totaux().parts().cout()));
        return objet;
    }

    private static BigDecimal total(List<Bulletin> bulletins, ToLongFunction<Bulletin> valeur) {
        return centimes(bulletins.stream().mapToLong(valeur).sum());
    }

    /// Ce que le bulletin ne cumule pas lui-même : les tranches et la base de CSG, pour les montrer.
    private static final class Cumul {
        private Cumuls avant = Cumuls.VIDES;
        private long tranche1;
        private long tranche2;
        private long csg;
    }

    private Map<String, Object> mois(MoisDemande demande, Bulletin bulletin, Cumul cumul) {
        var tranches = bulletin.assiettes().tranches();
        var parts = bulletin.totaux().parts();
        cumul.tranche1 += tranches.tranche1();
        cumul.tranche2 += tranches.tranche2();
        cumul.csg += bulletin.assiettes().csgAbattue();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("month", bulletin.mois().toString());
        objet.put("gross", centimes(parts.brut()));
        demande.heuresParSemaine()
                .ifPresentOrElse(
                        heures -> objet.put("hoursPerWeek", heures), () -> heuresEquivalentes(objet, bulletin, cumul));
        objet.put("cumulative", cumules(bulletin, cumul));
        objet.put("bases", bases(bulletin));
        objet.put("coefficient", EcritureDeResultat.coefficient(bulletin));
        objet.put("lines", lignes(bulletin));
        objet.put("employeeContributions", centimes(parts.salarie()));
        objet.put("employerContributions", centimes(parts.employeur()));
        objet.put("netBeforeTax", centimes(bulletin.totaux().nets().avantImpot()));
        objet.put("totalEmployerCost", centimes(parts.cout()));
        cumul.avant = bulletin.cumuls();
        return objet;
    }

    /// Sans durée du travail, les heures équivalentes : le Smic retenu rapporté au Smic mensuel, sur 151,67 heures.
    private static void heuresEquivalentes(Map<String, Object> objet, Bulletin bulletin, Cumul cumul) {
        var reduction = bulletin.cumuls().reduction();
        var avant = cumul.avant.reduction();
        long smic = reduction.smic() - (avant.maximum() == reduction.maximum() ? avant.smic() : 0);
        long mensuel = bulletin.assiettes().reference().smicReduction();
        objet.put(
                "equivalentHours",
                Precision.enEuros(smic)
                        .multiply(HEURES_DU_MOIS)
                        .divide(Precision.enEuros(mensuel), 2, RoundingMode.HALF_UP));
        objet.put("smicOfMonth", euros(smic));
    }

    private static Map<String, Object> cumules(Bulletin bulletin, Cumul cumul) {
        var cumuls = bulletin.cumuls();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("gross", centimes(cumuls.brut()));
        objet.put("ceiling", euros(cumuls.plafond()));
        objet.put("smicForReduction", euros(cumuls.reduction().smic()));
        objet.put("t1", euros(cumul.tranche1));
        objet.put("t2", euros(cumul.tranche2));
        objet.put("csgBase", euros(cumul.csg));
        return objet;
    }

    private static Map<String, Object> bases(Bulletin bulletin) {
        var assiettes = bulletin.assiettes();
        var tranches = assiettes.tranches();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("g", euros(tranches.brut()));
        objet.put("t1", euros(tranches.tranche1()));
        objet.put("t2", euros(tranches.tranche2()));
        objet.put("b4", euros(tranches.quatrePlafonds()));
        objet.put("cet", euros(tranches.cet()));
        objet.put("csg", euros(assiettes.csgAbattue()));
        objet.put(
                "provCadre",
                euros(Math.min(tranches.brut(), assiettes.reference().pmss())));
        return objet;
    }

    private List<Map<String, Object>> lignes(Bulletin bulletin) {
        var lignes = ecriture.lignes(bulletin);
        for (var ligne : lignes) {
            if (!"REDUCTION_GENERALE".equals(ligne.get("code"))) continue;
            ligne.put("employerRatePct", null);
            ligne.put("employer", ligne.get("employerCents"));
            ligne.put(
                    "cumulativeReduction",
                    centimes(bulletin.cumuls().reduction().montant()));
        }
        return lignes;
    }
}
