package coop.essaim.paie.cas;

import static coop.essaim.paie.calcul.Precision.enEuros;
import static java.util.Objects.requireNonNull;

import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cotisation;
import coop.essaim.paie.calcul.Ligne;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.Precision;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Un bulletin dans la forme du jeu de référence : montants exacts et montants au centime, ligne à ligne.
final class EcritureDeResultat {

    /// Avant 2021 le jeu de référence vient d'un moteur qui ne sépare pas les tranches.
    private static final YearMonth TRANCHES_SEPAREES = YearMonth.of(2021, 1);

    private static final Map<Cotisation, String> CODES_REUNIS = Map.of(
            Cotisation.ARRCO_T1, "ARRCO",
            Cotisation.ARRCO_T2, "ARRCO",
            Cotisation.AGFF_T1, "AGFF",
            Cotisation.AGFF_T2, "AGFF",
            Cotisation.AGIRC_ARRCO_T1, "AGIRC_ARRCO",
            Cotisation.AGIRC_ARRCO_T2, "AGIRC_ARRCO",
            Cotisation.CEG_T1, "CEG",
            Cotisation.CEG_T2, "CEG",
            Cotisation.TA_PRINCIPALE, "TA",
            Cotisation.TA_SOLDE, "TA");

    private final MoteurDePaie moteur;

    EcritureDeResultat(MoteurDePaie moteur) {
        this.moteur = moteur;
    }

    Map<String, Object> bulletin(Bulletin bulletin) {
        var objet = new LinkedHashMap<String, Object>();
        objet.put("parameters", parametres(bulletin));
        objet.put("bases", bases(bulletin));
        objet.put("lines", lignes(bulletin));
        objet.put("totals", totaux(bulletin));
        objet.put("roundedTotals", totauxArrondis(bulletin));
        objet.put("deductions", retenues(bulletin));
        return objet;
    }

    private static Map<String, Object> parametres(Bulletin bulletin) {
        var reference = bulletin.assiettes().reference();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("pmss", euros(reference.pmss()));
        objet.put("plafondApplique", euros(reference.plafond()));
        objet.put("smicHoraire", euros(reference.smicHoraire()));
        objet.put("smicMensuelContrat", euros(reference.smic()));
        objet.put("quotity", (double) reference.plafond() / reference.pmss());
        return objet;
    }

    private static Map<String, Object> bases(Bulletin bulletin) {
        var tranches = bulletin.assiettes().tranches();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("gross", euros(tranches.brut()));
        objet.put("contributionBase", euros(tranches.brut()));
        objet.put("t1", euros(tranches.tranche1()));
        objet.put("t2", euros(tranches.tranche2()));
        objet.put("base4", euros(tranches.quatrePlafonds()));
        objet.put("csgCrds", euros(bulletin.assiettes().csg()));
        return objet;
    }

    /// Les lignes du mois, celles d'avant 2021 réunies sous les codes du second moteur de référence.
    List<Map<String, Object>> lignes(Bulletin bulletin) {
        var lignes = new LinkedHashMap<String, Map<String, Object>>();
        boolean reunir = bulletin.mois().isBefore(TRANCHES_SEPAREES);
        for (var ligne : bulletin.lignes()) {
            var code = reunir ? code(ligne.cotisation()) : ligne.cotisation().name();
            lignes.merge(code, ligne(bulletin, ligne, code), EcritureDeResultat::reunies);
        }
        return new ArrayList<>(lignes.values());
    }

    private static String code(Cotisation cotisation) {
        return CODES_REUNIS.getOrDefault(cotisation, cotisation.name());
    }

    private static Map<String, Object> reunies(Map<String, Object> une, Map<String, Object> autre) {
        for (var montant : List.of("employee", "employer", "employeeCents", "employerCents"))
            une.put(montant, net(montant(une, montant).add(montant(autre, montant))));
        une.put("base", null);
        une.put("employeeRatePct", null);
        une.put("employerRatePct", null);
        return une;
    }

    private static BigDecimal montant(Map<String, Object> ligne, String nom) {
        return (BigDecimal) requireNonNull(ligne.get(nom), nom);
    }

    private Map<String, Object> ligne(Bulletin bulletin, Ligne ligne, String code) {
        boolean forfait = ligne.cotisation().estUnForfait();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("code", code);
        objet.put("block", ligne.cotisation().bloc().name());
        objet.put("label", moteur.libelle(ligne.cotisation(), bulletin.mois()));
        objet.put("base", forfait ? null : euros(ligne.assiette()));
        objet.put("employeeRatePct", forfait ? null : pourCent(ligne.tauxSalarial()));
        objet.put("employee", exact(ligne, ligne.tauxSalarial(), ligne.salarie()));
        objet.put("employerRatePct", forfait ? null : pourCent(ligne.tauxPatronal()));
        objet.put("employer", exact(ligne, ligne.tauxPatronal(), ligne.employeur()));
        objet.put("employeeCents", centimes(ligne.salarie()));
        objet.put("employerCents", centimes(ligne.employeur()));
        if (forfait) objet.put("fixed", true);
        if (ligne.cotisation() == Cotisation.REDUCTION_GENERALE) objet.put("coefficient", coefficient(bulletin));
        return objet;
    }

    /// Assiette × taux tant que c'est bien là le montant ; le centime sinon (forfait, régularisation).
    private static BigDecimal exact(Ligne ligne, int taux, long centimes) {
        var exact = enEuros(ligne.assiette()).multiply(BigDecimal.valueOf(taux, 6));
        var arrondi = BigDecimal.valueOf(centimes, 2);
        var ecart = exact.subtract(arrondi).abs();
        return ecart.compareTo(BigDecimal.valueOf(5, 3)) <= 0 ? net(exact) : net(arrondi);
    }

    private static Map<String, Object> totaux(Bulletin bulletin) {
        var totaux = bulletin.totaux();
        var brut = BigDecimal.valueOf(totaux.parts().brut(), 2);
        var salarie = somme(bulletin, true);
        var employeur = somme(bulletin, false);
        var objet = new LinkedHashMap<String, Object>();
        objet.put("gross", net(brut));
        objet.put("employeeContributions", net(salarie));
        objet.put("employerContributions", net(employeur));
        objet.put("generalReduction", reduction(bulletin));
        objet.put("generalReductionCoefficient", coefficient(bulletin));
        objet.put("netBeforeTax", net(brut.subtract(salarie)));
        objet.put("netTaxable", euros(totaux.nets().imposableExact()));
        objet.put("netSocial", net(brut.subtract(salarie)));
        objet.put("totalEmployerCost", net(brut.add(employeur)));
        objet.put("pasRatePct", pourCent(totaux.impot().taux()));
        objet.put("pas", centimes(totaux.impot().montant()));
        objet.put("netPaid", centimes(totaux.nets().aPayer()));
        return objet;
    }

    private static BigDecimal reduction(Bulletin bulletin) {
        return bulletin.lignes().stream()
                .filter(ligne -> ligne.cotisation() == Cotisation.REDUCTION_GENERALE)
                .map(ligne -> net(
                        exact(ligne, ligne.tauxPatronal(), ligne.employeur()).negate()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal somme(Bulletin bulletin, boolean salarie) {
        return bulletin.lignes().stream()
                .map(ligne -> salarie
                        ? exact(ligne, ligne.tauxSalarial(), ligne.salarie())
                        : exact(ligne, ligne.tauxPatronal(), ligne.employeur()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> totauxArrondis(Bulletin bulletin) {
        var totaux = bulletin.totaux();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("note", "chaque ligne arrondie au centime, puis additionnée : ce que montre le bulletin");
        objet.put("employeeContributions", centimes(totaux.parts().salarie()));
        objet.put("employerContributions", centimes(totaux.parts().employeur()));
        objet.put("netBeforeTax", centimes(totaux.nets().avantImpot()));
        objet.put("totalEmployerCost", centimes(totaux.parts().cout()));
        objet.put("netTaxable", centimes(totaux.nets().imposable()));
        return objet;
    }

    private static Map<String, Object> retenues(Bulletin bulletin) {
        var retenu = bulletin.totaux().retenu();
        var objet = new LinkedHashMap<String, Object>();
        objet.put("benefitsInKind", centimes(retenu.avantagesEnNature()));
        objet.put("downPayments", centimes(retenu.acomptes()));
        objet.put("advance", centimes(retenu.avance()));
        objet.put("garnishment", centimes(retenu.saisie()));
        objet.put("expenses", centimes(retenu.frais()));
        return objet;
    }

    static BigDecimal coefficient(Bulletin bulletin) {
        return net(BigDecimal.valueOf(bulletin.totaux().reduction().coefficient(), 4));
    }

    static BigDecimal euros(long fines) {
        return net(enEuros(fines));
    }

    static BigDecimal centimes(long centimes) {
        return euros(Precision.fines(centimes));
    }

    static BigDecimal pourCent(int taux) {
        return net(BigDecimal.valueOf(taux, 4));
    }

    /// Sans zéro inutile et sans exposant.
    static BigDecimal net(@Nullable BigDecimal nombre) {
        if (nombre == null || nombre.signum() == 0) return BigDecimal.ZERO;
        var sansZeros = nombre.stripTrailingZeros();
        return sansZeros.scale() < 0 ? sansZeros.setScale(0) : sansZeros;
    }
}
