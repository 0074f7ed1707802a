package coop.essaim.accueil.seance;

import static coop.essaim.JetonDEssai.jeton;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.NomsDObjets;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.InscritEnregistre;
import coop.essaim.accueil.PersonneAbsente;
import coop.essaim.accueil.PersonneRecue;
import coop.essaim.accueil.PersonneReorientee;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.accueil.orientation.Motif;
import coop.essaim.accueil.orientation.Orientations;
import coop.essaim.accueil.orientation.Reorientation;
import coop.essaim.accueil.orientation.ReorientationSaisie;
import coop.essaim.accueil.orientation.StructureSaisie;
import coop.essaim.accueil.seance.Inscrit.Etat;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.secret.Chiffrement;
import coop.essaim.personnes.NouvellePersonne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
@RecordApplicationEvents
class InscriptionsTest {

    private static final Pattern LIEN = Pattern.compile("/informations-collectives/annulation/([\\w-]{43})");

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Lieux lieux;

    @Autowired
    Seances seances;

    @Autowired
    Inscriptions inscriptions;

    @Autowired
    Emargements emargements;

    @Autowired
    Orientations orientations;

    @Autowired
    List<NomsDObjets> auJournal;

    @Autowired
    Chiffrement chiffrement;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents evenements;

    UUID lieu;

    @BeforeEach
    void un_lieu() {
        PostgresDeTest.superutilisateur().execute("truncate frein");
        lieu = lieux.ouvrir(
                        new LieuSaisie("La Halle " + UUID.randomUUID(), "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
    }

    @Test
    void une_personne_s_inscrit_sans_compte_reçoit_sa_confirmation_et_sa_fiche_s_ouvre_une_fois() {
        var une = seance(10, null);
        var autre = seance(17, null);

        assertThat(envoyer(une, formulaire("Rozenn", "Cadiou", "rozenn@exemple.fr")))
                .hasStatus(302);
        assertThat(envoyer(autre, formulaire("rozenn", "CADIOU", "Rozenn@exemple.fr")))
                .hasStatus(302);

        assertThat(fiches("rozenn@exemple.fr")).isOne();
        assertThat(courriers("rozenn@exemple.fr")).hasSize(2).first().asString().contains("Votre place est réservée");
        assertThat(evenements.stream(InscritEnregistre.class)
                        .filter(e -> e.seance().equals(une)))
                .singleElement()
                .matches(e -> !e.enAttente());
        assertThat(navigateur.get().uri("/informations-collectives"))
                .hasStatusOk()
                .bodyText()
                .contains("La Halle");
    }

    @Test
    void s_inscrire_deux_fois_ne_compte_qu_une_fois_et_la_page_ne_le_dit_pas() {
        var seance = seance(10, null);
        var premiere = envoyer(seance, formulaire("Omar", "Diakité", "omar@exemple.fr"));
        var seconde = envoyer(seance, formulaire("Omar", "Diakité", "omar@exemple.fr"));

        assertThat(seconde.getResponse().getHeader("Location"))
                .isEqualTo(premiere.getResponse().getHeader("Location"));
        assertThat(inscriptions.de(seance)).hasSize(1);
    }

    @Test
    void un_automate_croit_avoir_réussi_et_un_envoi_trop_rapide_se_relit() {
        var seance = seance(10, null);
        var piege = new HashMap<>(formulaire("Robot", "Un", "robot@exemple.fr"));
        piege.put("site", "https://exemple.fr");
        assertThat(envoyer(seance, piege)).hasStatus(302);

        var rapide = new HashMap<>(formulaire("Robot", "Deux", "robot@exemple.fr"));
        rapide.put("ouvert", ouvert(0));
        assertThat(envoyer(seance, rapide)).hasStatus(422).bodyText().contains("envoyez-les de nouveau");
        rapide.put("ouvert", "1700000000.signature-inventee");
        assertThat(envoyer(seance, rapide)).hasStatus(422);

        assertThat(fiches("robot@exemple.fr")).isZero();
    }

    @Test
    void sans_information_lue_ni_courriel_rien_n_est_écrit() {
        var seance = seance(10, null);
        var saisie = new HashMap<>(formulaire("Lucie", "Ferrand", "pas un courriel"));
        assertThat(envoyer(seance, saisie)).hasStatus(422).bodyText().contains("Écrivez une seule adresse de courriel");
        saisie.put("courriel", "lucie@exemple.fr");
        saisie.remove("informee");
        assertThat(envoyer(seance, saisie)).hasStatus(422).bodyText().contains("puis cochez la case");
        assertThat(inscriptions.de(seance)).isEmpty();
    }

    @Test
    void trop_d_envois_d_une_même_adresse_attendent() {
        var seance = seance(10, null);
        for (int i = 0; i < 11; i++) envoyer(seance, formulaire("Anne" + i, "Onyme", "anne" + i + "@exemple.fr"));

        assertThat(envoyer(seance, formulaire("Anne", "Onyme", "anne-de-trop@exemple.fr")))
                .hasStatus(429)
                .containsHeader("Retry-After");
        assertThat(fiches("anne-de-trop@exemple.fr")).isZero();
    }

    @Test
    void la_place_libérée_va_à_la_première_personne_en_attente() {
        var seance = seance(10, 1);
        var une = inscrire(seance, "Une", "une@exemple.fr");
        assertThat(une).isInstanceOf(Rendue.Faite.class);
        assertThat(inscrire(seance, "Deux", "deux@exemple.fr"))
                .isInstanceOfSatisfying(
                        Rendue.EnAttente.class, a -> assertThat(a.rang()).isOne());
        assertThat(inscrire(seance, "Trois", "trois@exemple.fr")).isEqualTo(new Rendue.FileComplete());

        var lien = LIEN.matcher(courriers("une@exemple.fr").getFirst());
        assertThat(lien.find()).isTrue();
        var annulation = "/informations-collectives/annulation/" + lien.group(1);
        assertThat(navigateur.get().uri(annulation)).hasStatusOk().bodyText().contains("Annuler mon inscription");
        assertThat(inscriptions.de(seance)).as("lire n'annule rien").hasSize(2);
        assertThat(navigateur.post().uri(annulation).with(jeton())).hasStatusOk();
        assertThat(navigateur.post().uri(annulation).with(jeton())).hasStatus(410);

        assertThat(inscriptions.de(seance))
                .singleElement()
                .matches(i -> i.prenom().equals("Deux") && i.etat() == Etat.INSCRITE);
        assertThat(courriers("deux@exemple.fr").getLast()).contains("Une place s’est libérée");
    }

    @Test
    void la_base_ne_garde_du_lien_que_son_empreinte() {
        var seance = seance(10, null);
        inscrire(seance, "Secrète", "secrete@exemple.fr");
        var lien = LIEN.matcher(courriers("secrete@exemple.fr").getFirst());
        assertThat(lien.find()).isTrue();

        assertThat(jdbc.sql("select count(*) from inscription_jeton where empreinte = convert_to(:jeton, 'UTF8')")
                        .param("jeton", lien.group(1))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(inscriptions.duLien(lien.group(1))).isPresent();
        assertThat(inscriptions.duLien("a".repeat(43))).isEmpty();
    }

    @Test
    void deux_personnes_pour_la_dernière_place_n_en_prennent_qu_une() {
        var seance = seance(10, 1);
        var une = supplyAsync(() -> inscrire(seance, "Ensemble", "ensemble@exemple.fr"));
        var autre = supplyAsync(() -> inscrire(seance, "Aussi", "aussi@exemple.fr"));

        assertThat(List.of(une.join().getClass(), autre.join().getClass()))
                .containsExactlyInAnyOrder(Rendue.Faite.class, Rendue.EnAttente.class);
    }

    @Test
    void le_rappel_part_deux_jours_avant_une_seule_fois_à_qui_s_est_inscrit_plus_tôt() {
        var seance = seance(2, null);
        inscrire(seance, "Rappelée", "rappelee@exemple.fr");
        inscrire(seance, "Récente", "recente@exemple.fr");
        PostgresDeTest.superutilisateur()
                .update("update inscription set inscrite_a = inscrite_a - interval '3 days' where personne_id = "
                        + "(select id from personne where courriel = 'rappelee@exemple.fr')");

        inscriptions.rappeler();
        inscriptions.rappeler();

        assertThat(courriers("rappelee@exemple.fr"))
                .hasSize(2)
                .last()
                .asString()
                .contains("dans deux jours");
        assertThat(courriers("recente@exemple.fr")).hasSize(1);
    }

    @Test
    void annuler_la_séance_prévient_chaque_personne_avec_le_motif() {
        var seance = seance(10, null);
        inscrire(seance, "Prévenue", "prevenue@exemple.fr");

        assertThat(inscriptions.annulerLaSeance(seance, "neige", null)).isTrue();
        assertThat(auJournal.stream().flatMap(module -> module.noms(List.of(seance)).values().stream()))
                .singleElement()
                .satisfies(nomme -> assertThat(nomme.precision()).startsWith("Information collective du "));
        assertThat(courriers("prevenue@exemple.fr").getLast()).contains("Raison : neige");
        assertThat(inscrire(seance, "Tardive", "tardive@exemple.fr")).isEqualTo(new Rendue.SeanceAnnulee("neige"));
        assertThat(inscrire(UUID.randomUUID(), "Perdue", "perdue@exemple.fr")).isEqualTo(new Rendue.SeanceInconnue());
    }

    @Test
    void pointer_publie_ce_qui_s_est_passé_et_une_correction_son_contraire() {
        var demain = seance(1, null);
        var inscrite = ((Rendue.Faite) inscrire(demain, "Venue", "venue@exemple.fr")).inscription();
        assertThat(emargements.pointer(demain, Map.of(inscrite, Presence.PRESENTE), null))
                .isEqualTo(new Pointage.PasEncore());

        PostgresDeTest.superutilisateur()
                .update("update seance set jour = (now() at time zone 'Europe/Paris')::date - 1 where id = ?", demain);
        assertThat(emargements.pointer(demain, Map.of(inscrite, Presence.ABSENTE), null))
                .isEqualTo(new Pointage.Fait(1));
        assertThat(emargements.absences()).anyMatch(a -> a.inscription().equals(inscrite));
        assertThat(emargements.pointer(demain, Map.of(inscrite, Presence.PRESENTE), null))
                .isEqualTo(new Pointage.Fait(1));
        assertThat(emargements.pointer(demain, Map.of(inscrite, Presence.PRESENTE), null))
                .isEqualTo(new Pointage.Fait(0));

        assertThat(evenements.stream(PersonneAbsente.class)
                        .filter(e -> e.inscription().equals(inscrite)))
                .hasSize(1);
        assertThat(evenements.stream(PersonneRecue.class)
                        .filter(e -> e.inscription().equals(inscrite)))
                .hasSize(1);
        assertThat(emargements.absences()).noneMatch(a -> a.inscription().equals(inscrite));
        assertThat(inscrire(demain, "Trop tard", "tard@exemple.fr")).isEqualTo(new Rendue.SeancePassee());
        assertThat(emargements.pointer(UUID.randomUUID(), Map.of(), null)).isEqualTo(new Pointage.SeanceInconnue());
    }

    @Test
    void une_absence_se_suit_une_fois() {
        var seance = seance(1, null);
        var inscrite = ((Rendue.Faite) inscrire(seance, "Absente", "absente@exemple.fr")).inscription();
        PostgresDeTest.superutilisateur()
                .update("update seance set jour = (now() at time zone 'Europe/Paris')::date - 1 where id = ?", seance);
        emargements.pointer(seance, Map.of(inscrite, Presence.ABSENTE), null);
        var maud = compte();

        assertThat(emargements.relancer(inscrite, maud)).isTrue();
        assertThat(emargements.relancer(inscrite, maud)).isFalse();
        assertThat(emargements.classer(inscrite, maud)).isFalse();
        assertThat(courriers("absente@exemple.fr").getLast()).contains("Nous ne vous avons pas vu");
    }

    @Test
    void on_oriente_qui_l_on_a_reçu_vers_une_structure_de_l_annuaire() {
        var seance = seance(1, null);
        var inscrite = ((Rendue.Faite) inscrire(seance, "Orientée", "orientee@exemple.fr")).inscription();
        var structure = orientations
                .noter(new StructureSaisie(
                        "Couveuse " + UUID.randomUUID(), "tester son activité", null, null, null, null))
                .orElseThrow();
        var saisie = new ReorientationSaisie(structure, Motif.BESOIN_AUTRE, null);

        assertThat(orientations.reorienter(inscrite, saisie, null)).isEqualTo(new Reorientation.PasRecue());
        PostgresDeTest.superutilisateur()
                .update("update seance set jour = (now() at time zone 'Europe/Paris')::date where id = ?", seance);
        emargements.pointer(seance, Map.of(inscrite, Presence.PRESENTE), null);
        assertThat(orientations.reorienter(
                        inscrite, new ReorientationSaisie(UUID.randomUUID(), Motif.AUTRE, null), null))
                .isEqualTo(new Reorientation.StructureInconnue());
        assertThat(orientations.reorienter(inscrite, saisie, null)).isInstanceOf(Reorientation.Faite.class);
        assertThat(orientations.reorienter(inscrite, saisie, null)).isEqualTo(new Reorientation.DejaFaite());
        assertThat(evenements.stream(PersonneReorientee.class)).hasSize(1);
    }

    @Test
    void l_agenda_public_ne_montre_que_des_dates() {
        var seance = seance(10, null);
        inscrire(seance, "Discrète", "discrete@exemple.fr");
        var agenda = navigateur.get().uri("/informations-collectives.ics?lieu=" + lieu);

        assertThat(agenda)
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN:VEVENT", "UID:" + seance, "LOCATION:3 rue du Port\\, 44000 Nantes")
                .doesNotContain("Discr")
                .contains("\r\n");
    }

    private UUID seance(int dansJours, Integer places) {
        return seances.ajouter(
                        lieu,
                        Genre.INFORMATION_COLLECTIVE,
                        LocalDate.now(EnFrancais.PARIS).plusDays(dansJours),
                        Horaire.de(Etendue.MATINEE),
                        places)
                .orElseThrow();
    }

    private Rendue inscrire(UUID seance, String prenom, String courriel) {
        var personne = new NouvellePersonne(null, "Essai", prenom, null, new Courriel(courriel), null);
        return inscriptions.inscrire(seance, new Demande(personne, null, null, true, null));
    }

    private UUID compte() {
        var id = UUID.randomUUID();
        PostgresDeTest.superutilisateur()
                .update(
                        "insert into compte (id, nom, courriel, cree_a) values (?, 'Maud Kerivel', ?, now())",
                        id,
                        id + "@exemple.fr");
        return id;
    }

    private String ouvert(int ilYASecondes) {
        var instant = Long.toString(Instant.now().getEpochSecond() - ilYASecondes);
        return instant + "." + chiffrement.empreinte("accueil-formulaire", instant);
    }

    private Map<String, String> formulaire(String prenom, String nom, String courriel) {
        return Map.of(
                "prenom",
                prenom,
                "nom",
                nom,
                "courriel",
                courriel,
                "informee",
                "true",
                "site",
                "",
                "ouvert",
                ouvert(30));
    }

    private MvcTestResult envoyer(UUID seance, Map<String, String> champs) {
        var demande =
                navigateur.post().uri("/informations-collectives/" + seance).with(jeton());
        champs.forEach(demande::param);
        return demande.exchange();
    }

    private List<String> courriers(String adresse) {
        return jdbc.sql("select texte from courrier where destinataire = :adresse order by cree_a, id")
                .param("adresse", adresse)
                .query(String.class)
                .list();
    }

    private long fiches(String courriel) {
        return jdbc.sql("select count(*) from personne where courriel = :courriel")
                .param("courriel", courriel)
                .query(Long.class)
                .single();
    }
}
