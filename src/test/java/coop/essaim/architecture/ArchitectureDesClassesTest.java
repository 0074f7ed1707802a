package coop.essaim.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Chaque règle de code : l'application la respecte, et la classe de `contrexemple` qui la viole est seule refusée.
class ArchitectureDesClassesTest {

    static final JavaClasses NOTRE_CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("coop.essaim");
    static final JavaClasses CONTREXEMPLES = new ClassFileImporter().importPackages("contrexemple");

    static Set<Map.Entry<String, ArchRule>> regles() {
        return ReglesDesClasses.toutes().entrySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    void l_application_respecte_la_règle(Map.Entry<String, ArchRule> regle) {
        assertThat(NOTRE_CODE.size()).isGreaterThan(20);
        regle.getValue().check(NOTRE_CODE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    void la_règle_refuse_son_contrexemple_et_lui_seul(Map.Entry<String, ArchRule> regle) {
        assertThat(regle.getValue().evaluate(CONTREXEMPLES).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(faute -> assertThat(faute).contains(regle.getKey()));
    }

    @Test
    void une_méthode_tient_en_quarante_lignes() {
        assertThat(LongueurDesMethodes.fautes(Path.of("target/classes/coop/essaim")))
                .isEmpty();
        assertThat(LongueurDesMethodes.fautes(Path.of("target/test-classes/contrexemple")))
                .singleElement()
                .asString()
                .contains("MethodeTropLongue.compter");
    }
}
