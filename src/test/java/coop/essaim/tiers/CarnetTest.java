package coop.essaim.tiers;

import static coop.essaim.facturation.Comptoir.suivre;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Comptoir;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;

/// Le carnet par ses pages : des numéros vérifiés, une fiche par client, et chaque activité chez elle.
@EssaiComplet
class CarnetTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie camille;
    private Cookie idriss;

    @BeforeEach
    void des_visiteurs() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        camille = comptoir.camille();
        idriss = comptoir.idriss();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            siren        | 732 829 321           | Vérifiez ce SIREN : un de ses chiffres est faux
            siren        | 12                    | Écrivez les neuf chiffres du SIREN
            siret        | 732 829 320 00075     | Vérifiez ce SIRET : un de ses chiffres est faux
            tva          | FR00732829320         | Vérifiez ce numéro de TVA : sa clé
            tva          | US123                 | Écrivez un numéro de TVA de l’Union européenne
            electronique | n’importe             | Écrivez l’adresse de facturation électronique
            courriel     | compta chez nantes.fr | Écrivez une seule adresse de courriel
            codePostal   | 4400                  | Écrivez""")
    void un_numéro_faux_se_refuse_à_côté_de_son_champ_et_garde_le_reste(String champ, String tape, String phrase) {
        var refusee = ajouter(camille, Map.of("nom", "Menuiserie du Port", champ, tape));

        assertThat(refusee.getStatus()).isEqualTo(422);
        assertThat(texte(refusee))
                .containsPattern("(?s)champ-" + champ + "-refus\">.{0,900}" + java.util.regex.Pattern.quote(phrase))
                .contains("value=\"Menuiserie du Port\"", "value=\"" + tape + "\"");
    }

    @Test
    void les_numéros_d_une_autre_entreprise_ne_se_mêlent_pas() {
        var refusee = ajouter(
                camille, Map.of("nom", "Menuiserie du Port", "siren", "732829320", "siret", "356 000 000 00048"));
        assertThat(texte(refusee)).contains("ils ne sont pas tous ceux de la même entreprise");
    }

    @Test
    void une_fiche_complète_se_relit_et_sert_à_facturer() {
        var url = suivre(ajouter(
                camille,
                Map.of(
                        "nom", "Atelier des Quais",
                        "siren", "732 829 320",
                        "siret", "732 829 320 00074",
                        "tva", "FR 44 732 829 320",
                        "electronique", "732829320_COMPTA",
                        "courriel", "compta@quais.exemple")));

        assertThat(texte(comptoir.lire(camille, url)))
                .contains("732\u00a0829\u00a0320", "0225 : 732829320_COMPTA", "compta@quais.exemple");
        var id = url.replaceFirst(".*/", "");
        assertThat(texte(comptoir.lire(camille, "/ventes/nouvelle?genre=FACTURE&client=" + id)))
                .contains("Atelier des Quais");
        assertThat(comptoir.lire(idriss, url).getStatus()).isEqualTo(404);
        assertThat(texte(comptoir.lire(idriss, "/ventes/nouvelle?genre=FACTURE")))
                .doesNotContain("Atelier des Quais");

        comptoir.envoyer(camille, url + "/archivage", Map.of());
        assertThat(texte(comptoir.lire(camille, "/ventes/nouvelle?genre=FACTURE")))
                .doesNotContain("Atelier des Quais");
    }

    @Test
    void un_client_déjà_au_carnet_se_montre_avant_d_en_faire_un_second_et_un_double_clic_n_en_fait_qu_un() {
        var cle = UUID.randomUUID().toString();
        var premier = ajouter(camille, Map.of("cle", cle, "nom", "École du Bourg", "siren", "356000000"));
        assertThat(suivre(ajouter(camille, Map.of("cle", cle, "nom", "École du Bourg", "siren", "356000000"))))
                .isEqualTo(suivre(premier));

        var encore = ajouter(camille, Map.of("nom", "Ecole du bourg", "siren", "356000000"));
        assertThat(encore.getStatus()).isEqualTo(422);
        assertThat(texte(encore)).contains("Déjà au carnet ?", "si c’est bien un autre, cochez la case");
        assertThat(ajouter(camille, Map.of("nom", "Ecole du bourg", "siren", "356000000", "unAutre", "true"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void deux_corrections_à_la_fois_ne_s_écrasent_pas() {
        var url = suivre(ajouter(camille, Map.of("nom", "Boulangerie du Quai")));
        var corrige = Map.of("nom", "Boulangerie des Quais", "version", "0", "unAutre", "false");
        assertThat(corriger(url, corrige).getStatus()).isEqualTo(302);
        var seconde = corriger(url, Map.of("nom", "Boulangerie d’en face", "version", "0"));
        assertThat(seconde.getStatus()).isEqualTo(422);
        assertThat(texte(seconde)).contains("Quelqu’un d’autre vient de corriger cette fiche", "Boulangerie d’en face");
    }

    private MockHttpServletResponse ajouter(Cookie qui, Map<String, String> autrement) {
        return comptoir.envoyer(qui, "/tiers", champs(autrement));
    }

    private MockHttpServletResponse corriger(String url, Map<String, String> autrement) {
        return comptoir.envoyer(camille, url + "/modification", champs(autrement));
    }

    private static Map<String, String> champs(Map<String, String> autrement) {
        var champs = new LinkedHashMap<>(Map.of(
                "nature", "ENTREPRISE",
                "roles", "CLIENT",
                "voie", "3 quai de la Fosse",
                "codePostal", "44000",
                "commune", "Nantes",
                "pays", "FR"));
        champs.putAll(autrement);
        return champs;
    }
}
