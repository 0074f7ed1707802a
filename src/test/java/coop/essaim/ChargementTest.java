package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.base.DossierDeDonnees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChargementTest {

    @TempDir
    Path racine;

    private DossierDeDonnees dossier;
    private Chargement chargement;

    @BeforeEach
    void une_base_dans_son_dossier() throws IOException {
        Files.createDirectories(racine.resolve("postgres"));
        Files.writeString(racine.resolve("postgres/PG_VERSION"), "18\n");
        dossier = new DossierDeDonnees(racine);
        chargement = new Chargement(dossier);
    }

    @Test
    void un_chargement_coupé_s_oublie_avec_ce_qu_il_avait_fait() {
        chargement.commencer();

        assertThat(chargement.oublierCeluiQuiFutCoupe()).isTrue();
        assertThat(dossier.contientUneBase()).isFalse();
        assertThat(chargement.oublierCeluiQuiFutCoupe()).isFalse();
    }

    @Test
    void un_chargement_mené_à_terme_reste() {
        chargement.commencer();
        chargement.finir();

        assertThat(chargement.oublierCeluiQuiFutCoupe()).isFalse();
        assertThat(dossier.contientUneBase()).isTrue();
    }
}
