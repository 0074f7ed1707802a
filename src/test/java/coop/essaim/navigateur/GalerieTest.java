package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EssaiNavigateur
class GalerieTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void chaque_morceau_est_accessible_et_tient_dans_l_écran(Ecran ecran, Navigateur navigateur) {
        var visite = navigateur.ouvrir(ecran);
        for (var role : new String[] {"equipe", "personne", "seuil"}) {
            for (var page : new String[] {"/galerie", "/galerie/formulaire"}) {
                assertThat(visite.aller(page + "?avis=1&role=" + role)).isEqualTo(200);
                visite.photographier(
                        Path.of("target/ecrans/galerie", role + page.replace('/', '-') + "-" + ecran.nom() + ".png"));
                visite.auditer();
                visite.tenirDansLaLargeur();
            }
        }
    }
}
