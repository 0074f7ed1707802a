package coop.essaim.demonstration;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.commande.Verification;
import coop.essaim.commun.droit.RoleLivre;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class DemonstrationTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    coop.essaim.demonstration.grandeur.Grandeur grandeur;

    @Autowired
    DossiersDeLaTroupe dossiers;

    @Autowired
    AnneeSociale social;

    @Autowired
    coop.essaim.acces.Comptes comptes;

    @Autowired
    coop.essaim.personnes.Personnes personnes;

    @Autowired
    coop.essaim.personnes.confidentiel.Ibans ibans;

    @Autowired
    Cooperatives cooperatives;

    @Autowired
    List<Verification> verifications;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void chargée() {
        demonstration.charger();
    }

    @Test
    void la_paie_a_ses_réglages_de_l_an_passé_et_de_cette_année() {
        demonstration.charger();

        assertThat(jdbc.sql("select effectif from reglage_de_paie order by du")
                        .query(Integer.class)
                        .list())
                .containsExactly(20, 25);
    }

    @Test
    void la_coopérative_a_une_équipe_et_dix_entrepreneurs() {
        assertThat(cooperatives.actuelle().orElseThrow().denomination()).isEqualTo("Ateliers du Val Rouge");
        assertThat(jdbc.sql("""
                        select count(*) from compte_role cr join role r on r.id = cr.role_id
                         where r.code = 'ENTREPRENEUR' and cr.retire_a is null""").query(Long.class).single()).isEqualTo(10);
    }

    @Test
    void son_logo_est_en_tête_de_la_page_de_connexion() {
        var logo = cooperatives.actuelle().orElseThrow().logo();
        assertThat(logo).isNotNull();
        assertThat(navigateur.get().uri("/connexion")).bodyText().contains("src=\"/logo?v=" + logo + "\"");
        assertThat(navigateur.get().uri("/logo")).hasStatusOk().hasContentType("image/png");
    }

    @Test
    void qui_communique_voit_les_informations_collectives_que_trop_peu_connaissent() {
        var tristan = Figurant.EQUIPE.stream()
                .filter(figurant -> figurant.montre() == RoleLivre.COMMUNICATION)
                .findFirst()
                .orElseThrow();
        var entree = navigateur
                .post()
                .uri("/connexion")
                .param("courriel", tristan.courriel())
                .param("motDePasse", tristan.motDePasse())
                .with(jeton())
                .exchange()
                .getResponse();
        assertThat(navigateur.get().uri("/").cookie(entree.getCookies()))
                .bodyText()
                .containsPattern("informations? collectives? à faire connaître");
    }

    @Test
    void la_charger_deux_fois_ne_change_rien() {
        var avant = jdbc.sql("select dernier from journal_audit_compteur where chaine = 'acte'")
                .query(Long.class)
                .single();
        demonstration.charger();
        assertThat(jdbc.sql("select dernier from journal_audit_compteur where chaine = 'acte'")
                        .query(Long.class)
                        .single())
                .isEqualTo(avant);
    }

    @Test
    void chaque_rôle_livré_a_un_compte_annoncé_qui_ouvre() {
        var annonce = new ComptesDEssai(demonstration, grandeur, dossiers, social, 0)
                .annonce("http://127.0.0.1:8080")
                .orElseThrow();
        assertThat(annonce.lines().skip(1)).hasSize(RoleLivre.values().length);
        for (var role : RoleLivre.values()) {
            var ligne = annonce.lines()
                    .filter(l -> l.strip().startsWith(role.libelle() + "  "))
                    .findFirst()
                    .orElseThrow();
            var cellules = Arrays.stream(ligne.strip().split(" {2,}")).collect(Collectors.toList());
            assertThat(navigateur
                            .post()
                            .uri("/connexion")
                            .param("courriel", cellules.get(2))
                            .param("motDePasse", cellules.get(3))
                            .with(jeton()))
                    .as(ligne)
                    .hasStatus(302);
        }
    }

    @Test
    void la_troupe_a_confié_son_numéro_et_son_compte_et_celui_d_Idriss_attend() {
        var camille = fiche(0);
        var idriss = fiche(1);
        dossiers.charger();
        dossiers.charger();

        assertThat(ibans.comptes(camille)).singleElement().matches(c -> c.enVigueur());
        assertThat(ibans.comptes(idriss)).singleElement().matches(c -> c.enAttente());
    }

    private coop.essaim.personnes.PersonneId fiche(int rang) {
        var figurant = Figurant.ENTREPRENEURS.get(rang);
        var compte =
                comptes.trouverParCourriel(figurant.courriel()).orElseThrow().id();
        return personnes.duCompte(compte).orElseGet(() -> {
            var noms = figurant.nom().split(" ", 2);
            var id = personnes.ouvrir(
                    new coop.essaim.personnes.NouvellePersonne(null, noms[1], noms[0], null, null, null), null);
            personnes.rattacher(id, compte);
            return id;
        });
    }

    @Test
    void toutes_les_vérifications_tiennent_sur_la_démonstration() {
        assertThat(verifications)
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.executer()).as(v.nom()).isEmpty());
    }
}
