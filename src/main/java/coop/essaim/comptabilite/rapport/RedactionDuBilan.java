package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.Bilan.PosteActif;
import coop.essaim.comptabilite.rapport.Bilan.PostePassif;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Range les soldes dans les postes du bilan (PCG 2025, art. 821-1 et suivants).
///
/// Un compte de tiers ou de banque va à l'actif s'il est débiteur, au passif s'il est créditeur, tiers par tiers et
/// sans compensation (art. 112-2). Un solde qui n'est pas du côté attendu réduit son poste.
final class RedactionDuBilan {

    private static final String RESULTAT = "Résultat de l'exercice";

    private static final List<Regle> ACTIF = List.of(
            Regle.de("capital", "Capital souscrit non appelé", "109"),
            Regle.de("fonds", "Fonds commercial", "206", "207"),
            Regle.de("incorporel", "Autres immobilisations incorporelles", "20", "232", "237"),
            Regle.de("corporel", "Immobilisations corporelles", "2"),
            Regle.de("financier", "Immobilisations financières", "26", "27"),
            Regle.de("stocks", "Stocks et en-cours", "3"),
            Regle.de("avances", "Avances et acomptes versés", "4091"),
            Regle.de("clients", "Clients et comptes rattachés", "411", "413", "416", "417", "418"),
            Regle.de("creances", "Autres créances", "4"),
            Regle.de("placements", "Valeurs mobilières de placement", "50"),
            Regle.de("disponible", "Disponibilités", "5"),
            Regle.de("liaison", "Trésorerie interne (compte de liaison)", "9"),
            Regle.de("avance", "Charges constatées d'avance", "486"));

    private static final List<Regle> PASSIF = List.of(
            Regle.de("capital", "Capital", "101", "102", "103", "108"),
            Regle.de("primes", "Primes et écarts", "104", "105", "107"),
            Regle.de("reserve-legale", "Réserve légale", "1061"),
            Regle.de("reserves", "Réserves statutaires et autres réserves", "106"),
            Regle.de("report", "Report à nouveau", "11"),
            Regle.de("en-instance", "Résultat précédent à affecter", "12"),
            Regle.de("interne-anterieur", "Résultat interne des exercices antérieurs", "99"),
            Regle.de("subventions", "Subventions d'investissement", "13"),
            Regle.de("reglementees", "Provisions réglementées", "14"),
            Regle.de("provisions", "Provisions", "15"),
            Regle.de("emprunts", "Emprunts et dettes financières", "1"),
            Regle.de("decouvert", "Concours bancaires", "5"),
            Regle.de("liaison", "Trésorerie interne (compte de liaison)", "9"),
            Regle.de("acomptes", "Avances et acomptes reçus", "4191"),
            Regle.de("fournisseurs", "Fournisseurs et comptes rattachés", "401", "403", "408"),
            Regle.de("associes", "Associés", "45"),
            Regle.de("sociales", "Dettes fiscales et sociales", "42", "43", "44"),
            Regle.de("autres", "Autres dettes", "4"),
            Regle.de("constates", "Produits constatés d'avance", "487"));

    /// Amortissements et dépréciations, et le poste d'actif qu'ils réduisent.
    private static final Map<String, String> REDUCTIONS = Map.ofEntries(
            Map.entry("2806", "fonds"),
            Map.entry("2807", "fonds"),
            Map.entry("2906", "fonds"),
            Map.entry("2907", "fonds"),
            Map.entry("28", "corporel"),
            Map.entry("29", "corporel"),
            Map.entry("280", "incorporel"),
            Map.entry("290", "incorporel"),
            Map.entry("2932", "incorporel"),
            Map.entry("296", "financier"),
            Map.entry("297", "financier"),
            Map.entry("39", "stocks"),
            Map.entry("491", "clients"),
            Map.entry("49", "creances"),
            Map.entry("59", "placements"));

    private record Regle(String code, String libelle, List<String> racines) {
        static Regle de(String code, String libelle, String... racines) {
            return new Regle(code, libelle, List.of(racines));
        }
    }

    private final Map<String, Montant> bruts = new LinkedHashMap<>();
    private final Map<String, Montant> reductions = new LinkedHashMap<>();
    private final Map<String, Montant> dettes = new LinkedHashMap<>();

    /// @param soldes par compte et par auxiliaire, classe 9 comprise pour une section seulement
    static Bilan rediger(List<SoldeDeCompte> soldes) {
        var redaction = new RedactionDuBilan();
        soldes.forEach(redaction::ranger);
        return redaction.bilan();
    }

    private void ranger(SoldeDeCompte solde) {
        for (var part : parts(solde)) {
            switch (part.place()) {
                case ACTIF -> bruts.merge(part.poste(), part.montant(), Montant::plus);
                case REDUCTION -> reductions.merge(part.poste(), part.montant().oppose(), Montant::plus);
                case PASSIF -> dettes.merge(part.poste(), part.montant(), Montant::plus);
            }
        }
    }

    private enum Place {
        ACTIF,
        /// Amortissement ou dépréciation, en moins de l'actif.
        REDUCTION,
        PASSIF
    }

    /// @param montant dans le sens du poste ; une réduction d'actif est négative
    private record Part(Place place, String poste, Montant montant) {}

    /// Où va un solde. Le résultat non clos des années d'avant va avec le report, dont il n'a pas encore l'écriture.
    private static List<Part> parts(SoldeDeCompte solde) {
        var montant = solde.solde();
        if (solde.commencePar("6", "7", "91", "92")) {
            var anterieur = solde.commencePar("9") ? "interne-anterieur" : "en-instance";
            return List.of(
                    new Part(Place.PASSIF, "resultat", montant.oppose()),
                    new Part(Place.PASSIF, anterieur, solde.anterieur().oppose()));
        }
        if (montant.estNul() || solde.commencePar("8")) return List.of();
        var reduit = plusLongue(REDUCTIONS, solde.compte());
        if (reduit != null) return List.of(new Part(Place.REDUCTION, reduit, montant));
        return aLActif(solde, montant)
                ? List.of(new Part(Place.ACTIF, poste(ACTIF, solde), montant))
                : List.of(new Part(Place.PASSIF, poste(PASSIF, solde), montant.oppose()));
    }

    /// Les comptes qui font un poste.
    ///
    /// @param cote `actif` ou `passif`
    static List<PartDePoste> detail(List<SoldeDeCompte> soldes, String cote, String poste) {
        return soldes.stream()
                .flatMap(solde -> parts(solde).stream()
                        .filter(part ->
                                part.poste().equals(poste) && !part.montant().estNul())
                        .filter(part -> cote.equals("passif") == (part.place() == Place.PASSIF))
                        .map(part -> new PartDePoste(solde, part.montant())))
                .toList();
    }

    static Optional<String> libelle(String cote, String poste) {
        if (cote.equals("passif") && poste.equals("resultat")) return Optional.of(RESULTAT);
        return regles(cote).stream()
                .filter(regle -> regle.code().equals(poste))
                .map(Regle::libelle)
                .findFirst();
    }

    /// La place d'un poste dans le modèle ; le résultat suit les capitaux.
    static int rang(String cote, String poste) {
        var codes = regles(cote).stream().map(Regle::code).toList();
        return poste.equals("resultat") ? 2 * codes.indexOf("subventions") - 1 : 2 * codes.indexOf(poste);
    }

    private static List<Regle> regles(String cote) {
        return cote.equals("actif") ? ACTIF : PASSIF;
    }

    private static boolean aLActif(SoldeDeCompte solde, Montant montant) {
        if (solde.commencePar("109", "2", "3", "486")) return true;
        if (solde.commencePar("1", "487", "99")) return false;
        return montant.centimes() > 0;
    }

    private static String poste(List<Regle> regles, SoldeDeCompte solde) {
        Regle trouvee = regles.getLast();
        int longueur = 0;
        for (var regle : regles)
            for (var racine : regle.racines())
                if (racine.length() > longueur && solde.compte().startsWith(racine)) {
                    trouvee = regle;
                    longueur = racine.length();
                }
        return trouvee.code();
    }

    private static @Nullable String plusLongue(Map<String, String> racines, String compte) {
        for (int n = Math.min(4, compte.length()); n >= 2; n--) {
            var trouve = racines.get(compte.substring(0, n));
            if (trouve != null) return trouve;
        }
        return null;
    }

    private Bilan bilan() {
        var actif = new ArrayList<PosteActif>();
        for (var regle : ACTIF) {
            var brut = bruts.getOrDefault(regle.code(), Montant.ZERO);
            var reduction = reductions.getOrDefault(regle.code(), Montant.ZERO);
            if (!brut.equals(Montant.ZERO) || !reduction.equals(Montant.ZERO))
                actif.add(new PosteActif(regle.code(), regle.libelle(), brut, reduction));
        }
        var passif = new ArrayList<PostePassif>();
        for (var regle : PASSIF) {
            if (regle.code().equals("subventions"))
                passif.add(new PostePassif("resultat", RESULTAT, dettes.getOrDefault("resultat", Montant.ZERO)));
            var montant = dettes.getOrDefault(regle.code(), Montant.ZERO);
            if (!montant.equals(Montant.ZERO)) passif.add(new PostePassif(regle.code(), regle.libelle(), montant));
        }
        return new Bilan(actif, passif);
    }
}
