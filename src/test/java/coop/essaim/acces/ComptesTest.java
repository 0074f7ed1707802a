package coop.essaim.acces;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class ComptesTest {

    @Autowired
    Comptes comptes;

    @Autowired
    Roles roles;

    @BeforeEach
    void personne() {
        // En superutilisateur, et sans les gardes : d'autres modules rendent leurs pièces inaltérables.
        PostgresDeTest.superutilisateur().execute("set session_replication_role = replica; truncate compte cascade");
        // La cascade emporte les droits des rôles, donnés par des comptes.
        PostgresDeTest.superutilisateur().execute("delete from droit");
        inscription.inscrire();
    }

    @Autowired
    InscriptionDesDroits inscription;

    @Test
    void un_compte_se_crée_avec_ses_rôles() {
        var camille = creer("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");

        assertThat(comptes.trouver(camille))
                .contains(new Compte(camille, "Camille Aubrée", "camille@exemple.fr", true, false));
        assertThat(comptes.donnerRole(camille, "ENTREPRENEUR", null)).isEqualTo(new ChangementDeRole.SansEffet());
    }

    @Test
    void une_adresse_ne_sert_qu_un_compte_quelle_que_soit_la_casse() {
        creer("Camille Aubrée", "camille@exemple.fr");

        assertThat(comptes.creer("Une autre", "CAMILLE@Exemple.fr", Set.of(), null))
                .isEqualTo(new CreationDeCompte.CourrielDejaPris());
    }

    @Test
    void deux_créations_simultanées_ne_font_qu_un_compte() {
        var une = supplyAsync(() -> comptes.creer("Camille Aubrée", "camille@exemple.fr", Set.of(), null));
        var autre = supplyAsync(() -> comptes.creer("Camille Aubrée", "Camille@exemple.fr", Set.of(), null));

        assertThat(List.of(une.join(), autre.join()))
                .contains(new CreationDeCompte.CourrielDejaPris())
                .hasAtLeastOneElementOfType(CreationDeCompte.Faite.class);
    }

    @Test
    void une_création_illisible_est_refusée_et_rien_n_est_écrit() {
        assertThat(comptes.creer(" ", "camille@exemple.fr", Set.of(), null))
                .isEqualTo(new CreationDeCompte.NomManquant());
        assertThat(comptes.creer("Camille", "camille@exemple.fr\nBcc: tous@exemple.fr", Set.of(), null))
                .isEqualTo(new CreationDeCompte.CourrielIllisible());
        assertThat(comptes.creer("Camille", "camille@exemple.fr", Set.of("PAPE"), null))
                .isEqualTo(new CreationDeCompte.RoleInconnu("PAPE"));
        assertThat(comptes.trouverParCourriel("camille@exemple.fr")).isEmpty();
    }

    @Test
    void une_désactivation_est_un_fait_daté_que_l_on_défait() {
        creer("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        var camille = creer("Camille Aubrée", "camille@exemple.fr");

        assertThat(comptes.desactiver(camille, "fin de contrat", null)).isEqualTo(new ChangementDEtat.Fait());
        assertThat(comptes.trouver(camille)).get().extracting(Compte::actif).isEqualTo(false);
        assertThat(comptes.desactiver(camille, "encore", null)).isEqualTo(new ChangementDEtat.SansEffet());
        assertThat(comptes.reactiver(camille, null)).isEqualTo(new ChangementDEtat.Fait());
        assertThat(comptes.reactiver(camille, null)).isEqualTo(new ChangementDEtat.SansEffet());
        assertThat(comptes.trouver(camille)).get().extracting(Compte::actif).isEqualTo(true);
    }

    @Test
    void une_désactivation_dit_pourquoi_et_vise_un_compte() {
        var camille = creer("Camille Aubrée", "camille@exemple.fr");

        assertThat(comptes.desactiver(camille, " ", null)).isEqualTo(new ChangementDEtat.MotifManquant());
        assertThat(comptes.desactiver(UUID.randomUUID(), "x", null)).isEqualTo(new ChangementDEtat.CompteInconnu());
    }

    @Test
    void nul_ne_se_désactive_ni_ne_se_donne_un_rôle() {
        var maud = creer("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");

        assertThat(comptes.desactiver(maud, "je pars", maud)).isEqualTo(new ChangementDEtat.SoiMeme());
        assertThat(comptes.donnerRole(maud, "COMPTABLE", maud)).isEqualTo(new ChangementDeRole.SoiMeme());
        assertThat(comptes.retirerRole(maud, "ADMINISTRATEUR", maud)).isEqualTo(new ChangementDeRole.SoiMeme());
    }

    @Test
    void il_reste_toujours_quelqu_un_pour_gérer_les_comptes() {
        var maud = creer("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        var role = roles.trouver("ADMINISTRATEUR").orElseThrow().id();

        assertThat(comptes.desactiver(maud, "départ", null)).isEqualTo(new ChangementDEtat.DernierAdministrateur());
        assertThat(comptes.retirerRole(maud, "ADMINISTRATEUR", null))
                .isEqualTo(new ChangementDeRole.DernierAdministrateur());
        assertThat(roles.retirerDroit(role, DroitsAcces.GERER_COMPTES, null))
                .isEqualTo(new ChangementDeDroit.DernierAdministrateur());
    }

    @Test
    void sans_administrateur_une_personne_ordinaire_se_désactive_et_perd_ses_rôles_quand_même() {
        var camille = creer("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");

        assertThat(comptes.retirerRole(camille, "ENTREPRENEUR", null)).isEqualTo(new ChangementDeRole.Fait());
        assertThat(comptes.desactiver(camille, "fin de contrat", null)).isEqualTo(new ChangementDEtat.Fait());
    }

    @Test
    void deux_administrateurs_qui_se_destituent_l_un_l_autre_au_même_instant_en_laissent_un() {
        var maud = creer("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        var ludovic = creer("Ludovic Tanguy", "ludovic@exemple.fr", "ADMINISTRATEUR");

        var une = supplyAsync(() -> comptes.desactiver(maud, "départ", ludovic));
        var autre = supplyAsync(() -> comptes.desactiver(ludovic, "départ", maud));

        assertThat(List.of(une.join(), autre.join()))
                .containsExactlyInAnyOrder(new ChangementDEtat.Fait(), new ChangementDEtat.DernierAdministrateur());
    }

    @Test
    void un_changement_d_adresse_refuse_celle_d_un_autre() {
        var camille = creer("Camille Aubrée", "camille@exemple.fr");
        creer("Idriss Benali", "idriss@exemple.fr");

        assertThat(comptes.changerCourriel(camille, "Idriss@exemple.fr", null))
                .isEqualTo(new ChangementDIdentite.CourrielDejaPris());
        assertThat(comptes.changerCourriel(camille, "camille", null))
                .isEqualTo(new ChangementDIdentite.CourrielIllisible());
        assertThat(comptes.changerCourriel(camille, "c.aubree@exemple.fr", null))
                .isEqualTo(new ChangementDIdentite.Fait());
    }

    @Test
    void un_droit_retiré_à_un_rôle_livré_ne_revient_pas_au_démarrage_suivant() {
        creer("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        var role = roles.trouver("ADMINISTRATEUR").orElseThrow().id();
        assertThat(roles.retirerDroit(role, DroitsAdministration.GERER_COOPERATIVE, null))
                .isEqualTo(new ChangementDeDroit.Fait());

        inscription.inscrire();

        assertThat(roles.retirerDroit(role, DroitsAdministration.GERER_COOPERATIVE, null))
                .isEqualTo(new ChangementDeDroit.SansEffet());
    }

    @Test
    void un_rôle_de_la_coopérative_se_crée_une_fois() {
        assertThat(roles.creer("Chargé·e de l'accueil", true, null))
                .isInstanceOfSatisfying(
                        CreationDeRole.Faite.class,
                        faite -> assertThat(faite.code()).isEqualTo("CHARGE_E_DE_L_ACCUEIL"));
        assertThat(roles.creer("Chargé·e de l'accueil", true, null)).isEqualTo(new CreationDeRole.LibelleDejaPris());
        assertThat(roles.creer("  ", true, null)).isEqualTo(new CreationDeRole.LibelleManquant());
        PostgresDeTest.superutilisateur().update("delete from role where not livre");
    }

    private UUID creer(String nom, String courriel, String... codes) {
        return ((CreationDeCompte.Faite) comptes.creer(nom, courriel, Set.of(codes), null)).compte();
    }
}
