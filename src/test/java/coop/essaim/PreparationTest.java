package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Le montage écrit d'avance : il s'écrit, et ne sert que là où Spring monterait la même application.
class PreparationTest {

    @TempDir
    Path dossier;

    @Test
    void le_montage_de_l_application_s_écrit_sans_base() throws IOException {
        Preparation.monter(dossier);
        assertThat(dossier.resolve("sources/coop/essaim/Preparation__ApplicationContextInitializer.java"))
                .exists();
        var beans = Files.readString(dossier.resolve("sources/coop/essaim/Preparation__BeanFactoryRegistrations.java"));
        assertThat(beans)
                .as("les comptes d'essai sont de la démonstration, le lien du premier administrateur n'en est pas")
                .contains("\"coop.essaim.demonstration.ComptesDEssai\"")
                .doesNotContain("\"coop.essaim.acces.lien.AnnonceDuPremier\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_MAIL_HOST",
                "spring.mail.host",
                "SPRING_APPLICATION_JSON",
                "DBSCHEDULER_ENABLED",
                "db-scheduler.enabled",
                "MANAGEMENT_SERVER_PORT",
                "SERVER_PORT"
            })
    void ce_qui_déciderait_autrement_des_conditions_de_spring_l_écarte(String nom) {
        assertThat(Preparation.neRegleRien(Map.of(nom, "x"), new Properties(), dossier))
                .isFalse();
        var proprietes = new Properties();
        proprietes.setProperty(nom, "x");
        assertThat(Preparation.neRegleRien(Map.of(), proprietes, dossier)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application.properties", "application.yml", "application-demo.yaml", "config/application.yml"})
    void un_fichier_de_réglages_l_écarte_aussi(String nom) throws IOException {
        var fichier = dossier.resolve(nom);
        Files.createDirectories(fichier.getParent());
        Files.createFile(fichier);
        assertThat(Preparation.neRegleRien(Map.of(), new Properties(), dossier)).isFalse();
    }

    @Test
    void ce_qu_essaim_lit_lui_même_le_laisse_servir() {
        var environnement = Map.of("PATH", "/bin", "ESSAIM_ADRESSE", "https://essaim.example", "ESSAIM_CLE", "x");
        assertThat(Preparation.neRegleRien(environnement, new Properties(), dossier))
                .isTrue();
    }
}
