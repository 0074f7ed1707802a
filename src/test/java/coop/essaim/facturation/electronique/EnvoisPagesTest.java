package coop.essaim.facturation.electronique;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Courriel;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Une facture part au client depuis sa page, avec sa trace ; un papier en panne se voit ; un mois s'emporte en un ZIP.
@EssaiComplet
class EnvoisPagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Papiers papiers;

    private Commerce commerce;
    private Cookie camille;
    private Cookie idriss;
    private Cookie maud;

    @BeforeEach
    void des_visiteurs() {
        commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        mene(
                troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR"),
                commerce.couture().id());
        mene(
                troupe.compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR"),
                commerce.jardin().id());
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        camille = troupe.connecter("camille@exemple.fr");
        idriss = troupe.connecter("idriss@exemple.fr");
        maud = troupe.connecter("maud@exemple.fr");
    }

    private void mene(UUID compte, ActiviteId activite) {
        if (personnes.duCompte(compte).isPresent()) return;
        var personne = personnes.ouvrir(
                new NouvellePersonne(
                        null, "De l’essai", "Personne", null, new Courriel("suivi@couture.exemple.fr"), null),
                null);
        personnes.rattacher(personne, compte);
        commerce.activites.rattacher(activite, personne, new BigDecimal("100"), Commerce.DEBUT);
    }

    @Test
    void la_facture_part_une_fois_par_envoi_répond_à_l_entrepreneur_et_laisse_sa_trace() {
        var facture = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var ici = "/factures/" + facture.id() + "/envois";
        assertThat(texte(lire(camille, "/factures/" + facture.id()))).contains(ici);
        assertThat(texte(lire(camille, ici)))
                .contains("n’a pas d’adresse au carnet", "Vous trouverez ci-joint la facture " + facture.numero());

        var malAdressee = envoyer(camille, ici, "courriel", "pas une adresse", "sujet", "Facture", "mot", "Mon mot");
        assertThat(malAdressee.getStatus()).isEqualTo(422);
        assertThat(texte(malAdressee)).contains("Écrivez une seule adresse de courriel", "Mon mot");

        var champs = new String[] {
            "cle",
            UUID.randomUUID().toString(),
            "courriel",
            "compta@nantes.exemple",
            "sujet",
            "Votre facture",
            "mot",
            "La voici, avec nos remerciements."
        };
        assertThat(envoyer(camille, ici, champs).getStatus()).isEqualTo(302);
        assertThat(envoyer(camille, ici, champs).getStatus()).as("double clic").isEqualTo(302);

        assertThat(commerce.jdbc.sql("""
                        select c.texte || ' ' || c.repondre_a || ' ' || count(p.document) from courrier c
                          join courrier_piece p on p.courrier_id = c.id
                         where c.destinataire = 'compta@nantes.exemple' group by c.id""").query(String.class).list())
                .containsExactly("La voici, avec nos remerciements. suivi@couture.exemple.fr 1");
        assertThat(texte(lire(camille, ici)))
                .contains("compta@nantes.exemple", "suivi@couture.exemple.fr", "Camille Aubrée", "En attente");
        assertThat(lire(idriss, ici).getStatus()).isEqualTo(404);
        assertThat(envoyer(idriss, ici, champs).getStatus()).isEqualTo(404);
    }

    @Test
    void un_papier_en_panne_se_voit_sur_l_accueil_de_l_équipe_qui_le_recommence() {
        var facture = commerce.facture(prestation("Essayage", "1", "100.00"));
        var base = PostgresDeTest.superutilisateur();
        base.update("update note_legale set du = du + 100000 where code = 'PMD'");
        try {
            while (papiers.faireLeSuivant()) {}
            assertThat(texte(lire(maud, "/"))).contains("papier de facture en panne");
            assertThat(texte(lire(maud, "/ventes/papiers-en-panne")))
                    .contains(facture.numero(), "La note PMD n’a pas de texte", "Maintenant");
            var ici = "/factures/" + facture.id() + "/envois";
            assertThat(texte(lire(camille, ici))).contains("Son papier ne s’est pas fait");
            var refus = envoyer(camille, ici, "courriel", "a@nantes.exemple", "sujet", "Facture", "mot", "Mon mot");
            assertThat(refus.getStatus()).isEqualTo(422);
            assertThat(texte(refus)).contains("rien n’est parti", "Mon mot");
        } finally {
            base.update("update note_legale set du = du - 100000 where code = 'PMD'");
        }
        envoyer(maud, "/ventes/papiers-en-panne/" + facture.id() + "/essai");
        while (papiers.faireLeSuivant()) {}
        assertThat(texte(lire(maud, "/ventes/papiers-en-panne"))).doesNotContain(facture.numero());
        assertThat(lire(camille, "/ventes/papiers-en-panne").getStatus()).isEqualTo(403);
    }

    @Test
    void les_PDF_d_un_mois_s_emportent_en_un_ZIP_sans_ceux_d_autrui() throws IOException {
        var une = commerce.facture(prestation("Rideaux", "1", "10.00"));
        var deux = commerce.facture(prestation("Ourlets", "1", "20.00"));

        assertThat(noms(lire(camille, "/factures.zip"))).contains(nom(une), nom(deux));
        assertThat(noms(lire(idriss, "/factures.zip"))).containsExactly("aucune-facture-sur-cette-periode.txt");
        assertThat(noms(lire(maud, "/factures.zip?du=01/01/2019&au=31/01/2019")))
                .containsExactly("aucune-facture-sur-cette-periode.txt");
    }

    private static String nom(Facture facture) {
        return facture.numero() + ".pdf";
    }

    /// Les noms des fichiers de l'archive, chacun un PDF s'il le dit.
    private static List<String> noms(MockHttpServletResponse reponse) throws IOException {
        assertThat(reponse.getContentType()).isEqualTo("application/zip");
        var noms = new ArrayList<String>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(reponse.getContentAsByteArray()))) {
            for (var entree = archive.getNextEntry(); entree != null; entree = archive.getNextEntry()) {
                noms.add(entree.getName());
                if (entree.getName().endsWith(".pdf"))
                    assertThat(archive.readAllBytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return noms;
    }

    private MockHttpServletResponse lire(Cookie qui, String chemin) {
        return navigateur.get().uri(chemin).cookie(qui).exchange().getResponse();
    }

    private MockHttpServletResponse envoyer(Cookie qui, String chemin, String... champs) {
        var demande = navigateur.post().uri(chemin).cookie(qui).with(jeton());
        for (int i = 0; i < champs.length; i += 2) demande.param(champs[i], champs[i + 1]);
        return demande.exchange().getResponse();
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(?s)^.*<main", "<main")
                .replaceAll("(?s)<svg.*?</svg>", "");
    }
}
