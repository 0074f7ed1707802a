package coop.essaim.paie.cas;

import coop.essaim.paie.calcul.Contrat;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.Duree;
import coop.essaim.paie.calcul.Elements;
import coop.essaim.paie.calcul.Etablissement;
import coop.essaim.paie.calcul.MoisDePaie;
import coop.essaim.paie.calcul.Obligation;
import coop.essaim.paie.calcul.Territoire;
import coop.essaim.paie.cas.Cas.MoisDemande;
import coop.essaim.paie.cas.Cas.Nature;
import coop.essaim.paie.cas.Cas.Objectif;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lit un cas de paie. Sa forme dit sa nature : `months` fait une année, `budget` ou `net` une recherche, sinon un
/// mois.
///
/// Refuse par une phrase ([CasIllisible]) le champ absent, impossible ou inconnu.
public final class LectureDeCas {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Lus pour être refusés par le nom de leur champ, et non par leur place dans le fichier.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    static final BigDecimal SEMAINE_MAXIMALE = BigDecimal.valueOf(35);

    private static final Map<String, Obligation> SEUILS = Map.of(
            "fnal", Obligation.FNAL,
            "training", Obligation.FORMATION,
            "construction", Obligation.CONSTRUCTION,
            "mobility", Obligation.MOBILITE,
            "forfait-social", Obligation.FORFAIT_SOCIAL,
            "apprenticeship", Obligation.APPRENTISSAGE);

    private static final Set<String> D_UN_EMPLOYE = Set.of(
            "id",
            "note",
            "cadre",
            "hoursPerWeek",
            "atmpRate",
            "mobilityRate",
            "headcount",
            "frozenThresholds",
            "apprenticeRatio",
            "health",
            "providence",
            "pas",
            "contract",
            "territory");

    private static final Set<String> D_UN_MOIS = Set.of(
            "date",
            "amendments",
            "grossMonthly",
            "budget",
            "net",
            "hourlyPay",
            "presence",
            "extraHours",
            "benefitsInKind",
            "expenses",
            "deductions",
            "cape");

    private static final Set<String> D_UN_MOIS_DE_L_ANNEE = Set.of(
            "month",
            "gross",
            "budget",
            "hoursPerWeek",
            "amendments",
            "health",
            "providence",
            "pas",
            "presence",
            "extraHours",
            "benefitsInKind",
            "expenses",
            "deductions");

    /// Ce qu'une suite déjà calculée porte en plus : elle se relit telle qu'elle a été rendue.
    private static final Set<String> RESULTATS_D_UN_MOIS = Set.of(
            "equivalentHours",
            "smicOfMonth",
            "cumulative",
            "bases",
            "coefficient",
            "lines",
            "employeeContributions",
            "employerContributions",
            "netBeforeTax",
            "totalEmployerCost");

    public Cas lire(String texte) {
        JsonNode racine;
        try {
            racine = JSON.readTree(texte);
        } catch (JacksonException e) {
            var ou = e.getLocation();
            throw new CasIllisible("Le fichier n'est pas du JSON lisible"
                    + (ou == null
                            ? "."
                            : " : voyez la ligne " + ou.getLineNr() + ", colonne " + ou.getColumnNr() + "."));
        }
        if (!racine.isObject()) throw new CasIllisible("Le fichier attend un objet JSON par cas.");
        if (racine.has("months")) return annee(new Champs(racine, ""));
        return mois(racine.has("input") ? new Champs(racine, "").objet("input") : new Champs(racine, ""));
    }

    private Cas mois(Champs champs) {
        champs.refuserLesInconnus(union(D_UN_EMPLOYE, D_UN_MOIS));
        unSeulObjectif(champs);
        selonLeContrat(champs, champs);
        var id = champs.a("id") ? champs.texte("id") : "";
        var mois = moisDe(champs, "date");
        var complet = new LectureDuMois(champs).elements();
        if (champs.a("budget")) {
            var taux = champs.a("hourlyPay") ? Optional.of(tauxHoraire(champs)) : Optional.<BigDecimal>empty();
            var objectif = new Objectif(Nature.COUT, champs.euros("budget"));
            return new Cas.ARebours(id, champs.noeud(), demande(champs, mois, complet), objectif, taux);
        }
        if (champs.a("net")) {
            var objectif = new Objectif(Nature.NET, champs.euros("net"));
            return new Cas.ARebours(id, champs.noeud(), demande(champs, mois, complet), objectif, Optional.empty());
        }
        long brut = champs.a("cape") ? new LectureDuMois(champs).assietteDuCape() : champs.euros("grossMonthly");
        return new Cas.DUnMois(id, champs.noeud(), demande(champs, mois, complet.avecBrut(brut)));
    }

    /// Un brut, un budget ou un net : deux à la fois se contrediraient, et l'un serait ignoré.
    private static void unSeulObjectif(Champs champs) {
        var donnes = Stream.of("grossMonthly", "budget", "net", "cape")
                .filter(champs::a)
                .toList();
        if (donnes.size() > 1)
            throw new CasIllisible("Les champs « " + champs.sous(donnes.get(0)) + " » et « "
                    + champs.sous(donnes.get(1)) + " » se contredisent : gardez-en un.");
        if (champs.a("hourlyPay") && !champs.a("budget"))
            throw CasIllisible.manquant(champs.sous("budget"), "le budget que « hourlyPay » convertit en heures");
    }

    /// Ce qui ne vaut que pour un autre contrat serait ignoré, ou compté de travers.
    private static void selonLeContrat(Champs employe, Champs mois) {
        var nature = employe.a("contract") ? employe.texte("contract").toUpperCase(Locale.ROOT) : "CDI";
        if (mois.a("cape") && !nature.equals("CAPE"))
            throw new CasIllisible("Le champ « " + mois.sous("cape")
                    + " » ne vaut que pour un CAPE : retirez-le, ou écrivez CAPE dans « contract ».");
        if (mois.a("amendments") && (nature.equals("CAPE") || nature.equals("CESA")))
            throw new CasIllisible("Le champ « " + mois.sous("amendments")
                    + " » ne va pas avec un CESA ou un CAPE, qui n'ont pas de durée du travail : retirez-le.");
    }

    private static BigDecimal tauxHoraire(Champs champs) {
        long centimes = champs.euros("hourlyPay");
        if (centimes == 0) throw CasIllisible.champ(champs.sous("hourlyPay"), "un taux horaire positif, en euros");
        return BigDecimal.valueOf(centimes, 2);
    }

    private static MoisDePaie demande(Champs champs, YearMonth mois, Elements elements) {
        return new MoisDePaie(mois, etablissement(champs), contrat(champs, champs), elements, Cumuls.VIDES);
    }

    private Cas annee(Champs racine) {
        var employe = racine.objet("employee");
        employe.refuserLesInconnus(D_UN_EMPLOYE);
        var id = racine.a("id") ? racine.texte("id") : "";
        var suite = new ArrayList<MoisDemande>();
        var mois = racine.noeud().path("months");
        if (!mois.isArray() || mois.isEmpty()) throw CasIllisible.champ("months", "une liste d'au moins un mois");
        for (int rang = 0; rang < mois.size(); rang++) {
            var champs = new Champs(mois.get(rang), "months[" + rang + "]");
            if (!champs.noeud().isObject()) throw CasIllisible.champ(champs.chemin(), "un objet");
            suite.add(moisDeLAnnee(employe, champs, suite));
        }
        return new Cas.DUneAnnee(id, employe.noeud(), List.copyOf(suite));
    }

    private MoisDemande moisDeLAnnee(Champs employe, Champs champs, List<MoisDemande> precedents) {
        champs.refuserLesInconnus(union(D_UN_MOIS_DE_L_ANNEE, RESULTATS_D_UN_MOIS));
        selonLeContrat(employe, champs);
        if (champs.a("budget") && champs.a("gross"))
            throw new CasIllisible("Les champs « " + champs.sous("budget") + " » et « " + champs.sous("gross")
                    + " » se contredisent : gardez-en un.");
        var mois = moisDe(champs, "month");
        if (!precedents.isEmpty()) {
            var dernier = precedents.getLast().mois().mois();
            if (!mois.isAfter(dernier) || mois.getYear() != dernier.getYear())
                throw CasIllisible.champ(champs.sous("month"), "un mois de la même année, après " + dernier);
        }
        var commun = new LectureDuMois(employe).communs();
        var elements = new LectureDuMois(champs).propres(commun);
        var contrat = contrat(employe, champs);
        var heures = contrat instanceof Contrat.Salarie && !champs.a("amendments")
                ? Optional.of(heures(employe, champs))
                : Optional.<BigDecimal>empty();
        var demande = new MoisDePaie(mois, etablissement(employe), contrat, elements, Cumuls.VIDES);
        if (champs.a("budget")) return new MoisDemande(demande, Optional.of(champs.euros("budget")), heures);
        return new MoisDemande(demande.avecBrut(champs.euros("gross")), Optional.empty(), heures);
    }

    private static Etablissement etablissement(Champs champs) {
        return new Etablissement(
                champs.entier("headcount", 1),
                champs.pourCent("atmpRate"),
                champs.a("mobilityRate") ? champs.pourCent("mobilityRate") : 0,
                champs.a("apprenticeRatio") ? champs.pourCent("apprenticeRatio") : 0,
                territoire(champs),
                seuilsGeles(champs));
    }

    /// Les seuils atteints depuis moins de cinq ans (CSS L130-1) : fnal, training, construction, mobility…
    private static Set<Obligation> seuilsGeles(Champs champs) {
        if (!champs.a("frozenThresholds")) return Set.of();
        var geles = EnumSet.noneOf(Obligation.class);
        for (var nom : champs.textes("frozenThresholds")) {
            var obligation = SEUILS.get(nom.toLowerCase(Locale.ROOT));
            if (obligation == null)
                throw CasIllisible.champ(
                        champs.sous("frozenThresholds"),
                        "des seuils parmi " + String.join(", ", new TreeSet<>(SEUILS.keySet())));
            geles.add(obligation);
        }
        return geles;
    }

    private static Territoire territoire(Champs champs) {
        if (!champs.a("territory")) return Territoire.METROPOLE;
        return switch (champs.texte("territory").toLowerCase(Locale.ROOT)) {
            case "metropole" -> Territoire.METROPOLE;
            case "alsace-moselle" -> Territoire.ALSACE_MOSELLE;
            case "outre-mer" -> Territoire.OUTRE_MER;
            default -> throw CasIllisible.champ(champs.sous("territory"), "metropole, alsace-moselle ou outre-mer");
        };
    }

    /// Sans nature dite, un contrat de travail à durée indéterminée ou déterminée.
    private static Contrat contrat(Champs employe, Champs mois) {
        var nature = employe.a("contract") ? employe.texte("contract") : "CDI";
        return switch (nature.toUpperCase(Locale.ROOT)) {
            case "CDI", "CDD" ->
                new Contrat.Salarie(
                        employe.ouiOuNon("cadre"),
                        mois.a("amendments")
                                ? new LectureDuMois(mois).dureeMoyenne()
                                : Duree.parSemaine(heures(employe, mois)));
            case "CESA" -> new Contrat.Cesa(employe.a("cadre") && employe.ouiOuNon("cadre"));
            case "CAPE" -> new Contrat.Cape();
            default -> new Contrat.Autre(nature);
        };
    }

    private static BigDecimal heures(Champs employe, Champs mois) {
        return (mois.a("hoursPerWeek") ? mois : employe).heures("hoursPerWeek", SEMAINE_MAXIMALE);
    }

    private static YearMonth moisDe(Champs champs, String nom) {
        var texte = champs.texte(nom);
        try {
            if (texte.matches("\\d{4}-\\d{2}-\\d{2}")) return YearMonth.from(LocalDate.parse(texte));
            if (texte.matches("\\d{4}-\\d{2}")) return YearMonth.parse(texte);
        } catch (DateTimeException e) {
            throw CasIllisible.champ(champs.sous(nom), "une date qui existe, comme 2026-07 ou 2026-07-01");
        }
        throw CasIllisible.champ(champs.sous(nom), "un mois, comme 2026-07 ou 2026-07-01");
    }

    private static Set<String> union(Set<String> une, Set<String> autre) {
        var union = new java.util.HashSet<>(une);
        union.addAll(autre);
        return union;
    }
}
