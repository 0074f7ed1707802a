package coop.essaim.architecture;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import coop.essaim.architecture.Depot.Fichier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Les règles qui se lisent dans le texte : noms, longueurs, gabarits, SQL assemblé, reliquats.
final class ReglesDesTextes {

    private static final String JAVA = Depot.SOURCES + "facturation/";

    /// Gabarits relus où du HTML déjà sûr est écrit tel quel, avec la raison.
    private static final Set<String> HTML_BRUT_RELU = Set.of();

    /// Relus : les deux bords du processus, et le filtre qui donne sa référence à toute panne d'une demande.
    private static final Set<String> CAPTURES_RELUES = Set.of(
            Depot.SOURCES + "Lanceur.java",
            Depot.SOURCES + "ModeServeur.java",
            Depot.SOURCES + "commun/exploitation/Reference.java");

    private static final Predicate<String> NOTRE_CODE =
            chemin -> chemin.startsWith("src/") && chemin.matches(".*\\.(java|jte|sql)");

    private ReglesDesTextes() {}

    static List<Regle> toutes() {
        var regles = new ArrayList<Regle>();
        regles.addAll(nomsEtLongueurs());
        regles.addAll(codeJava());
        regles.addAll(gabarits());
        regles.addAll(depot());
        regles.addAll(ReglesDuSql.toutes());
        return List.copyOf(regles);
    }

    private static List<Regle> nomsEtLongueurs() {
        return List.of(
                new Regle(
                        "un nom de fichier est en ASCII",
                        _ -> true,
                        f -> f.chemin().matches("\\p{ASCII}+") ? List.of() : List.of("ce nom porte un accent"),
                        new Fichier(JAVA + "Écart.java", ""),
                        new Fichier(JAVA + "Ecart.java", "")),
                new Regle(
                        "un nom de fichier dit quelque chose",
                        NOTRE_CODE,
                        f -> f.nom().matches(".*(Utils?|Helper|Manager|Impl|D[Tt][Oo])(Test)?\\.java")
                                ? List.of("ce nom ne dit rien du métier")
                                : List.of(),
                        new Fichier(JAVA + "FactureDto.java", ""),
                        new Fichier(JAVA + "Factures.java", "")),
                new Regle(
                        "un fichier tient en 400 lignes",
                        NOTRE_CODE.or(chemin -> chemin.startsWith("src/") && chemin.matches(".*\\.(css|js)")),
                        f -> f.texte().lines().count() > 400 ? List.of("plus de 400 lignes") : List.of(),
                        new Fichier(JAVA + "Factures.java", "\n".repeat(401)),
                        new Fichier(JAVA + "Factures.java", "\n".repeat(400))));
    }

    private static List<Regle> codeJava() {
        Predicate<String> java = chemin -> chemin.startsWith(Depot.SOURCES) && chemin.endsWith(".java");
        return List.of(
                interdit(
                        "une exception attrapée est nommée : jamais toutes à la fois",
                        java.and(Predicate.not(CAPTURES_RELUES::contains)),
                        "catch\\s*\\(\\s*(final\\s+)?([\\w.]+\\s*\\|\\s*)*(Exception|Throwable|RuntimeException|Error)\\b",
                        "Factures.java",
                        "try { a(); } catch (IOException | Exception e) { }",
                        "// catch (Exception e)\ntry { a(); } catch (IOException e) { }"),
                interdit(
                        "un travail remis à plus tard est une issue, pas un commentaire",
                        chemin -> chemin.startsWith("src/"),
                        "\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b",
                        true,
                        "Factures.java",
                        "// TO" + "DO: vérifier",
                        "// Todos los santos : un mot, pas une promesse."),
                interdit(
                        "un champ obligatoire d'une saisie dit ce qu'il attend",
                        chemin -> chemin.startsWith(Depot.SOURCES) && chemin.endsWith("Saisie.java"),
                        "@(NotBlank|NotNull|NotEmpty)\\b(?!\\s*\\([^)]*message)",
                        "LieuSaisie.java",
                        "record LieuSaisie(@NotBlank @Size(max = 9) String nom) {}",
                        "record LieuSaisie(@NotBlank(message = \"Écrivez le nom du lieu.\") String nom) {}"),
                interdit(
                        "un jour se lit à Paris, même quand la machine vit ailleurs",
                        chemin -> chemin.startsWith("src/") && chemin.endsWith(".java"),
                        "\\b(LocalDate|LocalDateTime|YearMonth|Year)\\.now\\(\\)",
                        "Seances.java",
                        "var jour = LocalDate.now(" + ");",
                        "var jour = LocalDate.now(EnFrancais.PARIS);"),
                interdit(
                        "un essai ne se désactive pas",
                        chemin -> chemin.startsWith("src/test/"),
                        "@Dis" + "abled|@Ig" + "nore\\b",
                        "FacturesTest.java",
                        "@Dis" + "abled class A {}",
                        "@Test void a() {}"));
    }

    private static List<Regle> gabarits() {
        Predicate<String> gabarit = chemin -> chemin.endsWith(".jte");
        return List.of(
                interdit(
                        "un gabarit ne porte ni script, ni style, ni gestionnaire d'événement (CSP stricte)",
                        gabarit,
                        "<script(?![^>]*\\ssrc=)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|javascript:|<[^>]*\\ssrcdoc=",
                        true,
                        "facture.jte",
                        "<button onclick=\"valider()\">Valider</button>",
                        "<script src=\"/styles/a.js\" defer></script><p class=\"style\">on = oui</p>"),
                new Regle(
                        "un gabarit n'écrit de HTML brut que relu",
                        gabarit,
                        f -> f.texte().contains("$unsafe{") && !HTML_BRUT_RELU.contains(f.chemin())
                                ? List.of("$unsafe hors de la liste relue")
                                : List.of(),
                        new Fichier(JAVA + "facture.jte", "<p>$unsafe{note}</p>"),
                        new Fichier(JAVA + "facture.jte", "<p>${note}</p>")));
    }

    private static List<Regle> depot() {
        return List.of(
                interdit(
                        "un fichier du dépôt ne nomme ni machine ni miroir de paquets",
                        _ -> true,
                        "(?<![\\w.])/(wo" + "rk|ro" + "ot|ho" + "me/\\w+)/|https?://[^\\s\"<>]*(arti" + "factory|ne"
                                + "xus|\\bmir" + "ror)",
                        true,
                        "Factures.java",
                        "// voir /wo" + "rk/notes.md",
                        "// voir docs/sources, et le rapport de travail"),
                new Regle(
                        "un fichier du dépôt ne nomme aucune personne réelle",
                        _ -> true,
                        NomsReels::fautes,
                        new Fichier("docs/guide.md", "Bonjour " + NomsReels.EXEMPLE + "."),
                        new Fichier("docs/guide.md", "Bonjour Camille Aubrée.")));
    }

    private static Regle interdit(
            String phrase, Predicate<String> chemins, String motif, String nom, String mauvais, String bon) {
        return interdit(phrase, chemins, motif, false, nom, mauvais, bon);
    }

    /// @param enEntier cherche aussi dans les commentaires et les chaînes
    private static Regle interdit(
            String phrase,
            Predicate<String> chemins,
            String motif,
            boolean enEntier,
            String nom,
            String mauvais,
            String bon) {
        var interdit = Pattern.compile(motif, enEntier ? CASE_INSENSITIVE : 0);
        var dossier = nom.endsWith("Test.java") ? "src/test/java/coop/essaim/facturation/" : JAVA;
        return new Regle(
                phrase,
                chemins,
                f -> {
                    var texte =
                            enEntier ? f.texte() : SourceJava.lire(f.texte()).code();
                    return interdit.matcher(texte)
                            .results()
                            .map(r -> "ligne " + ligne(texte, r.start()) + ", « "
                                    + r.group().strip() + " »")
                            .toList();
                },
                new Fichier(dossier + nom, mauvais),
                new Fichier(dossier + nom, bon));
    }

    static long ligne(String texte, int position) {
        return texte.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }
}
