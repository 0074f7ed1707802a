package coop.essaim.facturation;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Solène règle qui valide soi-même et comment se numérote une série ; chacun lit sur son accueil ce qui l'attend.
@EssaiComplet
class ReglagesDesVentesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    private Commerce commerce;
    private UUID compteDeCamille;
    private Cookie camille;
    private Cookie solene;

    @BeforeEach
    void des_visiteurs() {
        commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        compteDeCamille = troupe.compte("Camille Aubrée", "camille.reglages@exemple.fr", "ENTREPRENEUR");
        if (personnes.duCompte(compteDeCamille).isEmpty()) {
            var personne = personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null);
            personnes.rattacher(personne, compteDeCamille);
            commerce.activites.rattacher(commerce.couture().id(), personne, new BigDecimal("100"), Commerce.DEBUT);
        }
        troupe.compte("Solène Marrec", "solene.reglages@exemple.fr", "GERANCE");
        camille = troupe.connecter("camille.reglages@exemple.fr");
        solene = troupe.connecter("solene.reglages@exemple.fr");
    }

    @Test
    void sous_son_plafond_et_là_seulement_Camille_valide_ses_pièces() {
        var petite = brouillon("100");
        assertThat(texte(lire(camille, "/factures/" + petite.id()))).doesNotContain("Valider moi-même");
        assertThat(valider(petite).getStatus()).isEqualTo(403);

        assertThat(regler("autovalidation", "compte", compteDeCamille.toString(), "plafond", "500,00"))
                .isEqualTo(302);
        assertThat(texte(lire(solene, "/ventes/reglages/autovalidation"))).contains("Camille Aubrée", "500,00");

        assertThat(texte(lire(camille, "/factures/" + petite.id()))).contains("Valider moi-même");
        assertThat(valider(petite).getStatus()).isEqualTo(302);
        assertThat(commerce.factures.trouver(new FactureId(petite.id()))).isPresent();
        var grosse = brouillon("500");
        assertThat(texte(lire(camille, "/factures/" + grosse.id()))).doesNotContain("Valider moi-même");
        renvoyerALEquipe(grosse);

        envoyer(solene, "/ventes/reglages/autovalidation/" + compteDeCamille + "/retrait");
        renvoyerALEquipe(brouillon("10"));
    }

    /// Sa page montrait encore le bouton : elle apprend quoi faire, et rien n'est validé.
    private void renvoyerALEquipe(Composition.Faite piece) {
        assertThat(valider(piece).getHeader("Location")).isEqualTo("/factures/" + piece.id());
        assertThat(texte(lire(camille, "/factures/" + piece.id()))).contains("Soumettez cette pièce à l’équipe");
        assertThat(commerce.factures.trouver(new FactureId(piece.id()))).isEmpty();
    }

    @Test
    void un_droit_de_valider_impossible_dit_quoi_faire() {
        assertThat(regler("autovalidation", "compte", UUID.randomUUID().toString(), "plafond", "500"))
                .isEqualTo(422);
        for (var plafond : List.of("0", "-5", "1000000", "beaucoup"))
            assertThat(regler("autovalidation", "compte", compteDeCamille.toString(), "plafond", plafond))
                    .as(plafond)
                    .isEqualTo(422);
    }

    @Test
    void un_préfixe_change_la_prochaine_série_et_ne_se_confond_pas_avec_une_autre() {
        assertThat(regler("numeros", "genre", "AVOIR", "prefixe", "FAAAA-")).isEqualTo(422);
        assertThat(regler("numeros", "genre", "AVOIR", "prefixe", "F20AA-"))
                .as("la même, une année ou l’autre")
                .isEqualTo(422);
        assertThat(regler("numeros", "genre", "AVOIR", "prefixe", "avoir")).isEqualTo(422);
        assertThat(regler("numeros", "genre", "RELANCE", "prefixe", "RAAAA-")).isEqualTo(422);

        assertThat(regler("numeros", "genre", "AVOIR", "prefixe", "RENDU-AA-")).isEqualTo(302);
        assertThat(texte(lire(solene, "/ventes/reglages/numeros"))).contains("RENDU-AA-");
        assertThat(regler("numeros", "genre", "AVOIR", "prefixe", "AVAAAA-")).isEqualTo(302);
    }

    @Test
    void l_accueil_dit_ce_qui_attend_à_l_équipe_puis_à_qui_l_on_a_renvoyé_sa_pièce() {
        var piece = brouillon("30");
        commerce.pieces.soumettre(piece.id(), piece.version(), null);
        assertThat(texte(lire(solene, "/"))).contains("de vente à valider");

        commerce.pieces.renvoyer(piece.id(), null, "Ajoutez le bon de commande.");

        assertThat(texte(lire(camille, "/"))).contains("Corriger « Ourlets »", "/factures/" + piece.id());
        commerce.pieces.soumettre(piece.id(), piece.version() + 1, null);
        assertThat(texte(lire(camille, "/"))).doesNotContain("/factures/" + piece.id());
    }

    @Test
    void de_la_file_on_passe_à_celle_qui_suit_et_l_on_retrouve_à_la_fin_celle_qu_on_a_passée() {
        var ids = new ArrayList<UUID>();
        for (var ht : List.of("31", "32", "33")) {
            var piece = brouillon(ht);
            commerce.pieces.soumettre(piece.id(), piece.version(), null);
            ids.add(piece.id());
        }

        // La première de ces trois est passée ; la deuxième validée, on arrive à la troisième.
        assertThat(validerDeLaFile(ids.get(1))).endsWith("/" + ids.get(2));
        var suite = validerDeLaFile(ids.get(2));
        assertThat(suite).startsWith("/ventes/a-valider/");
        assertThat(texte(lire(solene, suite))).contains("Valider et passer à la suivante");
    }

    private String validerDeLaFile(UUID piece) {
        var reponse = navigateur
                .post()
                .uri("/ventes/" + piece + "/validation")
                .cookie(solene)
                .with(jeton())
                .param("version", "1")
                .exchange()
                .getResponse();
        return String.valueOf(reponse.getHeader("Location"));
    }

    @Test
    void dupliquer_d_un_double_clic_ne_fait_qu_une_copie() {
        var piece = brouillon("30");
        var cle = UUID.randomUUID().toString();

        var premiere = copier(piece, cle);
        assertThat(copier(piece, cle)).isEqualTo(premiere);
        assertThat(copier(piece, UUID.randomUUID().toString())).isNotEqualTo(premiere);
    }

    private String copier(Composition.Faite piece, String cle) {
        var reponse = navigateur
                .post()
                .uri("/ventes/" + piece.id() + "/copie")
                .cookie(camille)
                .with(jeton())
                .param("cle", cle)
                .exchange()
                .getResponse();
        return String.valueOf(reponse.getHeader("Location"));
    }

    private Composition.Faite brouillon(String ht) {
        return commerce.brouillon(Brouillon.facture(
                commerce.couture().id(), commerce.nantes(), "Ourlets", List.of(prestation("Ourlet", "1", ht))));
    }

    private MockHttpServletResponse valider(Composition.Faite piece) {
        return navigateur
                .post()
                .uri("/ventes/" + piece.id() + "/validation")
                .cookie(camille)
                .with(jeton())
                .param("version", "" + piece.version())
                .exchange()
                .getResponse();
    }

    private int regler(String sujet, String nom, String valeur, String autreNom, String autreValeur) {
        return navigateur
                .post()
                .uri("/ventes/reglages/" + sujet)
                .cookie(solene)
                .with(jeton())
                .param(nom, valeur)
                .param(autreNom, autreValeur)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void envoyer(Cookie qui, String chemin) {
        assertThat(navigateur
                        .post()
                        .uri(chemin)
                        .cookie(qui)
                        .with(jeton())
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    private MockHttpServletResponse lire(Cookie qui, String chemin) {
        return navigateur.get().uri(chemin).cookie(qui).exchange().getResponse();
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
