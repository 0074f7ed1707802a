package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.architecture.CarteDesModules;
import coop.essaim.architecture.Depot;
import coop.essaim.architecture.ProprieteDesTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Les modules, leurs flèches et leurs tables. Les autres règles de la maison : paquet `architecture`.
class ArchitectureTest {

    static final ApplicationModules MODULES = ApplicationModules.of(Essaim.class);
    static final Path CARTE = Path.of("docs/modules.md");

    @Test
    void les_modules_ne_dépendent_que_de_ce_qu_ils_déclarent() {
        MODULES.verify();
    }

    @Test
    void chaque_module_déclare_ce_qu_il_appelle_et_seul_demonstration_les_appelle_tous() {
        assertThat(CarteDesModules.lire(MODULES, Map.of()))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.presentation()).endsWith("."))
                .filteredOn(module -> module.dependances().contains("*"))
                .extracting(CarteDesModules.Module::nom)
                .isSubsetOf("demonstration", "pilotage");
    }

    @Test
    void un_module_ne_touche_que_ses_tables_et_les_vues_publiques_des_autres() {
        var propriete = propriete();
        assertThat(propriete.proprietaires()).containsEntry("event_publication", "commun");
        assertThat(Depot.fichiers(chemin -> chemin.startsWith(Depot.SOURCES) && chemin.matches(".*\\.(java|sql)")))
                .isNotEmpty()
                .allSatisfy(fichier -> assertThat(propriete.fautesDe(fichier)).isEmpty());
    }

    @Test
    void la_carte_des_modules_est_à_jour() throws IOException {
        var attendue = CarteDesModules.markdown(
                CarteDesModules.lire(MODULES, propriete().proprietaires()));
        if (Boolean.getBoolean("essaim.ecrire")) Files.writeString(CARTE, attendue);
        assertThat(CARTE)
                .as("relancez avec -Dessaim.ecrire=true, puis relisez le changement")
                .hasContent(attendue);
    }

    private static ProprieteDesTables propriete() {
        var noms = MODULES.stream()
                .map(module -> CarteDesModules.nom(module.getBasePackage().getName()))
                .collect(Collectors.toSet());
        return new ProprieteDesTables(
                Depot.fichiers(chemin -> chemin.startsWith(Depot.SOURCES) && chemin.endsWith(".sql")),
                noms.stream().collect(Collectors.toMap(nom -> nom, nom -> dependances(nom, noms))));
    }

    private static Set<String> dependances(String module, Set<String> tous) {
        var declarees = new HashSet<>(CarteDesModules.dependances("coop.essaim." + module));
        if (declarees.contains("*")) declarees.addAll(tous);
        return declarees;
    }
}
