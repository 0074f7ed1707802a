package coop.essaim.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/// `docs/modules.md`, tiré du code : ce que chaque module est, appelle, promet et garde.
public final class CarteDesModules {

    /// @param dependances les modules déclarés ; `*` quand le module peut les appeler tous
    public record Module(
            String nom,
            String titre,
            String presentation,
            Set<String> dependances,
            List<String> services,
            List<String> tables,
            List<String> vues) {}

    private CarteDesModules() {}

    public static List<Module> lire(ApplicationModules modules, Map<String, String> proprietaires) {
        return modules.stream()
                .map(module -> {
                    var nom = nom(module.getBasePackage().getName());
                    var racine = module.getBasePackage().getName();
                    return new Module(
                            nom,
                            module.getDisplayName(),
                            presentation(nom),
                            dependances(racine),
                            services(module.getBasePackage()),
                            possessions(proprietaires, nom, false),
                            possessions(proprietaires, nom, true));
                })
                .sorted(java.util.Comparator.comparing(Module::nom))
                .toList();
    }

    public static String nom(String paquet) {
        return paquet.substring(paquet.lastIndexOf('.') + 1);
    }

    public static String markdown(List<Module> modules) {
        var texte = new StringBuilder("""
                # La carte des modules

                Page tirée du code par `ArchitectureTest` : elle ne se modifie pas à la main.
                Pour la refaire : `mvn test -Dtest=ArchitectureTest -Dessaim.ecrire=true`.
                `commun` est ouvert à tous ; une flèche veut dire « peut appeler, et peut joindre les vues `pub_` ».

                ```mermaid
                flowchart BT
                """);
        for (var module : modules)
            texte.append("    ")
                    .append(module.nom())
                    .append("[\"")
                    .append(module.titre())
                    .append("\"]\n");
        for (var module : modules) {
            for (var vers : fleches(module))
                texte.append("    ")
                        .append(module.nom())
                        .append(" --> ")
                        .append(vers)
                        .append('\n');
        }
        texte.append("```\n");
        modules.forEach(module -> texte.append(paragraphe(module)));
        return texte.toString();
    }

    private static String paragraphe(Module module) {
        var texte = new StringBuilder(
                "\n## " + module.titre() + " (`" + module.nom() + "`)\n\n" + module.presentation() + "\n\n");
        texte.append("- Appelle : ")
                .append(module.dependances().contains("*") ? "tous les modules" : liste(fleches(module)))
                .append('\n');
        texte.append("- Services publics : ").append(liste(module.services())).append('\n');
        texte.append("- Tables : ").append(liste(module.tables())).append('\n');
        texte.append("- Vues partagées : ").append(liste(module.vues())).append('\n');
        return texte.toString();
    }

    private static String liste(java.util.Collection<String> mots) {
        return mots.isEmpty()
                ? "rien"
                : mots.stream().map(mot -> "`" + mot + "`").collect(Collectors.joining(", "));
    }

    private static Set<String> fleches(Module module) {
        var fleches = new TreeSet<>(module.dependances());
        fleches.remove("commun");
        fleches.remove("*");
        return fleches;
    }

    /// Ce que le module déclare pouvoir appeler ; sans déclaration, Modulith permet tout, et c'est écrit `*`.
    public static Set<String> dependances(String paquet) {
        var declaration = declaration(paquet);
        var declarees = new TreeSet<String>();
        if (declaration == null) return declarees;
        for (var dependance : declaration.allowedDependencies()) {
            declarees.add(dependance.equals(ApplicationModule.OPEN_TOKEN) ? "*" : dependance.split("::")[0].strip());
        }
        return declarees;
    }

    private static ApplicationModule declaration(String paquet) {
        try {
            return Class.forName(paquet + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Ce module n'a pas de package-info : " + paquet, e);
        }
    }

    private static String presentation(String module) {
        return Depot.fichiers((Depot.SOURCES + module + "/package-info.java")::equals).stream()
                .flatMap(fichier -> fichier.texte().lines())
                .filter(ligne -> ligne.startsWith("///"))
                .map(ligne -> ligne.substring(3).strip())
                .collect(Collectors.joining(" "));
    }

    private static List<String> services(org.springframework.modulith.core.JavaPackage paquet) {
        return paquet.stream()
                .filter(classe -> classe.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(classe -> classe.isAnnotatedWith(Service.class))
                .map(com.tngtech.archunit.core.domain.JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static List<String> possessions(Map<String, String> proprietaires, String module, boolean vues) {
        return proprietaires.entrySet().stream()
                .filter(possession -> possession.getValue().equals(module))
                .map(Map.Entry::getKey)
                .filter(nom -> nom.startsWith("pub_") == vues)
                .sorted()
                .toList();
    }
}
