package coop.essaim.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Le corps d'une méthode tient en quarante lignes, de la première instruction à la dernière.
final class LongueurDesMethodes {

    private static final int PLAFOND_LIGNES = 40;

    /// Relues : une requête, ou une table de phrases, qui se lit mieux d'un trait.
    private static final Set<String> RELUES = Set.of(
            "coop/essaim/comptabilite/EcrituresSql.reperer",
            "coop/essaim/comptabilite/EcrituresSql.inserer",
            "coop/essaim/comptabilite/banc/SqlNu.copier",
            "coop/essaim/commun/page/erreur/Explication.de");

    private LongueurDesMethodes() {}

    static List<String> fautes(Path classes) {
        try (var chemins = Files.walk(classes)) {
            return chemins.filter(chemin -> chemin.toString().endsWith(".class"))
                    .flatMap(LongueurDesMethodes::fautesDeLaClasse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> fautesDeLaClasse(Path classe) {
        try {
            var modele = ClassFile.of().parse(classe);
            return modele.methods().stream()
                    .filter(methode -> !methode.methodName().stringValue().startsWith("<"))
                    .filter(methode -> lignes(methode) > PLAFOND_LIGNES)
                    .filter(methode -> !RELUES.contains(modele.thisClass().asInternalName() + "."
                            + methode.methodName().stringValue()))
                    .map(methode -> modele.thisClass().asInternalName() + "."
                            + methode.methodName().stringValue() + " : " + lignes(methode) + " lignes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lignes(MethodModel methode) {
        var numeros = methode.code().stream()
                .flatMap(code -> code.findAttributes(Attributes.lineNumberTable()).stream())
                .flatMap(table -> table.lineNumbers().stream())
                .mapToInt(LineNumberInfo::lineNumber)
                .summaryStatistics();
        return numeros.getCount() == 0 ? 0 : numeros.getMax() - numeros.getMin() + 1;
    }
}
