package coop.essaim.architecture;

import coop.essaim.architecture.Depot.Fichier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// À qui est chaque table, et qui s'en sert : un module lit et écrit les siennes, joint les vues `pub_` de ceux
/// dont il dépend, et rien d'autre. Les vues et les déclencheurs des migrations sont lus comme les requêtes.
public final class ProprieteDesTables {

    private static final Pattern CREATION = Pattern.compile(
            "(?i)create\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+)?(?:materialized\\s+)?(?:table|view)\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern USAGE = Pattern.compile(
            "(?i)(?<!distinct\\s)\\b(?:from|join|into|update|using|truncate|table(?:\\s+only)?)\\s+(\\w+(?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+\\w+)?)*)");
    private static final Pattern DECLENCHEUR =
            Pattern.compile("(?is)create\\s+(?:constraint\\s+)?trigger\\s[^;]*?\\son\\s+(\\w+)");
    private static final Pattern DROITS =
            Pattern.compile("(?i)\\b(?:grant|revoke)\\b[^;]*?\\bon\\s+(?:table\\s+)?(\\w+)");
    private static final Pattern CLE_ETRANGERE = Pattern.compile("(?i)\\breferences\\s+(\\w+)");

    private final Map<String, String> proprietaires = new TreeMap<>();
    private final Map<String, Set<String>> dependances;

    /// @param dependances les modules que chaque module déclare, `commun` étant ouvert à tous
    public ProprieteDesTables(List<Fichier> migrations, Map<String, Set<String>> dependances) {
        this.dependances = dependances;
        for (var migration : migrations) {
            CREATION.matcher(sansCommentaires(migration.texte()))
                    .results()
                    .forEach(r -> proprietaires.put(r.group(1), migration.module()));
        }
    }

    public Map<String, String> proprietaires() {
        return Map.copyOf(proprietaires);
    }

    public List<String> fautesDe(Fichier fichier) {
        return fichier.chemin().endsWith(".sql") ? fautesDeLaMigration(fichier) : fautesDuJava(fichier);
    }

    private List<String> fautesDuJava(Fichier fichier) {
        var requetes = String.join("\n;\n", SourceJava.lire(fichier.texte()).chaines());
        return fautes(fichier, requetes, USAGE, false);
    }

    private List<String> fautesDeLaMigration(Fichier fichier) {
        var texte = sansCommentaires(fichier.texte());
        var fautes = new ArrayList<>(fautes(fichier, texte, USAGE, false));
        fautes.addAll(fautes(fichier, texte, DECLENCHEUR, false));
        fautes.addAll(fautes(fichier, texte, DROITS, false));
        fautes.addAll(fautes(fichier, texte, CLE_ETRANGERE, true));
        return fautes;
    }

    private List<String> fautes(Fichier fichier, String texte, Pattern motif, boolean cle) {
        var fautes = new ArrayList<String>();
        motif.matcher(texte).results().map(r -> r.group(1)).forEach(liste -> {
            for (var element : liste.split(",")) {
                var table = element.strip().split("\\s+")[0];
                var proprietaire = proprietaires.get(table);
                if (proprietaire == null || proprietaire.equals(fichier.module())) continue;
                if (!depend(fichier.module(), proprietaire)) {
                    fautes.add(fichier.chemin() + " : " + table + " est à " + proprietaire + ", dont "
                            + fichier.module() + " ne dépend pas");
                } else if (!cle && !table.startsWith("pub_")) {
                    fautes.add(fichier.chemin() + " : " + table + " est à " + proprietaire
                            + ", qui ne partage que ses vues pub_");
                }
            }
        });
        return fautes;
    }

    private boolean depend(String module, String proprietaire) {
        return proprietaire.equals("commun")
                || dependances.getOrDefault(module, Set.of()).contains(proprietaire);
    }

    private static String sansCommentaires(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }
}
