package coop.essaim.architecture;

import coop.essaim.architecture.Depot.Fichier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Le SQL est écrit, jamais fabriqué : ce qui varie est un paramètre nommé (tri compris, par `case`).
final class ReglesDuSql {

    private static final Predicate<String> CLASSE_SQL =
            chemin -> chemin.startsWith(Depot.SOURCES) && chemin.endsWith("Sql.java");

    private static final Pattern APPEL = Pattern.compile("(?:\\.|\\b)(?:sql|batchUpdate|queryFor\\w+|execute)\\(");
    /// Ce qui peut composer une requête : un littéral, une constante, ou ce que `Fenetre` tire de sa liste blanche.
    private static final String MORCEAU = "(\"\"|(\\w+\\.)?[A-Z][A-Z0-9_]*|fenetre\\.(condition|ordre|limite)\\(\\))";

    private static final String SUITE = "\\s*" + MORCEAU + "\\s*(\\+\\s*" + MORCEAU + "\\s*)*";

    private static final Pattern FIXE =
            Pattern.compile("(?s)" + SUITE + "|\\s*fenetre\\.completer\\(" + SUITE + "\\)\\s*");

    /// Relues : ce qui crée les bases et les comptes, et ce qui copie des tables entières. PostgreSQL n'y admet pas de
    /// paramètre, et les noms viennent de l'application ou de son catalogue, jamais d'une personne.
    private static final Set<String> ASSEMBLAGES_RELUS = Set.of(
            Depot.SOURCES + "commun/base/AmenagementSql.java",
            Depot.SOURCES + "commun/exploitation/SauvegardeSql.java");

    private static final Pattern TEXTE_FACULTATIF = Pattern.compile(":(\\w+)::text(?=\\s+(?:is|in|when)\\b)");

    private static final Pattern MIGRATION = Pattern.compile("V\\d{4}_\\d{2}_\\d{2}_\\d{4}__[a-z0-9_]+\\.sql");

    private ReglesDuSql() {}

    static List<Regle> toutes() {
        return List.of(
                texteFacultatif(),
                new Regle(
                        "une requête n'est jamais assemblée avec une valeur",
                        CLASSE_SQL,
                        ReglesDuSql::requetesAssemblees,
                        new Fichier(
                                Depot.SOURCES + "facturation/FacturesSql.java",
                                "jdbc.sql(\"select id from facture order by \" + tri).query();"),
                        new Fichier(
                                Depot.SOURCES + "facturation/FacturesSql.java",
                                "jdbc.sql(COLONNES + \" where id = :id\").param(\"id\", prefixe + id).query();")),
                new Regle(
                        "une requête relayée par une méthode privée reste fixe à chaque appel",
                        CLASSE_SQL,
                        ReglesDuSql::requetesAssemblees,
                        new Fichier(
                                Depot.SOURCES + "facturation/FacturesSql.java",
                                "private long compter(String du, String sql) { jdbc.sql(sql); }"
                                        + " long a() { return compter(du, A); } long b() { return compter(du, A + nom); }"),
                        new Fichier(
                                Depot.SOURCES + "facturation/FacturesSql.java",
                                "private long compter(String du, String sql) { jdbc.sql(sql); }"
                                        + " long a() { return compter(f(du, 1), A); } long b() { return compter(du, A + B); }")),
                new Regle(
                        "une requête nomme ses colonnes",
                        chemin -> chemin.startsWith(Depot.SOURCES) && chemin.matches(".*(Sql\\.java|\\.sql)"),
                        f -> Pattern.compile("(?i)select\\s+(\\w+\\.)?\\*(?!\\s+(?:from\\s+unnest|into)\\b)")
                                        .matcher(f.texte())
                                        .find()
                                ? List.of("select * cache ce qui est lu")
                                : List.of(),
                        new Fichier(Depot.SOURCES + "facturation/FacturesSql.java", "\"select * from facture\""),
                        new Fichier(
                                Depot.SOURCES + "facturation/FacturesSql.java", "\"select count(*) from facture\"")),
                new Regle(
                        "une migration porte sa date et son sujet",
                        chemin -> chemin.startsWith(Depot.SOURCES) && chemin.endsWith(".sql"),
                        f -> MIGRATION.matcher(f.nom()).matches()
                                ? List.of()
                                : List.of("attendu : V2026_01_05_1000__quoi.sql"),
                        new Fichier(Depot.SOURCES + "facturation/V1__factures.sql", ""),
                        new Fichier(Depot.SOURCES + "facturation/V2026_01_05_1000__factures.sql", "")));
    }

    /// Sans type, un texte absent puis présent fait préparer et planifier la requête à nouveau, à chaque fois
    /// qu'il change.
    private static Regle texteFacultatif() {
        return new Regle(
                "un texte facultatif dit son type",
                CLASSE_SQL,
                ReglesDuSql::textesSansType,
                new Fichier(
                        Depot.SOURCES + "facturation/FacturesSql.java",
                        "\":etat::text is null or etat = :etat\".param(\"etat\", filtre.etat())"),
                new Fichier(
                        Depot.SOURCES + "facturation/FacturesSql.java",
                        "\":etat::text is null or etat = :etat\".param(\"etat\", filtre.etat(), Types.VARCHAR)"));
    }

    private static List<String> textesSansType(Fichier fichier) {
        var code = fichier.texte();
        return TEXTE_FACULTATIF
                .matcher(code)
                .results()
                .map(texte -> texte.group(1))
                .distinct()
                .flatMap(nom -> Pattern.compile("\\.param\\(\"" + nom + "\",")
                        .matcher(code)
                        .results())
                .filter(param -> code.charAt(
                                param.end() + premierArgument(code, param.end()).length())
                        == ')')
                .map(param -> "ligne " + ReglesDesTextes.ligne(code, param.start()) + " : attendu « , Types.VARCHAR »")
                .toList();
    }

    private static List<String> requetesAssemblees(Fichier fichier) {
        if (ASSEMBLAGES_RELUS.contains(fichier.chemin())) return List.of();
        var code = SourceJava.lire(fichier.texte()).code();
        var fautes = new ArrayList<String>();
        var appels = APPEL.matcher(code);
        while (appels.find()) {
            var argument = premierArgument(code, appels.end());
            if (argument.isBlank()) continue; // un ordre déjà préparé se joue, sans texte
            if (!FIXE.matcher(argument).matches() && !estUnRelaisDeTextesFixes(code, argument.strip())) {
                fautes.add("ligne " + ReglesDesTextes.ligne(code, appels.start()) + ", requête assemblée : "
                        + argument.strip());
            }
        }
        if (code.contains("StringBuilder")) fautes.add("StringBuilder dans une classe Sql");
        return fautes;
    }

    /// `jdbc.sql(sql)` où `sql` est le paramètre d'une méthode privée : ce sont ses appels qui doivent être fixes.
    private static boolean estUnRelaisDeTextesFixes(String code, String nom) {
        if (!nom.matches("[a-z]\\w*")) return false;
        var relais = Pattern.compile("private [\\w<>,.? ]+ (\\w+)\\(([^)]*)\\)").matcher(code);
        var appels = new ArrayList<String>();
        while (relais.find()) {
            int rang = List.of(relais.group(2).strip().split("\\s*,\\s*")).indexOf("String " + nom);
            if (rang < 0) continue;
            int declaration = relais.start(1);
            Pattern.compile("\\b" + relais.group(1) + "\\(")
                    .matcher(code)
                    .results()
                    .filter(appel -> appel.start() != declaration)
                    .forEach(appel -> appels.add(argument(code, appel.end(), rang)));
        }
        return !appels.isEmpty()
                && appels.stream().allMatch(texte -> FIXE.matcher(texte).matches());
    }

    private static String argument(String code, int debut, int rang) {
        int position = debut;
        for (int i = 0; i < rang; i++)
            position += premierArgument(code, position).length() + 1;
        return premierArgument(code, position);
    }

    private static String premierArgument(String code, int debut) {
        int profondeur = 0;
        for (int i = debut; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '(') profondeur++;
            if (c == ')' && profondeur-- == 0 || c == ',' && profondeur == 0) return code.substring(debut, i);
        }
        return code.substring(debut);
    }
}
