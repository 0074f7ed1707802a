package coop.essaim.commun.page;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@EssaiComplet
class AiguillageTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping aiguillage;

    /// Un premier mot échappé remet la recherche à Spring, parmi toutes les routes : les deux doivent s'accorder.
    @Test
    void chaque_adresse_mène_à_la_route_que_spring_trouverait() throws Exception {
        assertThat(aiguillage).isInstanceOf(Aiguillage.class);
        var differentes = new ArrayList<String>();
        int comparees = 0;
        for (var route : aiguillage.getHandlerMethods().keySet()) {
            var verbes = route.getMethodsCondition().getMethods();
            var verbe = verbes.isEmpty() || verbes.contains(RequestMethod.GET) ? "GET" : "POST";
            for (var motif : route.getPatternValues()) {
                var chemin = motif.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                if (chemin.length() < 2) continue;
                var echappe = "/%" + Integer.toHexString(chemin.charAt(1)) + chemin.substring(2);
                comparees++;
                if (!trouver(verbe, chemin).equals(trouver(verbe, echappe))) differentes.add(verbe + " " + chemin);
            }
        }
        assertThat(differentes).isEmpty();
        assertThat(comparees).isGreaterThan(300);
    }

    @Test
    void une_adresse_précise_l_emporte_sur_celle_qui_porte_un_identifiant() throws Exception {
        for (var chemin : List.of("/gestion", "/gestion/mutualisation", "/ventes/factures"))
            assertThat(trouver("GET", chemin))
                    .isEqualTo(trouver("GET", "/%" + Integer.toHexString(chemin.charAt(1)) + chemin.substring(2)));
    }

    private String trouver(String verbe, String chemin) throws Exception {
        var demande = new MockHttpServletRequest(verbe, chemin);
        ServletRequestPathUtils.parseAndCache(demande);
        try {
            var chaine = aiguillage.getHandler(demande);
            return chaine == null ? "rien" : String.valueOf(chaine.getHandler());
        } catch (ServletException e) {
            return e.getClass().getSimpleName();
        }
    }
}
