package coop.essaim.facturation;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.tiers.NatureDeTiers;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Les fautes de qui va vite : chacune reçoit une phrase qui dit quoi faire, et rien de ce qui est tapé ne se perd.
@EssaiComplet
class MauvaisesSaisiesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie camille;
    private Cookie maud;
    private Cookie ludovic;

    @BeforeEach
    void des_visiteurs() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        camille = comptoir.camille();
        maud = comptoir.maud();
        ludovic = comptoir.ludovic();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,5            | 1 200,00 €           | 3600.00
            2.5            | 1200.00              | 3600.00
            2              | 12,50€               | 30.00
            ' 2 '          | € 12.50              | 30.00
            1              | 1\u00a0234,56\u00a0€ | 1481.47
            1              | 1\u202f234,56        | 1481.47
            1              | 12,50 EUR            | 15.00
            1\u00a0000     | 0,07 euros           | 84.00""")
    void virgule_point_espaces_collées_et_euro_se_lisent(String quantite, String prix, String ttc) {
        var creee = etablir(Map.of("lignes[0].quantite", quantite, "lignes[0].prix", prix));

        assertThat(creee.getStatus()).as(texte(creee)).isEqualTo(302);
        assertThat(piece(creee).totaux().ttc()).isEqualTo(Montant.euros(ttc));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lignes[0].quantite | -2       | Écrivez une quantité positive, d’un million au plus
            lignes[0].quantite | 1e9      | Écrivez un nombre avec 4 décimales au plus
            lignes[0].prix     | -10      | Écrivez un prix positif
            lignes[0].prix     | 99999999 | Écrivez un prix positif, de dix millions d’euros au plus
            lignes[0].remise   | 150 %    | Écrivez un taux en pour cent, entre 0 et 100
            lignes[0].remise   | 5000     | Réduisez la remise : elle dépasse le montant de la ligne
            lignes[0].regime   | N196     | Choisissez un régime de TVA en vigueur dans la liste
            lignes[0].nature   | TROC     | Choisissez ce que c’est dans la liste
            remise             | 5000     | Réduisez la remise : elle dépasse le total des lignes
            prestation         | 31/02/26 | Choisissez un jour qui existe
            prestation         | 12/03/1900 | Écrivez une livraison à moins de dix ans d’aujourd’hui
            prestation         | 12/03/2099 | Écrivez une livraison à moins de dix ans d’aujourd’hui
            delaiJours         | 90       | la loi n’en permet pas plus""")
    void chaque_refus_est_à_côté_de_son_champ_et_garde_ce_qui_est_tapé(String champ, String tape, String phrase) {
        var refusee = etablir(Map.of("objet", "Rideaux de l’entrée", champ, tape));

        assertThat(refusee.getStatus()).isEqualTo(422);
        var id = "champ-" + champ.replaceAll("[^A-Za-z0-9]+", "-");
        assertThat(texte(refusee).replaceAll("[\u00a0\u202f]", " "))
                .containsPattern("(?s)id=\"" + id + "-refus\">.{0,400}" + java.util.regex.Pattern.quote(phrase))
                .contains("Rideaux de l’entrée", "Confection");
        if (!champ.endsWith("regime") && !champ.endsWith("nature"))
            assertThat(texte(refusee)).contains("value=\"" + tape + "\"");
    }

    @Test
    void un_retour_à_la_ligne_ne_compte_qu_une_fois_et_rien_ne_se_coupe_sans_le_dire() {
        var libelle = "point\r\n".repeat(83).strip();
        var note = "merci\r\n".repeat(333).strip();
        var creee = etablir(Map.of("lignes[0].libelle", libelle, "note", note));
        assertThat(creee.getStatus()).as(texte(creee)).isEqualTo(302);
        assertThat(piece(creee).lignes().getFirst().libelle()).isEqualTo(libelle.replace("\r", ""));
        assertThat(piece(creee).texte().note()).isEqualTo(note.replace("\r", ""));

        for (var champ : List.of("note", "bonDeCommande")) {
            var refusee = etablir(Map.of(champ, "merci ".repeat(400)));
            assertThat(refusee.getStatus()).as(champ).isEqualTo(422);
            assertThat(texte(refusee)).contains("champ-" + champ + "-refus", "merci merci");
        }
    }

    @Test
    void une_unité_trop_longue_se_refuse_à_côté_d_elle_et_trop_de_lignes_se_disent() {
        var refusee = etablir(Map.of("lignes[0].unite", "demi-journée d’intervention"));
        assertThat(refusee.getStatus()).isEqualTo(422);
        assertThat(texte(refusee)).contains("champ-lignes-0-unite-refus", "demi-journée d’intervention");

        var lignes = new LinkedHashMap<String, String>();
        for (int i = 0; i < 300; i++) {
            lignes.put("lignes[" + i + "].libelle", "Rideau " + i);
            lignes.put("lignes[" + i + "].prix", "10");
            lignes.put("lignes[" + i + "].nature", "PRESTATION");
            lignes.put("lignes[" + i + "].regime", "N20");
        }
        var trop = etablir(lignes);
        assertThat(trop.getStatus()).isEqualTo(422);
        assertThat(texte(trop)).contains("Partagez cette pièce en deux", "Rideau 299");
    }

    @Test
    void le_client_d_une_autre_activité_se_refuse_à_côté_du_client() {
        var autre = commerce.client(commerce.jardin(), NatureDeTiers.PARTICULIER, "Yves Le Goff", null);
        var refusee = etablir(Map.of("client", autre.toString()));
        assertThat(refusee.getStatus()).isEqualTo(422);
        assertThat(texte(refusee)).containsPattern("(?s)champ-client-refus\">.{0,400}Choisissez un client de cette");
    }

    @Test
    void qui_revient_en_arrière_et_corrige_corrige_le_brouillon_de_son_premier_envoi() {
        var cle = UUID.randomUUID().toString();
        var premier = etablir(Map.of("cle", cle, "lignes[0].prix", "100"));
        var doubleClic = etablir(Map.of("cle", cle, "lignes[0].prix", "100,00"));
        assertThat(piece(doubleClic).id()).isEqualTo(piece(premier).id());
        assertThat(piece(premier).version()).as("un double clic ne change rien").isEqualTo(1);

        var corrige = etablir(Map.of("cle", cle, "lignes[0].prix", "150"));
        assertThat(piece(corrige).id()).isEqualTo(piece(premier).id());
        assertThat(piece(corrige).totaux().ht()).isEqualTo(Montant.euros("150.00"));

        comptoir.envoyer(camille, "/ventes/" + piece(premier).id() + "/soumission", Map.of("version", "2"));
        var troptard = etablir(Map.of("cle", cle, "lignes[0].prix", "175"));
        assertThat(troptard.getStatus()).isEqualTo(422);
        assertThat(texte(troptard)).contains("Cette pièce attend sa validation", "value=\"175\"");
    }

    @Test
    void une_pièce_vide_ne_se_soumet_pas_et_dit_ce_qui_lui_manque() {
        for (var genre : new String[] {"FACTURE", "DEVIS"}) {
            var vide = piece(etablir(Map.of("genre", genre, "lignes[0].libelle", "", "lignes[0].prix", "")));
            var gratuite = piece(etablir(Map.of("genre", genre, "lignes[0].prix", "0")));
            for (var piece : new PieceDeVente[] {vide, gratuite}) {
                var reponse = comptoir.envoyer(camille, "/ventes/" + piece.id() + "/soumission", version(piece));
                assertThat(suivi(camille, String.valueOf(reponse.getHeader("Location"))))
                        .contains("ajoutez-lui au moins une ligne d’un montant non nul");
                assertThat(commerce.pieces.trouver(piece.id()).orElseThrow().etat())
                        .isEqualTo(PieceDeVente.Etat.BROUILLON);
            }
        }
    }

    @Test
    void supprimer_deux_fois_dit_que_c_est_fait() {
        var piece = piece(etablir(Map.of()));
        comptoir.envoyer(camille, "/ventes/" + piece.id() + "/suppression", version(piece));

        var encore = comptoir.envoyer(camille, "/ventes/" + piece.id() + "/suppression", version(piece));
        assertThat(encore.getStatus()).isEqualTo(302);
        assertThat(suivi(camille, String.valueOf(encore.getHeader("Location")))).contains("Cette pièce n’existe plus");
    }

    @Test
    void un_mot_de_renvoi_refusé_se_cite_et_ses_lignes_ne_comptent_qu_une_fois() {
        var piece = soumise("Ourlets d’avril");
        assertThat(suivi(maud, renvoyer(piece, "Trop long, ".repeat(100))))
                .contains("Vous avez écrit « Trop long, Trop long,", "en 1 000 caractères au plus");

        comptoir.envoyer(camille, "/ventes/" + piece + "/reprise", Map.of());
        assertThat(suivi(maud, renvoyer(piece, "Ajoutez le numéro du bon.")))
                .contains("n’attend plus sa validation", "Vous avez écrit « Ajoutez le numéro du bon. »");

        // Un navigateur envoie chaque retour à la ligne sur deux caractères, et n'en compte qu'un.
        var autre = soumise("Ourlets de mars");
        assertThat(suivi(maud, renvoyer(autre, "ligne\r\n".repeat(166)))).contains("est renvoyé avec votre mot");
    }

    @Test
    void deux_valideurs_à_la_fois_lisent_ce_qui_est_arrivé() {
        var piece = soumise("Ourlets de mai");
        valider(maud, piece, Map.of("version", "1"));

        var seconde = suivi(ludovic, valider(ludovic, piece, Map.of("version", "1")));
        assertThat(seconde).containsPattern("Déjà validé, sous le numéro F");
        assertThat(suivi(ludovic, "/ventes/a-valider/" + piece)).contains("elle est déjà validée");
        assertThat(suivi(maud, renvoyer(piece, "Ajoutez le bon."))).contains("ne change plus");
    }

    @Test
    void une_pièce_reprise_pendant_qu_on_la_lit_n_est_ni_validée_ni_renvoyée() {
        var piece = soumise("Ourlets de juin");
        comptoir.envoyer(camille, "/ventes/" + piece + "/reprise", Map.of());

        assertThat(suivi(maud, valider(maud, piece, Map.of("version", "1")))).contains("a changé depuis que vous");
        assertThat(suivi(maud, renvoyer(piece, "Ajoutez le bon."))).contains("n’attend plus sa validation");
        assertThat(commerce.factures.trouver(new FactureId(piece))).isEmpty();

        comptoir.envoyer(camille, "/ventes/" + piece + "/soumission", Map.of("version", "2"));
        assertThat(renvoyer(piece, "Ajoutez le bon.")).doesNotContain("" + piece);
        assertThat(renvoyer(piece, "Ajoutez le bon.")).as("double clic").doesNotContain("" + piece);
        assertThat(texte(comptoir.lire(camille, "/factures/" + piece))).contains("Ajoutez le bon.");
    }

    @Test
    void une_date_impossible_dit_laquelle_aurait_convenu() {
        commerce.facture(prestation("Retouche", "1", "20"));
        var piece = soumise("Ourlets de juillet");
        assertThat(refusALaDate(piece, "le 31")).contains("Vous avez écrit « le 31 ». Écrivez");
        assertThat(refusALaDate(piece, EnFrancais.enTableau(AUJOURD_HUI.minusDays(1))))
                .contains("datez-la du " + EnFrancais.enFrancais(AUJOURD_HUI) + " ou après");
        assertThat(refusALaDate(piece, EnFrancais.enTableau(AUJOURD_HUI.plusDays(1))))
                .contains("n’est pas encore venu");
        var clos = AUJOURD_HUI.minusYears(1).withMonth(3).withDayOfMonth(12);
        PostgresDeTest.superutilisateur().update("update periode set close_le = now() where ? between du and au", clos);
        assertThat(refusALaDate(piece, EnFrancais.enTableau(clos)))
                .contains("sont clos : demandez à la comptabilité de les rouvrir");
        assertThat(commerce.factures.trouver(new FactureId(piece))).isEmpty();
    }

    @Test
    void une_activité_fermée_n_établit_plus_rien_et_le_dit() {
        var fermee = commerce.activite("Atelier fermé");
        var client = commerce.client(fermee, NatureDeTiers.PARTICULIER, "Yves Le Goff", null);
        commerce.activites.fermer(fermee.id(), AUJOURD_HUI.minusDays(1));
        assertThat(texte(comptoir.lire(maud, "/ventes/nouvelle?genre=FACTURE"))).doesNotContain("Atelier fermé");
        var refusee = comptoir.envoyer(
                maud, "/ventes", champs(Map.of("activite", fermee.id().toString(), "client", client.toString())));
        assertThat(texte(refusee)).contains("L’activité Atelier fermé est fermée", "value=\"Rideaux\"", "Confection");
    }

    @Test
    void parmi_beaucoup_d_activités_l_équipe_cherche_une_enseigne_ou_une_personne() {
        for (int i = 1; i <= 9; i++) commerce.activite("Potager " + i);
        var page = texte(comptoir.lire(maud, "/ventes/nouvelle?genre=DEVIS"));
        assertThat(page).contains("Enseigne ou personne", "Potager 9", "Aubrée Couture");

        var potagers = texte(comptoir.lire(maud, "/ventes/nouvelle?genre=DEVIS&q=potager"));
        assertThat(potagers).contains("Potager 9").doesNotContain("Aubrée Couture");
        assertThat(texte(comptoir.lire(maud, "/ventes/nouvelle?genre=DEVIS&q=zzz")))
                .contains("Aucune activité ouverte ne correspond");
        assertThat(texte(comptoir.lire(maud, "/ventes/nouvelle?genre=DEVIS&q=aubree couture")))
                .as("une seule réponse ouvre le formulaire")
                .contains("Pour Aubrée Couture", "name=\"objet\"");
        assertThat(texte(comptoir.lire(maud, "/factures-recurrentes/nouvelle?q=potager 7")))
                .contains("Potager 7", "name=\"objet\"");
    }

    @Test
    void un_devis_signé_illisible_garde_le_nom_et_une_part_mal_tapée_se_cite() {
        var id = soumise("Nappes", "genre", "DEVIS");
        valider(maud, id, Map.of("version", "1"));
        var faux = new MockMultipartFile(
                "fichier", "devis.exe", "application/octet-stream", new byte[] {'M', 'Z', 0, 0, 1, 2, 3});
        var refusee = navigateur
                .post()
                .multipart()
                .file(faux)
                .uri("/devis/" + id + "/accord")
                .cookie(camille)
                .with(jeton())
                .param("signataire", "Julie Marchand")
                .exchange()
                .getResponse();
        assertThat(refusee.getStatus()).isEqualTo(422);
        assertThat(texte(refusee)).contains("champ-fichier-refus", "value=\"Julie Marchand\"", "Bien à vous");

        comptoir.envoyer(camille, "/devis/" + id + "/accord", Map.of("signataire", "Julie Marchand"));
        var part = comptoir.envoyer(
                camille, "/devis/" + id + "/facturation", Map.of("genre", "ACOMPTE", "combien", "trente"));
        assertThat(suivi(camille, String.valueOf(part.getHeader("Location"))))
                .contains("Vous avez écrit « trente ». Écrivez la part à facturer");
        var nulle =
                comptoir.envoyer(camille, "/devis/" + id + "/facturation", Map.of("genre", "ACOMPTE", "combien", "-5"));
        assertThat(suivi(camille, String.valueOf(nulle.getHeader("Location"))))
                .contains("Écrivez une part supérieure à zéro");
        var autre =
                comptoir.envoyer(camille, "/devis/" + id + "/facturation", Map.of("genre", "AVOIR", "combien", "5"));
        assertThat(suivi(camille, String.valueOf(autre.getHeader("Location"))))
                .contains("Choisissez un acompte, une situation ou le solde");
    }

    @Test
    void un_chèque_en_double_un_montant_collé_et_une_remise_vide_disent_quoi_faire() {
        var une = commerce.facture(prestation("Rideaux", "1", "1000.00"));
        var deux = commerce.facture(prestation("Ourlets", "1", "50.00"));
        var lot = Map.of(
                "date", EnFrancais.enTableau(AUJOURD_HUI),
                "mode", "CHEQUE",
                "lignes[0].factures", "\u00a0" + une.numero() + "\u00a0" + deux.numero(),
                "lignes[0].montant", "1\u202f210,00\u00a0€",
                "lignes[0].reference", "7001");
        assertThat(comptoir.envoyer(ludovic, "/encaissements/saisie", lot).getStatus())
                .isEqualTo(302);

        var encore = comptoir.envoyer(
                ludovic,
                "/encaissements/saisie",
                Map.of(
                        "date", EnFrancais.enTableau(AUJOURD_HUI),
                        "mode", "CHEQUE",
                        "lignes[0].factures", deux.numero(),
                        "lignes[0].montant", "10",
                        "lignes[0].reference", "7001"));
        assertThat(encore.getStatus()).isEqualTo(422);
        assertThat(texte(encore)).contains("Ce chèque du même client est déjà saisi", "value=\"7001\"");

        var vide = comptoir.envoyer(ludovic, "/remises", Map.of("date", EnFrancais.enTableau(AUJOURD_HUI)));
        assertThat(vide.getStatus()).isEqualTo(422);
        assertThat(texte(vide)).contains("Cochez au moins un chèque à remettre.");
    }

    private static Map<String, String> version(PieceDeVente piece) {
        return Map.of("version", "" + piece.version());
    }

    private String refusALaDate(UUID piece, String date) {
        return suivi(maud, valider(maud, piece, Map.of("version", "1", "date", date)));
    }

    private UUID soumise(String objet, String... deplus) {
        var champs = new LinkedHashMap<>(Map.of("objet", objet));
        for (int i = 0; i < deplus.length; i += 2) champs.put(deplus[i], deplus[i + 1]);
        var id = piece(etablir(champs)).id();
        comptoir.envoyer(camille, "/ventes/" + id + "/soumission", Map.of("version", "1"));
        return id;
    }

    private String valider(Cookie qui, UUID piece, Map<String, String> champs) {
        return String.valueOf(comptoir.envoyer(qui, "/ventes/" + piece + "/validation", champs)
                .getHeader("Location"));
    }

    private String renvoyer(UUID piece, String commentaire) {
        return String.valueOf(comptoir.envoyer(maud, "/ventes/" + piece + "/renvoi", Map.of("commentaire", commentaire))
                .getHeader("Location"));
    }

    private PieceDeVente piece(MockHttpServletResponse creee) {
        var url = String.valueOf(creee.getHeader("Location"));
        return commerce.pieces
                .trouver(UUID.fromString(url.replaceFirst(".*/", "")))
                .orElseThrow();
    }

    private MockHttpServletResponse etablir(Map<String, String> autrement) {
        return comptoir.envoyer(camille, "/ventes", champs(autrement));
    }

    private Map<String, String> champs(Map<String, String> autrement) {
        var champs = new LinkedHashMap<>(Map.of(
                "genre", "FACTURE",
                "client", commerce.nantes().toString(),
                "objet", "Rideaux",
                "delaiJours", "30",
                "lignes[0].libelle", "Confection",
                "lignes[0].prix", "10",
                "lignes[0].nature", "PRESTATION",
                "lignes[0].regime", "N20"));
        champs.putAll(autrement);
        return champs;
    }

    /// La page où l'on finit, avec son avis : il vient après ceux que personne n'a encore lus.
    private String suivi(Cookie qui, String chemin) {
        var lu = new StringBuilder();
        for (int fois = 0; fois < 4; fois++) {
            var page = comptoir.lire(qui, chemin);
            lu.append(texte(
                    page.getStatus() == 302 ? comptoir.lire(qui, String.valueOf(page.getHeader("Location"))) : page));
        }
        return lu.toString();
    }
}
