package coop.essaim.facturation;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.Comptoir.suivre;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.tiers.FicheDeTiers;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// De la page de Camille au grand livre : établir, soumettre, renvoyer, reprendre, valider.
@EssaiComplet
class VentesPagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    @TempDir
    Path dossier;

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
    void une_facture_libre_va_de_la_page_de_Camille_au_grand_livre() {
        var page = texte(comptoir.lire(camille, "/ventes/nouvelle?genre=FACTURE"));
        assertThat(page).contains("Ville de Nantes", "Aubrée Couture");

        var creee = navigateur
                .post()
                .uri("/ventes")
                .cookie(camille)
                .with(jeton())
                .param("cle", UUID.randomUUID().toString())
                .param("genre", "FACTURE")
                .param("client", commerce.nantes().toString())
                .param("objet", "Rideaux de la salle des fêtes")
                .param("mode", "HT")
                .param("delaiJours", "30")
                .param("remise", "10 %")
                .param("lignes[0].libelle", "Confection")
                .param("lignes[0].quantite", "2,5")
                .param("lignes[0].prix", "1 200,00")
                .param("lignes[0].nature", "PRESTATION")
                .param("lignes[0].regime", "N20")
                .param("lignes[1].libelle", "")
                .exchange()
                .getResponse();
        assertThat(creee.getStatus()).isEqualTo(302);
        var url = String.valueOf(creee.getHeader("Location"));
        var id = UUID.fromString(url.replaceFirst(".*/", ""));
        // 2,5 × 1 200 = 3 000 ; moins 10 % = 2 700 ; TVA 540 ; 3 240.
        assertThat(texte(comptoir.lire(camille, url))).contains("3\u202f240,00", "Soumettre à l’équipe d’appui");

        assertThat(suivre(comptoir.envoyer(camille, "/ventes/" + id + "/soumission", "version", "1")))
                .isEqualTo(url);
        var controle = texte(comptoir.lire(maud, "/ventes/a-valider/" + id));
        assertThat(controle).contains("Rideaux de la salle des fêtes", "Valider et passer à la suivante");

        suivre(comptoir.envoyer(maud, "/ventes/" + id + "/renvoi", "commentaire", "Ajoutez le bon de commande."));
        assertThat(texte(comptoir.lire(camille, url))).contains("Ajoutez le bon de commande.", "Modifier");
        suivre(comptoir.envoyer(camille, "/ventes/" + id + "/soumission", "version", "2"));
        suivre(comptoir.envoyer(maud, "/ventes/" + id + "/validation", "version", "2"));

        var facture = commerce.factures.trouver(new FactureId(id)).orElseThrow();
        assertThat(commerce.grandLivre(facture.numero())).contains("411100 | 3240,00", "706000 | | 2700,00");
        assertThat(texte(comptoir.lire(camille, url))).contains(facture.numero(), "À payer", "270,00");
        assertThat(texte(comptoir.lire(camille, "/factures"))).contains(facture.numero(), "Ville de Nantes");
        exporter(facture);
    }

    /// La liste se relit dans un tableur : chaque colonne à sa place, et des nombres qui s'additionnent.
    private void exporter(Facture facture) {
        var lignes = texte(comptoir.lire(camille, "/factures.csv")).lines().toList();
        assertThat(lignes.getFirst())
                .endsWith("Numéro;Genre;Date;Échéance;Activité;Client;Objet;HT;TVA;TTC;Reste dû;Avoir à imputer;État");
        var jour = EnFrancais.enTableau(facture.date());
        assertThat(lignes)
                .anyMatch(ligne -> ligne.startsWith(facture.numero() + ";Facture;" + jour + ";")
                        && ligne.endsWith(
                                ";Aubrée Couture;Ville de Nantes;Rideaux de la salle des fêtes;2700,00;540,00;3240,00;"
                                        + "3240,00;0,00;À payer"));
        var classeur = comptoir.lire(camille, "/factures.xlsx").getContentAsByteArray();
        assertThat(feuille(classeur)).contains("<v>2700", "<v>540", "<v>3240");
        // Un filtre réduit l'export comme la page.
        assertThat(texte(comptoir.lire(camille, "/factures.csv?q=introuvable")).lines())
                .hasSize(1);
    }

    private String feuille(byte[] classeur) {
        try {
            var fichier = Files.write(dossier.resolve("factures.xlsx"), classeur);
            try (var archive = new ZipFile(fichier.toFile())) {
                var feuille = archive.getEntry("xl/worksheets/sheet1.xml");
                return new String(archive.getInputStream(feuille).readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void un_client_se_décrit_dans_la_facture_commencée_sans_rien_en_perdre() {
        assertThat(texte(comptoir.lire(camille, "/ventes/nouvelle?genre=DEVIS")))
                .contains("Ajouter un client au carnet", "nouveau.codePostal")
                .doesNotContain("ajouter quand même");
        var champs = new LinkedHashMap<String, String>();
        champs.put("cle", UUID.randomUUID().toString());
        champs.put("genre", "FACTURE");
        champs.put("client", "");
        champs.put("objet", "Voilages");
        champs.put("mode", "HT");
        champs.put("delaiJours", "30");
        champs.put("lignes[0].libelle", "Pose");
        champs.put("lignes[0].quantite", "1");
        champs.put("lignes[0].prix", "80");
        champs.put("lignes[0].nature", "PRESTATION");
        champs.put("lignes[0].regime", "N20");
        champs.put("nouveau.nature", "PARTICULIER");
        champs.put("nouveau.pays", "FR");
        var nom = "Solal Vigneau " + UUID.randomUUID();
        champs.put("nouveau.nom", nom);
        champs.put("nouveau.voie", "3 rue du Puits");

        var incomplet = comptoir.envoyer(camille, "/ventes", champs);
        assertThat(incomplet.getStatus()).isEqualTo(422);
        assertThat(texte(incomplet)).contains("Voilages", nom, "3 rue du Puits", "code postal");

        champs.put("nouveau.codePostal", "44000");
        champs.put("nouveau.commune", "Nantes");
        champs.put("lignes[0].prix", "beaucoup");
        assertThat(comptoir.envoyer(camille, "/ventes", champs).getStatus()).isEqualTo(422);
        assertThat(clients(nom))
                .as("rien n’entre au carnet tant que la facture est refusée")
                .isEmpty();

        champs.put("lignes[0].prix", "80");
        var url = suivre(comptoir.envoyer(camille, "/ventes", champs));
        assertThat(suivre(comptoir.envoyer(camille, "/ventes", champs)))
                .as("un double clic")
                .isEqualTo(url);
        assertThat(texte(comptoir.lire(camille, url))).contains(nom, "Voilages", "96,00");
        assertThat(clients(nom)).hasSize(1);

        champs.put("cle", UUID.randomUUID().toString());
        champs.put("nouveau.telephone", "06 12 34 56 78");
        assertThat(texte(comptoir.envoyer(camille, "/ventes", champs)))
                .contains("Déjà au carnet : " + nom, "ajouter quand même", "Voilages");
        champs.put("client", commerce.nantes().toString());
        assertThat(texte(comptoir.envoyer(camille, "/ventes", champs))).contains("pas les deux");
    }

    @Test
    void qui_cherche_dans_la_série_ne_traverse_pas_ses_brouillons() {
        commerce.brouillon(prestation("Ourlets", "1", "30"));

        assertThat(texte(comptoir.lire(maud, "/factures"))).contains("Pas encore officielles");
        for (var filtre : List.of("etat=en-retard", "q=ourlets", "du=01/01/2026", "client=" + commerce.nantes()))
            assertThat(texte(comptoir.lire(maud, "/factures?" + filtre)))
                    .as(filtre)
                    .doesNotContain("Pas encore officielles")
                    .contains("Les brouillons et les pièces à valider sont sur");
        assertThat(texte(comptoir.lire(maud, "/factures?etat=inconnu"))).contains("Pas encore officielles");
    }

    @Test
    void un_brouillon_que_l_on_change_et_une_facture_récurrente_gagnent_aussi_un_client() {
        var piece = commerce.brouillon(prestation("Ourlets", "1", "30"));
        var nom = "Atelier Bergame " + UUID.randomUUID();
        var champs = new LinkedHashMap<String, String>();
        champs.put("version", "1");
        champs.put("client", "");
        champs.put("objet", "Ourlets");
        champs.put("mode", "HT");
        champs.put("delaiJours", "30");
        champs.put("lignes[0].libelle", "Ourlets");
        champs.put("lignes[0].quantite", "1");
        champs.put("lignes[0].prix", "30");
        champs.put("lignes[0].nature", "PRESTATION");
        champs.put("lignes[0].regime", "N20");
        champs.put("nouveau.nature", "PARTICULIER");
        champs.put("nouveau.pays", "FR");
        champs.put("nouveau.nom", nom);
        champs.put("nouveau.voie", "3 rue du Puits");
        champs.put("nouveau.codePostal", "44000");
        champs.put("nouveau.commune", "Nantes");
        var ici = "/ventes/" + piece.id() + "/modification";
        assertThat(texte(comptoir.lire(camille, ici))).contains("Ajouter un client au carnet");
        assertThat(texte(comptoir.lire(camille, suivre(comptoir.envoyer(camille, ici, champs)))))
                .contains(nom);

        champs.remove("version");
        champs.put("cle", UUID.randomUUID().toString());
        champs.put("rythme", "MOIS");
        champs.put("du", EnFrancais.enTableau(Commerce.AUJOURD_HUI.plusDays(1)));
        champs.put("nouveau.nom", "Maison " + nom);
        champs.put("nouveau.unAutre", "true");
        var suite = suivre(comptoir.envoyer(camille, "/factures-recurrentes", champs));
        assertThat(texte(comptoir.lire(camille, suite))).contains("Maison " + nom);
        assertThat(clients("Maison " + nom)).hasSize(1);
    }

    private List<FicheDeTiers> clients(String nom) {
        return commerce.tiers.clientsDe(commerce.couture().id()).stream()
                .filter(fiche -> fiche.nom().equals(nom))
                .toList();
    }

    @Test
    void une_ligne_mal_tapée_revient_avec_sa_phrase_à_côté_du_champ() {
        var reponse = navigateur
                .post()
                .uri("/ventes")
                .cookie(camille)
                .with(jeton())
                .param("genre", "FACTURE")
                .param("client", commerce.nantes().toString())
                .param("objet", "Rideaux")
                .param("delaiJours", "90")
                .param("lignes[0].libelle", "Confection")
                .param("lignes[0].quantite", "-2")
                .param("lignes[0].prix", "beaucoup")
                .param("lignes[0].nature", "PRESTATION")
                .param("lignes[0].regime", "N20")
                .exchange()
                .getResponse();

        assertThat(reponse.getStatus()).isEqualTo(422);
        assertThat(texte(reponse))
                .contains(
                        "Écrivez un délai de paiement de 0 à 60 jours",
                        "Écrivez un nombre avec 4 décimales au plus",
                        "beaucoup");
    }

    @Test
    void une_quantité_négative_ou_absurde_dit_quoi_faire() {
        for (var quantite : new String[] {"-2", "0", "1000001"}) {
            var reponse = navigateur
                    .post()
                    .uri("/ventes")
                    .cookie(camille)
                    .with(jeton())
                    .param("genre", "FACTURE")
                    .param("client", commerce.nantes().toString())
                    .param("objet", "Rideaux")
                    .param("delaiJours", "30")
                    .param("lignes[0].libelle", "Confection")
                    .param("lignes[0].quantite", quantite)
                    .param("lignes[0].prix", "10")
                    .param("lignes[0].nature", "PRESTATION")
                    .param("lignes[0].regime", "N20")
                    .exchange()
                    .getResponse();
            assertThat(reponse.getStatus()).as(quantite).isEqualTo(422);
            assertThat(texte(reponse)).contains("Écrivez une quantité positive, d’un million au plus");
        }
    }

    @Test
    void l_entrepreneur_ne_voit_ni_les_clients_ni_les_pièces_d_une_autre_activité() {
        var facture = commerce.facture(prestation("Secret de Camille", "1", "100"));

        assertThat(comptoir.lire(idriss, "/factures/" + facture.id()).getStatus())
                .isEqualTo(404);
        assertThat(comptoir.lire(idriss, "/tiers/" + commerce.nantes()).getStatus())
                .isEqualTo(404);
        assertThat(texte(comptoir.lire(idriss, "/factures"))).doesNotContain(facture.numero());
        assertThat(texte(comptoir.lire(idriss, "/tiers"))).doesNotContain("Ville de Nantes");
        assertThat(texte(comptoir.lire(idriss, "/recherche?q=Nantes"))).doesNotContain("Ville de Nantes");
        assertThat(texte(comptoir.lire(camille, "/recherche?q=Nantes"))).contains("Ville de Nantes");
    }

    @Test
    void une_liste_vide_ne_parle_de_filtre_que_s_il_y_en_a_un() {
        assertThat(texte(comptoir.lire(idriss, "/devis")))
                .contains("Aucun devis encore.")
                .doesNotContain("filtre s’il y en a", "Retirer les filtres");
        assertThat(texte(comptoir.lire(idriss, "/devis?etat=refuses")))
                .contains("Aucun devis ne correspond.", "Retirer les filtres")
                .doesNotContain("Aucun devis encore.");
        assertThat(texte(comptoir.lire(idriss, "/factures?q=&etat=")))
                .contains("Aucune facture encore.")
                .doesNotContain("Retirer les filtres");
    }

    @Test
    void les_factures_d_un_client_disent_de_qui() {
        commerce.facture(prestation("Rideaux", "1", "100"));
        assertThat(texte(comptoir.lire(camille, "/factures?client=" + commerce.nantes())))
                .contains("Celles de Ville de Nantes");
    }
}
