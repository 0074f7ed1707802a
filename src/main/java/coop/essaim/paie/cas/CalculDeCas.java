package coop.essaim.paie.cas;

import static coop.essaim.paie.cas.EcritureDeResultat.centimes;
import static coop.essaim.paie.cas.EcritureDeResultat.net;

import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.AnneeDePaie;
import coop.essaim.paie.calcul.AnneeDePaie.Suite;
import coop.essaim.paie.calcul.BrutTrouve;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.RechercheDeBrut;
import coop.essaim.paie.calcul.Refus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Un cas lu devient un objet JSON, ou une phrase qui dit pourquoi il n'est pas calculé.
public final class CalculDeCas {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final BigDecimal SEMAINES_PAR_MOIS_FOIS_12 = BigDecimal.valueOf(52);

    private final MoteurDePaie moteur;
    private final RechercheDeBrut recherche;
    private final AnneeDePaie annee;
    private final EcritureDeResultat ecriture;

    public CalculDeCas(MoteurDePaie moteur) {
        this.moteur = moteur;
        recherche = new RechercheDeBrut(moteur);
        annee = new AnneeDePaie(moteur);
        ecriture = new EcritureDeResultat(moteur);
    }

    public sealed interface Sortie {

        record Ecrite(String json) implements Sortie {}

        /// Un champ du cas est impossible.
        record EnFaute(String phrase) implements Sortie {}

        /// Le cas est possible, et le moteur ne sait pas le calculer.
        record NonCouverte(String phrase) implements Sortie {}
    }

    public Sortie calculer(Cas cas) {
        return switch (cas) {
            case Cas.DUnMois unMois -> mois(unMois);
            case Cas.ARebours aRebours -> aRebours(aRebours);
            case Cas.DUneAnnee uneAnnee -> annee(uneAnnee);
        };
    }

    private Sortie mois(Cas.DUnMois cas) {
        return switch (moteur.calculer(cas.mois())) {
            case Refus refus -> sortie(refus, "grossMonthly", "");
            case Bulletin bulletin -> {
                var objet = new LinkedHashMap<String, Object>();
                objet.put("input", cas.entree());
                objet.putAll(ecriture.bulletin(bulletin));
                yield new Sortie.Ecrite(JSON.writeValueAsString(objet));
            }
        };
    }

    private Sortie aRebours(Cas.ARebours cas) {
        long montant = cas.objectif().montant();
        var trouve = switch (cas.objectif().nature()) {
            case NET -> recherche.pourUnNet(cas.mois(), montant);
            case COUT ->
                cas.tauxHoraire()
                        .map(taux -> recherche.pourUnCoutHoraire(cas.mois(), montant, taux))
                        .orElseGet(() -> recherche.pourUnCout(cas.mois(), montant));
        };
        return switch (trouve) {
            case BrutTrouve.Refuse refuse -> sortie(refuse.refus(), champ(cas), "");
            case BrutTrouve.BudgetInsuffisant insuffisant ->
                new Sortie.EnFaute("Le champ « input." + champ(cas) + " » est trop petit : sans aucun salaire, le mois"
                        + " donne déjà " + new Montant(insuffisant.minimum()) + ".");
            case BrutTrouve.Trouve solution -> {
                var objet = new LinkedHashMap<String, Object>();
                objet.put("input", cas.entree());
                objet.put("exact", exact(cas, solution));
                objet.put("payslip", ecriture.bulletin(solution.bulletin()));
                yield new Sortie.Ecrite(JSON.writeValueAsString(objet));
            }
        };
    }

    /// Un refus du moteur, dit avec le nom que le champ porte dans le fichier.
    private static Sortie sortie(Refus refus, String brut, String mois) {
        return switch (refus) {
            case Refus.DonneeImpossible(var donnee, var attendu) ->
                new Sortie.EnFaute(mois + "Le champ « " + champ(donnee, brut) + " » est impossible : " + attendu + ".");
            case Refus.MoisNonCouvert nonCouvert ->
                new Sortie.EnFaute("Le champ « " + (mois.isEmpty() ? "date" : "month") + " » vise " + nonCouvert.mois()
                        + ", et le droit n'est connu que de 2017-01 à " + nonCouvert.dernier() + ".");
            case Refus.HeuresSansDuree() ->
                new Sortie.EnFaute(mois + "Le champ « extraHours » ne va pas avec un CESA ou un CAPE, qui n'ont pas"
                        + " de durée du travail : retirez-le.");
            default -> new Sortie.NonCouverte(mois + refus.phrase());
        };
    }

    private static String champ(Refus.Donnee donnee, String brut) {
        return switch (donnee) {
            case BRUT -> brut;
            case EFFECTIF -> "headcount";
            case DUREE -> "hoursPerWeek";
            case HEURES -> "extraHours";
            case JOURS_NON_PAYES -> "presence.unpaidDays";
            case BRUT_DU_MOIS_COMPLET -> "presence.fullMonthGross";
        };
    }

    private static String champ(Cas.ARebours cas) {
        return switch (cas.objectif().nature()) {
            case COUT -> "budget";
            case NET -> "net";
        };
    }

    private static Map<String, Object> exact(Cas.ARebours cas, BrutTrouve.Trouve solution) {
        var totaux = solution.bulletin().totaux();
        var objet = new LinkedHashMap<String, Object>();
        boolean parHeures = cas.tauxHoraire().isPresent();
        objet.put("rule", regle(cas));
        if (parHeures) {
            var heures = BigDecimal.valueOf(solution.heures(), 2);
            objet.put("hoursPerMonth", net(heures));
            objet.put(
                    "hoursPerWeek",
                    heures.multiply(BigDecimal.valueOf(12))
                            .divide(SEMAINES_PAR_MOIS_FOIS_12, 15, RoundingMode.HALF_UP)
                            .stripTrailingZeros());
        }
        objet.put("gross", centimes(totaux.parts().brut()));
        objet.put("cost", centimes(totaux.parts().cout()));
        if (cas.objectif().nature() == Cas.Nature.COUT) objet.put("unspent", centimes(solution.reste()));
        if (!parHeures) objet.put("costAtNextCent", centimes(solution.coutAuPasSuivant()));
        objet.put("netBeforeTax", centimes(totaux.nets().avantImpot()));
        objet.put("generalReductionCoefficient", EcritureDeResultat.coefficient(solution.bulletin()));
        return objet;
    }

    private static String regle(Cas.ARebours cas) {
        if (cas.tauxHoraire().isPresent())
            return "le plus grand nombre d'heures payées, au centième, dont le coût du bulletin tient dans le budget";
        return switch (cas.objectif().nature()) {
            case COUT -> "le plus grand brut au centime dont le coût du bulletin tient dans le budget";
            case NET -> "le plus grand brut au centime dont le net avant impôt ne dépasse pas le souhait";
        };
    }

    private Sortie annee(Cas.DUneAnnee cas) {
        var demandes = new ArrayList<coop.essaim.paie.calcul.MoisDePaie>();
        for (var demande : cas.mois()) demandes.add(demande.mois());
        boolean aRebours = cas.mois().stream().anyMatch(mois -> mois.budget().isPresent());
        var suite = aRebours
                ? annee.selonDesBudgets(
                        cas.mois().stream()
                                .map(mois -> new AnneeDePaie.MoisBudgete(mois.mois(), mois.budget()))
                                .toList(),
                        recherche)
                : annee.calculer(demandes);
        return switch (suite) {
            case Suite.Refusee refusee -> sortie(refusee.refus(), "gross", refusee.mois() + " : ");
            case Suite.BudgetInsuffisant(var mois, var minimum) ->
                new Sortie.EnFaute(
                        mois + " : Le champ « budget » est trop petit : avec ce qui restait, il ne couvre pas"
                                + " le minimum du mois, " + new Montant(minimum) + ".");
            case Suite.Calculee calculee -> ecrite(cas, calculee.bulletins());
        };
    }

    private Sortie ecrite(Cas.DUneAnnee cas, List<Bulletin> bulletins) {
        return new Sortie.Ecrite(JSON.writeValueAsString(new EcritureDAnnee(ecriture).annee(cas, bulletins)));
    }
}
