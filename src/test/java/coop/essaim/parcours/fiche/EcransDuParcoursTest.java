package coop.essaim.parcours.fiche;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.contrat.ContratsSql;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.suivi.Suivis;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class EcransDuParcoursTest {

    private static final LocalDate SEPTEMBRE = LocalDate.of(2026, 9, 1);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    ContratsSql sql;

    @Autowired
    Echeances echeances;

    @Autowired
    Suivis suivis;

    Decor decor;
    Troupe troupe;
    Cookie maud;
    Cookie solene;

    @BeforeEach
    void la_troupe() {
        decor = new Decor(personnes, parcours, integration, contrats);
        troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        maud = troupe.connecter("maud@exemple.fr");
        solene = troupe.connecter("solene@exemple.fr");
    }

    @Test
    void une_étape_se_note_se_refuse_avec_sa_phrase_et_s_annule() {
        var camille = decor.personne("Camille", "Aubrée", null);
        decor.etape(camille, Transition.T2, SEPTEMBRE);

        assertThat(envoyer(maud, "/parcours/" + camille + "/etapes/T3", Map.of("effet", "02/09/2026", "motif", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le motif");
        assertThat(envoyer(maud, "/parcours/" + camille + "/etapes/T5", Map.of("effet", "02/09/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("notez d’abord l’étape qui la précède");
        assertThat(envoyer(maud, "/parcours/" + camille + "/etapes/T4", Map.of("effet", "demain soir")))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une date comme");
        assertThat(envoyer(maud, "/parcours/" + camille + "/etapes/T4", Map.of("effet", "05/09/2026")))
                .hasStatus(302);
        assertThat(lire(maud, "/parcours/" + camille)).contains("Diagnostic depuis le 5 septembre 2026", "Admission");
        // Une signature ne se note pas d'un bouton.
        assertThat(navigateur.get().uri("/parcours/" + camille + "/etapes/T7").cookie(maud))
                .hasStatus(404);

        var etape = parcours.etapes(camille).getLast().id();
        assertThat(envoyer(maud, "/parcours/" + camille + "/etapes/" + etape + "/annulation", Map.of()))
                .hasStatus(302);
        assertThat(lire(maud, "/parcours/" + camille)).contains("Annulée", "Information collective suivie depuis");
    }

    @Test
    void un_contrat_se_prépare_s_émet_et_se_signe_par_la_personne_puis_par_la_gérance() {
        var camille = entrepreneuse("camille-" + UUID.randomUUID() + "@exemple.fr");
        var personne = camille.personne();
        assertThat(envoyer(maud, "/parcours/" + personne + "/contrats", Map.of("genre", "CAPE")))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une date comme");
        assertThat(envoyer(maud, "/parcours/" + personne + "/contrats", champs(Map.of("au", "31/08/2028"))))
                .hasStatus(302);
        var contrat = sql.de(personne).getFirst().id();
        assertThat(lire(maud, "/contrats/" + contrat)).contains("douze mois au plus (art. L. 127-2");
        assertThat(envoyer(maud, "/contrats/" + contrat + "/termes", champs(Map.of("au", "31/08/2027"))))
                .hasStatus(302);
        assertThat(envoyer(maud, "/contrats/" + contrat + "/emission", Map.of()))
                .hasStatus(302);
        assertThat(contrats.trouver(contrat).orElseThrow().estEmis()).isTrue();

        var signature = "/mon-parcours/contrats/" + contrat + "/signature";
        var autre = entrepreneuse("autre-" + UUID.randomUUID() + "@exemple.fr");
        assertThat(navigateur.get().uri(signature).cookie(autre.session())).hasStatus(404);
        assertThat(envoyer(autre.session(), signature, Map.of())).hasStatus(404);
        assertThat(lire(camille.session(), "/mon-parcours")).contains("Vous avez 1 contrat à signer");
        assertThat(envoyer(camille.session(), signature, Map.of())).hasStatus(302);
        assertThat(envoyer(maud, "/contrats/" + contrat + "/signature", Map.of()))
                .hasStatus(403);
        assertThat(envoyer(solene, "/contrats/" + contrat + "/signature", Map.of()))
                .hasStatus(302);

        assertThat(parcours.etats(personne, SEPTEMBRE).contrat()).isEqualTo(Etat.CAPE_1);
        assertThat(lire(maud, "/contrats/" + contrat)).contains("Conclu", "Solène Marrec", "à l’écran");
        assertThat(lire(camille.session(), "/mon-parcours")).contains("CAPE.");
        assertThat(lire(solene, "/administration/journal?objet=" + contrat)).contains(">CAPE</a>", "contrat · ");
        limite(contrat, "2099-01-01");
        assertThat(lire(camille.session(), "/mon-parcours")).contains("Vous devenez associé au plus tard le");
        limite(contrat, "2020-01-01");
        assertThat(lire(camille.session(), "/mon-parcours"))
                .contains("Vous deviez devenir associé avant le")
                .doesNotContain("Vous devenez associé");
    }

    @Test
    void les_visites_médicales_ne_se_montrent_ni_à_l_accompagnement_ni_dans_un_agenda() {
        var personne = decor.enIntegration("Idriss", "Benali", SEPTEMBRE.minusDays(10));
        decor.etape(personne, Transition.T7, SEPTEMBRE);
        var compte = comptes.trouverParCourriel("maud@exemple.fr").orElseThrow().id();
        var conseillere = personnes.duCompte(compte).orElseGet(() -> {
            var id = decor.personne("Maud", "Kerivel", null);
            personnes.rattacher(id, compte);
            return id;
        });
        suivis.confier(personne, conseillere, SEPTEMBRE, null);

        assertThat(lire(maud, "/echeances?quand=tout"))
                .contains("Informer l’URSSAF du CAPE", "Idriss Benali")
                .doesNotContain("visite d’information");
        assertThat(lire(maud, "/parcours/" + personne)).doesNotContain("visite d’information");
        assertThat(lire(solene, "/echeances?quand=tout")).contains("visite d’information");
        var visite = echeances.restantes(personne).stream()
                .filter(e -> e.genre() == GenreDEcheance.PREMIERE_VISITE)
                .findFirst()
                .orElseThrow();
        assertThat(navigateur.get().uri("/echeances/" + visite.id()).cookie(maud))
                .hasStatus(404);

        var page = texte(envoyer(maud, "/mon-agenda", Map.of()));
        var adresse = Pattern.compile("/agenda/[\\w-]{43}\\.ics").matcher(page);
        assertThat(adresse.find()).isTrue();
        var flux = navigateur.get().uri(adresse.group());
        assertThat(flux).hasStatusOk().bodyText().contains("BEGIN:VCALENDAR").doesNotContain("visite");
        envoyer(maud, "/mon-agenda", Map.of());
        assertThat(navigateur.get().uri(adresse.group())).hasStatus(404);
    }

    @Test
    void une_échéance_faite_quitte_la_liste_et_une_date_à_venir_est_refusée() {
        var personne = decor.personne("Camille", "Aubrée", null);
        decor.etape(personne, Transition.T2, SEPTEMBRE);
        decor.etape(personne, Transition.T4, SEPTEMBRE);
        var due = echeances.restantes(personne).getFirst();
        var retour = "/parcours/" + personne;
        assertThat(envoyer(maud, "/echeances/" + due.id(), Map.of("faiteLe", "01/01/2099")))
                .hasStatus(422)
                .bodyText()
                .contains("il est passé, ou c’est aujourd’hui");
        assertThat(envoyer(maud, "/echeances/" + due.id(), Map.of("faiteLe", "10/09/2026", "retour", retour)))
                .hasStatus(302)
                .hasHeader("Location", retour);
        assertThat(echeances.restantes(personne)).isEmpty();
        assertThat(lire(solene, "/administration/journal?objet=" + due.id()))
                .contains(">Écrire le compte rendu du diagnostic</a>", "échéance · Camille Aubrée");
        assertThat(envoyer(
                        maud,
                        "/echeances/" + due.id(),
                        Map.of("faiteLe", "10/09/2026", "retour", "https://ailleurs.fr")))
                .hasHeader("Location", "/echeances");
    }

    @Test
    void les_mouvements_se_lisent_à_toute_période_et_s_emportent() {
        decor.etape(decor.personne("Camille", "Aubrée", null), Transition.R2, LocalDate.of(2019, 5, 2));
        assertThat(lire(solene, "/mouvements?du=01/01/2019&au=31/12/2019")).contains("De 0 à 1", "mai 2019");
        assertThat(navigateur
                        .get()
                        .uri("/mouvements?du=31/12/2019&au=01/01/2019")
                        .cookie(solene))
                .hasStatus(422)
                .bodyText()
                .contains("date de fin égale ou postérieure");
        assertThat(lire(solene, "/mouvements.csv?du=01/01/2019&au=31/12/2019")).contains("Effectif");
        assertThat(envoyer(
                        solene,
                        "/mouvements/objectif",
                        Map.of("annee", "2019", "entrees", "15", "sorties", "10", "effectif", "90")))
                .hasStatus(302);
        assertThat(lire(solene, "/mouvements?du=01/01/2019&au=31/12/2019")).contains("prévu pour l’année : 90");
        var jour = LocalDate.now(EnFrancais.PARIS);
        assertThat(lire(solene, "/mouvements"))
                .as("rien de ce qui est seulement annoncé")
                .contains(
                        "value=\"" + EnFrancais.enTableau(jour) + "\"",
                        "Toute l’année, avec ce qui est annoncé",
                        "L’an dernier");
    }

    private record Entrepreneuse(PersonneId personne, Cookie session) {}

    private Entrepreneuse entrepreneuse(String courriel) {
        var compte = troupe.compte("Camille Aubrée", courriel, RoleLivre.ENTREPRENEUR.name());
        var personne = decor.enIntegration("Camille", "Aubrée", SEPTEMBRE.minusDays(10));
        personnes.rattacher(personne, compte);
        return new Entrepreneuse(personne, troupe.connecter(courriel));
    }

    private static Map<String, String> champs(Map<String, String> autres) {
        var champs = new LinkedHashMap<String, String>();
        champs.put("genre", "CAPE");
        champs.put("du", "01/09/2026");
        champs.put("plafond", "3000");
        champs.put("clauses", "Ce que dit la clause.");
        champs.putAll(autres);
        return champs;
    }

    private MvcTestResult envoyer(Cookie session, String adresse, Map<String, String> champs) {
        var demande = navigateur.post().uri(adresse).cookie(session);
        champs.forEach((nom, valeur) -> {
            int fois = nom.equals("clauses") ? 9 : 1;
            var valeurs = new String[fois];
            java.util.Arrays.fill(valeurs, valeur);
            demande.param(nom, valeurs);
        });
        return demande.with(jeton()).exchange();
    }

    private String lire(Cookie session, String adresse) {
        var reponse = navigateur.get().uri(adresse).cookie(session).exchange();
        assertThat(reponse).as(adresse).hasStatusOk();
        return texte(reponse);
    }

    private static String texte(MvcTestResult reponse) {
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void limite(ContratId contrat, String le) {
        PostgresDeTest.superutilisateur()
                .execute("set session_replication_role = replica; update contrat set limite_d_associe = date '" + le
                        + "' where id = '" + contrat + "'; reset session_replication_role");
    }
}
