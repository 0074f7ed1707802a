package coop.essaim.facturation;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Comptoir.suivre;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Un devis par ses pages : établi, validé, envoyé, accepté par le lien du client, facturé en trois fois au centime.
@EssaiComplet
class DevisPagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

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
    void du_devis_au_solde_la_somme_des_factures_est_le_devis_au_centime() {
        var devis = valide("Rideaux de la médiathèque");
        var secret = envoye(devis, "achats@nantes.exemple");
        var lien = "/devis/acceptation/" + secret;
        assertThat(texte(comptoir.lire(null, lien)))
                .contains("Rideaux de la médiathèque", "Bon pour accord", "Doublure");

        assertThat(comptoir.envoyer(null, lien, "signataire", "Julie Marchand").getStatus())
                .isEqualTo(422);
        // Sans la mention, rien n'est noté.
        assertThat(texte(comptoir.lire(camille, "/devis/" + devis))).contains("En attente du client");
        suivre(comptoir.envoyer(null, lien, "signataire", "Julie Marchand", "accord", "true", "options", "2"));
        assertThat(texte(comptoir.lire(null, lien))).contains("Total accepté", "1\u202f321,33");
        assertThat(texte(comptoir.lire(null, lien))).contains("Vous avez accepté ce devis", "Julie Marchand");

        // 1 001,01 + 100,10 d'option = 1 101,11 HT ; TVA 220,22 ; 1 321,33 TTC.
        assertThat(texte(comptoir.lire(camille, "/devis/" + devis))).contains("Reste à facturer : 1\u202f321,33");
        var factures = new ArrayList<Facture>();
        factures.add(facturee(devis, "ACOMPTE", "33,33 %"));
        factures.add(facturee(devis, "SITUATION", "500,00"));
        factures.add(facturee(devis, "SOLDE", ""));

        assertThat(factures).extracting(Facture::genre).containsExactly(Genre.ACOMPTE, Genre.SITUATION, Genre.SOLDE);
        assertThat(Montant.somme(factures.stream().map(Facture::ttc))).isEqualTo(new Montant(132_133));
        var livre = commerce.grandLivre(factures.stream().map(Facture::numero).toArray(String[]::new));
        assertThat(somme(livre, "706000")).isEqualTo(new Montant(110_111));
        assertThat(somme(livre, "419100")).isEqualTo(Montant.ZERO);
        assertThat(somme(livre, "445740")).isEqualTo(new Montant(22_022));
        assertThat(somme(livre, "411100")).isEqualTo(new Montant(-132_133));
        assertThat(texte(comptoir.lire(camille, "/devis/" + devis))).contains("Tout est facturé", "Facturé");
        assertThat(avis(comptoir.envoyer(camille, "/devis/" + devis + "/facturation", "genre", "SOLDE"), camille))
                .contains("Ce devis est entièrement facturé.");
        assertThat(texte(comptoir.lire(camille, "/devis?etat=factures"))).contains("Rideaux de la médiathèque");
        assertThat(texte(comptoir.lire(camille, "/devis.csv"))).contains("1321,33");
    }

    @Test
    void un_accord_sur_papier_se_note_avec_le_devis_signé_et_ne_change_plus() {
        var devis = valide("Ourlets");
        var papier = new MockMultipartFile(
                "fichier", "devis signé.txt", "text/plain", "Bon pour accord, Julie".getBytes(StandardCharsets.UTF_8));
        var reponse = navigateur
                .post()
                .multipart()
                .file(papier)
                .uri("/devis/" + devis + "/accord")
                .cookie(camille)
                .with(jeton())
                .param("signataire", "Julie Marchand")
                .exchange()
                .getResponse();
        suivre(reponse);

        var page = texte(comptoir.lire(camille, "/devis/" + devis));
        assertThat(page).contains("Bon pour accord, Julie Marchand", "sur papier", "/documents/");
        var document = page.replaceFirst("(?s).*href=\"(/documents/[0-9a-f-]{36})\".*", "$1");
        assertThat(comptoir.lire(camille, document).getStatus()).isEqualTo(200);
        assertThat(comptoir.lire(idriss, document).getStatus()).isEqualTo(404);
        assertThat(avis(comptoir.envoyer(camille, "/devis/" + devis + "/refus", "motif", "Finalement non"), camille))
                .contains("Ce devis est déjà accepté : sa réponse ne change plus.");
    }

    @Test
    void un_devis_refusé_ou_expiré_ne_se_facture_pas_et_dit_quoi_faire() {
        var refuse = valide("Nappes");
        var lien = "/devis/acceptation/" + envoye(refuse, "mairie@nantes.exemple");
        suivre(comptoir.envoyer(null, lien + "/refus", "motif", "Trop cher"));
        assertThat(texte(comptoir.lire(null, lien))).contains("Vous avez refusé ce devis", "Trop cher");
        assertThat(texte(comptoir.lire(camille, "/devis?etat=refuses"))).contains("Nappes");
        assertThat(avis(comptoir.envoyer(camille, "/devis/" + refuse + "/facturation", "genre", "SOLDE"), camille))
                .contains("notez d’abord l’accord du client");

        var expire = valide("Coussins");
        perimer(expire);
        assertThat(texte(comptoir.lire(camille, "/devis/" + expire))).contains("Expiré", "Dupliquez-le");
        assertThat(avis(comptoir.envoyer(camille, "/devis/" + expire + "/accord", "signataire", "Julie"), camille))
                .contains("n’engageait que jusqu’au");
        assertThat(String.valueOf(comptoir.envoyer(camille, "/ventes/" + expire + "/copie")
                        .getHeader("Location")))
                .startsWith("/devis/");
    }

    @Test
    void un_lien_remplacé_ne_sert_plus_et_un_envoi_mal_adressé_garde_le_mot_tapé() {
        var devis = valide("Housses");
        var premier = envoye(devis, "un@nantes.exemple");
        envoye(devis, "deux@nantes.exemple");
        var remplace = comptoir.lire(null, "/devis/acceptation/" + premier);
        assertThat(remplace.getStatus()).isEqualTo(410);
        assertThat(texte(remplace)).contains("Un message plus récent remplace celui-ci");
        assertThat(texte(comptoir.lire(null, "/devis/acceptation/" + "a".repeat(43))))
                .contains("Aucun devis n’est à cette adresse");

        var reponse = comptoir.envoyer(
                camille,
                "/devis/" + devis + "/envoi",
                "courriel",
                "pas une adresse",
                "sujet",
                "Devis",
                "mot",
                "Mon mot à moi");
        assertThat(reponse.getStatus()).isEqualTo(422);
        assertThat(texte(reponse)).contains("Écrivez une seule adresse de courriel", "Mon mot à moi");
        assertThat(comptoir.lire(idriss, "/devis/" + devis).getStatus()).isEqualTo(404);
        assertThat(texte(comptoir.lire(idriss, "/devis"))).doesNotContain("Housses");
        assertThat(texte(comptoir.lire(camille, "/devis?client=" + commerce.nantes())))
                .contains("Ceux de Ville de Nantes.");
    }

    @Test
    void un_lien_expiré_dit_si_le_devis_a_reçu_sa_réponse() {
        var devis = valide("Stores");
        var lien = "/devis/acceptation/" + envoye(devis, "stores@nantes.exemple");
        expirer(devis);
        assertThat(texte(comptoir.lire(null, lien))).contains("Ce devis a expiré");
        assertThat(comptoir.envoyer(null, lien, "signataire", "Julie", "accord", "true")
                        .getStatus())
                .isEqualTo(410);

        suivre(comptoir.envoyer(camille, "/devis/" + devis + "/accord", "signataire", "Julie Marchand"));
        assertThat(texte(comptoir.lire(null, lien))).contains("Ce devis a reçu sa réponse");
    }

    @Test
    void un_nom_ou_un_mot_trop_long_se_refuse_et_reste_tapé() {
        var devis = valide("Voilages");
        var lien = "/devis/acceptation/" + envoye(devis, "voilages@nantes.exemple");
        var nom = comptoir.envoyer(null, lien, "signataire", "Julie ".repeat(40), "accord", "true");
        assertThat(nom.getStatus()).isEqualTo(422);
        assertThat(texte(nom)).contains("champ-signataire-refus", "en 200 caractères au plus", "Julie Julie");
        var motif = comptoir.envoyer(null, lien + "/refus", "motif", "Trop cher. ".repeat(100));
        assertThat(motif.getStatus()).isEqualTo(422);
        assertThat(texte(motif))
                .contains("champ-motif-refus", "Trop cher. Trop cher.")
                .doesNotContain("refusé ce devis");

        var papier = comptoir.envoyer(camille, "/devis/" + devis + "/accord", "signataire", "Julie ".repeat(40));
        assertThat(papier.getStatus()).isEqualTo(422);
        assertThat(avis(comptoir.envoyer(camille, "/devis/" + devis + "/refus", "motif", "Non. ".repeat(250)), camille))
                .contains("Vous avez écrit « Non. Non.", "en 1 000 caractères au plus");
        assertThat(texte(comptoir.lire(null, lien))).contains("Accepter ce devis");
    }

    private static void expirer(UUID devis) {
        PostgresDeTest.superutilisateur().update("""
                        update lien_de_devis set cree_a = cree_a - interval '2 days', expire_a = now() - interval '1 hour'
                         where devis_id = ?""", devis);
    }

    @Test
    void l_échéancier_d_un_devis_va_de_l_écran_au_papier_à_l_acompte_et_au_solde() {
        var tropTot = comptoir.envoyer(camille, "/ventes", champs("Rideaux", "echeances[0].combien", "1 300,00"));
        assertThat(tropTot.getStatus()).isEqualTo(422);
        assertThat(texte(tropTot)).contains("Réduisez l’échéancier", "1 300,00");
        var devis = valide(
                "Rideaux du théâtre",
                "echeances[0].combien",
                "30 %",
                "echeances[1].combien",
                "400,00",
                "echeances[1].nature",
                "SITUATION",
                "echeances[1].libelle",
                "À mi-chantier");
        assertThat(texte(comptoir.lire(camille, "/devis/" + devis))).contains("À mi-chantier", "360,36", "440,85");

        var lien = "/devis/acceptation/" + envoye(devis, "theatre@nantes.exemple");
        assertThat(texte(comptoir.lire(null, lien))).contains("Solde, à la fin", "440,85");
        assertThat(papier(comptoir.lire(null, lien + "/papier")))
                .contains("Rideaux du théâtre", "À mi-chantier", "360,36 €", "440,85 €", "Bon pour accord", "Option");
        var rangee = suivre(comptoir.lire(camille, "/devis/" + devis + "/papier"));
        assertThat(papier(comptoir.lire(camille, rangee))).contains("Échéance");
        assertThat(comptoir.lire(idriss, "/devis/" + devis + "/papier").getStatus())
                .isEqualTo(404);
        assertThat(comptoir.lire(idriss, rangee).getStatus()).isEqualTo(404);
        assertThat(commerce.jdbc
                        .sql("select count(*) from courrier_piece p join courrier c on c.id = p.courrier_id"
                                + " where c.destinataire = 'theatre@nantes.exemple'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        suivre(comptoir.envoyer(null, lien, "signataire", "Julie Marchand", "accord", "true"));
        assertThat(texte(comptoir.lire(camille, "/devis/" + devis))).contains("Facturer 360,36");
        var factures = new ArrayList<Facture>();
        factures.add(facturee(devis, "ACOMPTE", "360,36"));
        assertThat(texte(comptoir.lire(camille, "/devis/" + devis)))
                .contains("Facturée", "Facturer 400,00")
                .doesNotContain("Facturer 360,36");
        factures.add(facturee(devis, "SITUATION", "400,00"));
        assertThat(texte(comptoir.lire(camille, "/devis/" + devis))).doesNotContain("Facturer 4");
        factures.add(facturee(devis, "SOLDE", ""));
        assertThat(Montant.somme(factures.stream().map(Facture::ttc))).isEqualTo(new Montant(120_121));

        var copie = suivre(comptoir.envoyer(camille, "/ventes/" + devis + "/copie"));
        assertThat(texte(comptoir.lire(camille, copie))).contains("À mi-chantier");
    }

    @Test
    void la_file_montre_ce_qui_a_changé_depuis_le_devis_et_la_mention_qui_manque() {
        var devis = valide("Tenues de scène");
        suivre(comptoir.envoyer(camille, "/devis/" + devis + "/accord", "signataire", "Julie Marchand"));
        var facture = suivre(comptoir.envoyer(camille, "/devis/" + devis + "/facturation", "genre", "SOLDE"))
                .replaceFirst("/factures/", "");
        suivre(comptoir.envoyer(
                camille,
                "/ventes/" + facture + "/modification",
                champs(
                        "Tenues de scène",
                        "version",
                        "1",
                        "lignes[0].quantite",
                        "2",
                        "lignes[1].libelle",
                        "Livraison",
                        "lignes[1].type",
                        "LIGNE",
                        "lignes[1].regime",
                        "SERVICE_UE")));
        suivre(comptoir.envoyer(camille, "/ventes/" + facture + "/soumission", "version", "2"));
        assertThat(texte(comptoir.lire(maud, "/ventes/a-valider/" + facture)))
                .contains("Confection » : quantité 1 au devis, 2 ici")
                .contains("Livraison » n’était pas au devis")
                .contains("Il manque le numéro de TVA du client");
    }

    private static String papier(MockHttpServletResponse reponse) {
        assertThat(reponse.getStatus()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(reponse.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replace('\u202f', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Un devis de 1 001,01 € et une option de 100,10 €, tapé par Camille, validé par Maud.
    private UUID valide(String objet, String... deplus) {
        var cree = comptoir.envoyer(camille, "/ventes", champs(objet, deplus));
        var id = UUID.fromString(suivre(cree).replaceFirst("/devis/", ""));
        assertThat(texte(comptoir.lire(camille, "/ventes/" + id + "/modification")))
                .contains("Doublure");
        valider(id);
        return id;
    }

    private String[] champs(String objet, String... deplus) {
        var champs = List.of(
                "genre",
                "DEVIS",
                "client",
                commerce.nantes().toString(),
                "objet",
                objet,
                "mode",
                "HT",
                "delaiJours",
                "30",
                "lignes[0].libelle",
                "Confection",
                "lignes[0].prix",
                "1 001,01",
                "lignes[0].nature",
                "PRESTATION",
                "lignes[0].regime",
                "N20",
                "lignes[1].type",
                "OPTION",
                "lignes[1].libelle",
                "Doublure",
                "lignes[1].prix",
                "100,10",
                "lignes[1].nature",
                "PRESTATION",
                "lignes[1].regime",
                "N20");
        var parNom = new LinkedHashMap<String, String>();
        for (int i = 0; i < champs.size(); i += 2) parNom.put(champs.get(i), champs.get(i + 1));
        for (int i = 0; i < deplus.length; i += 2) parNom.put(deplus[i], deplus[i + 1]);
        return parNom.entrySet().stream()
                .flatMap(champ -> Stream.of(champ.getKey(), champ.getValue()))
                .toArray(String[]::new);
    }

    private void valider(UUID piece) {
        suivre(comptoir.envoyer(camille, "/ventes/" + piece + "/soumission", "version", "1"));
        suivre(comptoir.envoyer(maud, "/ventes/" + piece + "/validation", "version", "1"));
    }

    private Facture facturee(UUID devis, String genre, String combien) {
        var url = suivre(
                comptoir.envoyer(camille, "/devis/" + devis + "/facturation", "genre", genre, "combien", combien));
        assertThat(url).startsWith("/factures/");
        var id = UUID.fromString(url.replaceFirst("/factures/", ""));
        valider(id);
        return commerce.factures.trouver(new FactureId(id)).orElseThrow();
    }

    /// Le secret, tel que le client le reçoit.
    private String envoye(UUID devis, String client) {
        suivre(comptoir.envoyer(
                camille, "/devis/" + devis + "/envoi", "courriel", client, "sujet", "Votre devis", "mot", "Le voici."));
        return commerce.jdbc
                .sql("""
                select substring(texte from 'acceptation/([A-Za-z0-9_-]{43})') from courrier
                 where destinataire = :client and repondre_a = 'camille@exemple.fr'""")
                .param("client", client)
                .query(String.class)
                .single();
    }

    /// Le temps passe : la base, elle, ne laisse personne d'autre changer un devis.
    private static void perimer(UUID devis) {
        var base = PostgresDeTest.superutilisateur();
        base.execute("alter table devis disable trigger vente_inalterable");
        base.update(
                "update devis set date = date - 60, annee = extract(year from date - 60), valable_au = date - 1 where id = ?",
                devis);
        base.execute("alter table devis enable trigger vente_inalterable");
    }

    /// Crédits moins débits d'un compte.
    private static Montant somme(String livre, String compte) {
        long total = 0;
        for (var ligne : livre.split("\n")) {
            var cellules = List.of(ligne.split("\\|", -1));
            if (cellules.size() < 5 || !cellules.get(2).strip().startsWith(compte)) continue;
            total += centimes(cellules.get(4)) - centimes(cellules.get(3));
        }
        return new Montant(total);
    }

    private static long centimes(String texte) {
        return texte.isBlank() ? 0 : Long.parseLong(texte.strip().replace(",", ""));
    }

    /// La page d'après, avec son message : il vient après ceux que personne n'a encore lus.
    private String avis(MockHttpServletResponse reponse, Cookie qui) {
        var url = suivre(reponse);
        var lu = new StringBuilder();
        for (int fois = 0; fois < 4; fois++) lu.append(texte(comptoir.lire(qui, url)));
        return lu.toString();
    }
}
