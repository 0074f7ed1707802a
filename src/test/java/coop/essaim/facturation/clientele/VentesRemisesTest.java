package coop.essaim.facturation.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.NatureDeTiers;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// À qui part, sa clientèle est due (art. L. 7331-2, 2° f du code du travail) : la sienne, et rien de celle des autres.
@EssaiComplet
class VentesRemisesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Activites activites;

    @Autowired
    Personnes personnes;

    @Autowired
    Comptes comptes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester navigateur;

    Commerce commerce;
    Cookie rozenn;

    @BeforeEach
    void le_décor() {
        commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        var courriel = UUID.randomUUID() + "@exemple.fr";
        troupe.compte("Rozenn Le Bihan", courriel, RoleLivre.GERANCE.name());
        rozenn = troupe.connecter(courriel);
    }

    @Test
    void la_remise_porte_les_clients_les_factures_et_leurs_lignes_en_tableaux() throws Exception {
        var camille = associee("Camille", "Aubrée", commerce.couture(), Commerce.DEBUT, null);
        var numero = commerce.facture(Commerce.prestation("Ourlets", "2", "50")).numero();
        commerce.client(commerce.jardin(), NatureDeTiers.ENTREPRISE, "Serres d’Idriss", null);

        var fichiers = remise(camille);

        assertThat(fichiers).containsKeys("donnees.json", "clients.csv", "factures.csv", "activites.csv");
        assertThat(fichiers.get("clients.csv"))
                .contains("Activité;Client;Nature", "Aubrée Couture;Ville de Nantes;", "44000")
                .doesNotContain("Serres d’Idriss");
        assertThat(fichiers.get("factures.csv")).contains(numero, "HT, en €", "Ville de Nantes");
        assertThat(fichiers.get("lignes-des-devis-et-des-factures.csv")).contains(numero);
        assertThat(fichiers.get("donnees.json")).contains("\"Clients\"", "\"Factures\"", numero);
    }

    @Test
    void qui_a_quitté_une_activité_que_d_autres_continuent_n_emporte_que_les_clients_et_les_factures_de_son_temps()
            throws Exception {
        var atelier = commerce.activite("Atelier repris");
        var hier = Commerce.AUJOURD_HUI.minusDays(1);
        var partie = associee("Maël", "Guivarc’h", atelier, Commerce.DEBUT, hier);
        var reste = associee("Camille", "Aubrée", atelier, Commerce.AUJOURD_HUI, null);
        var cliente = commerce.client(atelier, NatureDeTiers.ENTREPRISE, "Gîtes de l’atelier", null);
        var piece = commerce.brouillon(Brouillon.facture(
                atelier.id(), cliente, "Rideaux", List.of(Commerce.prestation("Rideaux", "1", "80"))));
        commerce.valider(piece);

        var fichiers = remise(partie);

        assertThat(fichiers).doesNotContainKeys("factures.csv", "clients.csv");
        assertThat(remise(reste)).containsKeys("factures.csv", "clients.csv");
    }

    private PersonneId associee(String prenom, String nom, Activite activite, LocalDate du, LocalDate au) {
        var id = personnes.ouvrir(new NouvellePersonne(null, nom, prenom, null, null, null), null);
        activites.rattacher(activite.id(), id, BigDecimal.valueOf(100), du);
        if (au != null)
            jdbc.sql("update activite_entrepreneur set au = :au where personne_id = :id")
                    .param("au", au)
                    .param("id", id.valeur())
                    .update();
        return id;
    }

    private Map<String, String> remise(PersonneId personne) throws IOException {
        var reponse = navigateur
                .get()
                .uri("/personnes/" + personne + "/donnees.zip")
                .cookie(rozenn)
                .exchange();
        assertThat(reponse).hasStatusOk();
        var fichiers = new HashMap<String, String>();
        try (var archive = new ZipInputStream(
                new ByteArrayInputStream(reponse.getResponse().getContentAsByteArray()))) {
            for (var entree = archive.getNextEntry(); entree != null; entree = archive.getNextEntry())
                fichiers.put(entree.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
        }
        return fichiers;
    }
}
