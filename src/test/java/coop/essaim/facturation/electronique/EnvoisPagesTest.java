package coop.essaim.facturation.electronique;

import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.Comptoir.suivre;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Comptoir;
import coop.essaim.facturation.Facture;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/// Une facture part au client depuis sa page, avec sa trace ; un papier en panne se voit ; un mois s'emporte en un ZIP.
@EssaiComplet
class EnvoisPagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Papiers papiers;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie camille;
    private Cookie idriss;
    private Cookie maud;

    @BeforeEach
    void des_visiteurs() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        camille = comptoir.camille();
        idriss = comptoir.idriss();
        maud = comptoir.maud();
    }

    @Test
    void le_factur_x_à_part_est_celui_du_papier_et_une_panne_se_dit() {
        var facture = commerce.facture(prestation("Ourlets", "1", "100.00"));
        var base = PostgresDeTest.superutilisateur();
        var note = base.queryForMap("select code, texte, du, reference from note_legale where code = 'PMD'");
        base.update("delete from note_legale where code = 'PMD'");
        try {
            for (var fichier : List.of("/papier", "/xml"))
                assertThat(suivre(comptoir.lire(camille, "/factures/" + facture.id() + fichier)))
                        .as(fichier)
                        .isEqualTo("/factures/" + facture.id());
        } finally {
            base.update(
                    "insert into note_legale (code, texte, du, reference) values (?, ?, ?, ?)",
                    note.get("code"),
                    note.get("texte"),
                    note.get("du"),
                    note.get("reference"));
        }
        papiers.reessayer(facture.id());
        var avant = texte(comptoir.lire(camille, "/factures/" + facture.id() + "/xml"));
        assertThat(avant).contains(facture.numero()).doesNotContain("IBANID");
        var ibans = base.queryForList("select du, version, iban from cooperative");
        base.update("update cooperative set iban = 'FR1420041010050500013M02606'");
        try {
            assertThat(texte(comptoir.lire(camille, "/factures/" + facture.id() + "/xml")))
                    .as("la banque a changé, pas la facture")
                    .isEqualTo(avant);
        } finally {
            for (var un : ibans)
                base.update(
                        "update cooperative set iban = ? where du = ? and version = ?",
                        un.get("iban"),
                        un.get("du"),
                        un.get("version"));
        }
    }

    @Test
    void la_facture_part_une_fois_par_envoi_répond_à_l_entrepreneur_et_laisse_sa_trace() {
        var facture = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var ici = "/factures/" + facture.id() + "/envois";
        assertThat(texte(comptoir.lire(camille, "/factures/" + facture.id()))).contains(ici);
        assertThat(texte(comptoir.lire(camille, ici)))
                .contains("n’a pas d’adresse au carnet", "Vous trouverez ci-joint la facture " + facture.numero());

        var malAdressee =
                comptoir.envoyer(camille, ici, "courriel", "pas une adresse", "sujet", "Facture", "mot", "Mon mot");
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
        assertThat(comptoir.envoyer(camille, ici, champs).getStatus()).isEqualTo(302);
        assertThat(comptoir.envoyer(camille, ici, champs).getStatus())
                .as("double clic")
                .isEqualTo(302);

        assertThat(commerce.jdbc.sql("""
                        select c.texte || ' ' || c.repondre_a || ' ' || count(p.document) from courrier c
                          join courrier_piece p on p.courrier_id = c.id
                         where c.destinataire = 'compta@nantes.exemple' group by c.id""").query(String.class).list())
                .containsExactly("La voici, avec nos remerciements. suivi-camille@exemple.fr 1");
        assertThat(texte(comptoir.lire(camille, ici)))
                .contains("compta@nantes.exemple", "suivi-camille@exemple.fr", "Camille Aubrée", "En attente");
        PostgresDeTest.superutilisateur().update("""
                update courrier set essais = 8, abandonne_a = now(), derniere_erreur = '550 Utilisateur inconnu'
                 where destinataire = 'compta@nantes.exemple'""");
        assertThat(texte(comptoir.lire(camille, ici)))
                .contains("Abandonné après 8 essais", "550 Utilisateur inconnu", "vérifiez l’adresse du client");
        assertThat(comptoir.lire(idriss, ici).getStatus()).isEqualTo(404);
        assertThat(comptoir.envoyer(idriss, ici, champs).getStatus()).isEqualTo(404);
    }

    @Test
    void un_papier_en_panne_se_voit_sur_l_accueil_de_l_équipe_qui_le_recommence() {
        var facture = commerce.facture(prestation("Essayage", "1", "100.00"));
        var base = PostgresDeTest.superutilisateur();
        base.update("update note_legale set du = du + 100000 where code = 'PMD'");
        try {
            while (papiers.faireLeSuivant()) {}
            assertThat(texte(comptoir.lire(maud, "/"))).contains("papier de facture en panne");
            assertThat(texte(comptoir.lire(maud, "/ventes/papiers-en-panne")))
                    .contains(facture.numero(), "La note PMD n’a pas de texte", "Maintenant");
            var ici = "/factures/" + facture.id() + "/envois";
            assertThat(texte(comptoir.lire(camille, ici)))
                    .contains("Son papier ne s’est pas encore fait")
                    .doesNotContain("La note PMD");
            var refus = comptoir.envoyer(
                    camille, ici, "courriel", "a@nantes.exemple", "sujet", "Facture", "mot", "Mon mot");
            assertThat(refus.getStatus()).isEqualTo(422);
            assertThat(texte(refus)).contains("rien n’est parti", "Mon mot");
        } finally {
            base.update("update note_legale set du = du - 100000 where code = 'PMD'");
        }
        comptoir.envoyer(maud, "/ventes/papiers-en-panne/" + facture.id() + "/essai");
        while (papiers.faireLeSuivant()) {}
        assertThat(texte(comptoir.lire(maud, "/ventes/papiers-en-panne"))).doesNotContain(facture.numero());
        assertThat(comptoir.lire(camille, "/ventes/papiers-en-panne").getStatus())
                .isEqualTo(403);
    }

    @Test
    void les_PDF_d_un_mois_s_emportent_en_un_ZIP_sans_ceux_d_autrui() throws IOException {
        var une = commerce.facture(prestation("Rideaux", "1", "10.00"));
        var deux = commerce.facture(prestation("Ourlets", "1", "20.00"));

        assertThat(noms(comptoir.lire(camille, "/factures.zip"))).contains(nom(une), nom(deux));
        var duJardin = "/factures.zip?activite=" + commerce.jardin().id();
        assertThat(avisDuZip(idriss, "/factures.zip")).contains("Aucune facture à emporter");
        assertThat(avisDuZip(maud, duJardin)).contains("Aucune facture à emporter");
        assertThat(avisDuZip(maud, "/factures.zip?q=&du=01/01/2019&au=31/01/2019"))
                .contains("Aucune facture à emporter", "value=\"01/01/2019\"");
        assertThat(noms(comptoir.lire(camille, "/factures.zip?q=" + une.numero())))
                .as("ce que la liste cherche")
                .containsExactly(nom(une));
        assertThat(avisDuZip(camille, "/factures.zip?etat=contestees")).contains("Aucune facture à emporter");
    }

    @Test
    void un_ZIP_aux_dates_illisibles_ou_à_l_envers_se_refuse_et_dit_pourquoi() {
        assertThat(avisDuZip(maud, "/factures.zip?du=31/02/26"))
                .contains("Vous avez écrit « 31/02/26 ». Choisissez un jour qui existe");
        assertThat(avisDuZip(maud, "/factures.zip?du=01/03/2026&au=mars"))
                .contains("Vous avez écrit « mars ». Écrivez une date comme");
        assertThat(avisDuZip(maud, "/factures.zip?du=31/03/2026&au=01/03/2026"))
                .contains("Choisissez un dernier jour qui suit le premier");
    }

    /// Ce que dit la page où l'on revient sans archive.
    private String avisDuZip(Cookie qui, String url) {
        var reponse = comptoir.lire(qui, url);
        assertThat(reponse.getStatus()).as(url).isEqualTo(302);
        return texte(comptoir.lire(qui, String.valueOf(reponse.getHeader("Location"))));
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
}
