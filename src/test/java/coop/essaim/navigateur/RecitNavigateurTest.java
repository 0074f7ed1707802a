package coop.essaim.navigateur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.commun.EnFrancais;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Toute l'histoire d'une personne, par les écrans : de la page publique à son départ. L'équipe ne tape jamais deux
/// fois
/// le même fait, ni ce que la personne a dit elle-même.
@EssaiNavigateur
class RecitNavigateurTest {

    private static final String PRENOM = "Camille";
    private static final String NOM = "Aubrée";
    private static final String COURRIEL = "camille.aubree@exemple.fr";
    private static final String TELEPHONE = "06 12 34 56 78";

    @Autowired
    Comptes comptes;

    @Autowired
    Lieux lieux;

    @Autowired
    Seances seances;

    /// Ce que l'équipe a tapé, hors des dates et des fichiers.
    private final List<String> tape = new ArrayList<>();

    private final LocalDate jour = LocalDate.now(EnFrancais.PARIS);
    private UUID seance;

    @BeforeEach
    void le_décor() {
        new Distribution(comptes).compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR", "GERANCE");
        var lieu = lieux.ouvrir(new LieuSaisie("La Halle", "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
        seance = seances.ajouter(
                        lieu, Genre.INFORMATION_COLLECTIVE, jour.plusDays(3), Horaire.de(Etendue.MATINEE), null)
                .orElseThrow();
    }

    @Test
    void camille_s_inscrit_vient_signe_s_absente_revient_et_part_sans_que_rien_soit_ressaisi(Navigateur navigateur) {
        elleSInscrit(navigateur);
        leTempsPasse(10);

        var maud = navigateur.ouvrir();
        maud.aller("/connexion");
        maud.connecter("maud@exemple.fr");
        elleVient(maud);
        var parcours = elleEstAdmise(maud);
        elleSIntegre(maud, parcours);
        elleSigneUnCape(maud, parcours);
        leTempsPasse(200);

        var camille = elleSigneUnCesa(navigateur, maud, parcours);
        elleEstAvertie(maud, camille, parcours);
        leTempsPasse(40);
        elleSAbsenteEtRevient(maud, parcours);
        ellePart(maud, parcours);

        assertThat(tape).as("ce que Camille a dit elle-même").doesNotContain(PRENOM, NOM, COURRIEL, TELEPHONE);
        assertThat(tape).as("un fait tapé deux fois").doesNotHaveDuplicates();
    }

    private void elleSInscrit(Navigateur navigateur) {
        var elle = navigateur.ouvrir(Ecran.TELEPHONE);
        elle.aller("/informations-collectives");
        suivre(elle, elle.page().locator("main a[href$='" + seance + "']").first());
        var ecrits = List.of("prenom", PRENOM, "nom", NOM, "courriel", COURRIEL, "telephone", TELEPHONE);
        for (int i = 0; i < ecrits.size(); i += 2)
            elle.page().locator("[name=" + ecrits.get(i) + "]").fill(ecrits.get(i + 1));
        elle.page().locator("[name=informee]").check();
        // Le piège à automates : personne n'envoie ce formulaire en moins de trois secondes.
        elle.page().waitForTimeout(3_200);
        envoyer(elle, "M’inscrire");
        assertThat(elle.chemin()).endsWith("/merci");
    }

    private void elleVient(Visite maud) {
        maud.aller("/accueil/seances/" + seance);
        maud.page().getByLabel("Reçu").check();
        envoyer(maud, "Noter les présences");
        assertThat(maud.page().locator("main")).containsText(PRENOM + " " + NOM);
    }

    /// @return l'adresse de son parcours
    private String elleEstAdmise(Visite maud) {
        maud.aller("/parcours?etat=tous&q=Aubr");
        var lien = maud.page().locator("main tbody a[href^='/parcours/']").first();
        assertThat(lien).containsText(NOM);
        var parcours = lien.getAttribute("href");
        for (var etape : List.of("T4", "T5", "T6")) {
            maud.aller(parcours);
            suivre(maud, maud.page().locator("a[href$='/etapes/" + etape + "']"));
            envoyer(maud, "Noter");
            assertThat(maud.chemin()).as(etape).isEqualTo(parcours);
        }
        return parcours;
    }

    private void elleSIntegre(Visite maud, String parcours) {
        maud.aller(parcours + "/integration");
        for (int restent = maud.page().getByText("Cocher").count(); restent > 0; restent--) {
            envoyer(maud, "Cocher");
        }
        assertThat(maud.page().locator("main")).containsText("La liste est entière");
    }

    private void elleSigneUnCape(Visite maud, String parcours) {
        maud.aller(parcours);
        suivre(maud, maud.page().locator("a[href$='genre=CAPE']"));
        dater(maud, "du", jour);
        dater(maud, "au", jour.plusMonths(11));
        taper(champ(maud, "plafond"), "3000");
        taper(maud.page().getByLabel("Rétribution de la coopérative"), "Dix pour cent des recettes hors taxes.");
        envoyer(maud, "Préparer le contrat");
        envoyer(maud, "Émettre le contrat");
        suivre(maud, maud.page().locator("main a[href$='/papier']"));
        dater(maud, "signeLe", jour);
        champ(maud, "fichier").setInputFiles(papierSigne());
        envoyer(maud, "Déposer le papier signé");
        assertThat(maud.page().locator("#avis")).containsText("conclu");

        maud.aller(parcours);
        assertThat(maud.page().locator("main")).containsText("Informer l’URSSAF du CAPE");
        assertThat(maud.page().locator("main")).containsText("Informer France Travail du CAPE");
    }

    /// @return Camille, devant son téléphone
    private Visite elleSigneUnCesa(Navigateur navigateur, Visite maud, String parcours) {
        maud.aller(parcours);
        suivre(maud, maud.page().locator("a[href$='genre=CESA']"));
        dater(maud, "du", jour);
        taper(champ(maud, "partFixe"), "450");
        dater(maud, "statutsDu", LocalDate.of(2025, 6, 12));
        taper(maud.page().getByLabel("Objectifs à atteindre"), "Douze mille euros la première année.");
        taper(
                maud.page().getByLabel("Calcul de la contribution"),
                "Celle que l’assemblée fixe, aujourd’hui dix pour cent.");
        envoyer(maud, "Préparer le contrat");
        assertThat(maud.page().locator("main")).containsText("Durée des contrats passés");
        envoyer(maud, "Émettre le contrat");
        maud.page().getByText("Signer pour la coopérative…").click();
        envoyer(maud, "Signer pour la coopérative");
        confirmer(maud, "Signer pour la coopérative");

        var camille = elleEstInvitee(navigateur, maud, parcours);
        camille.aller("/mon-parcours");
        suivre(camille, camille.page().getByText("Lire et signer"));
        confirmer(camille, "Signer le contrat");
        camille.auditer();
        envoyer(camille, "Signer le contrat");
        assertThat(camille.page().locator("#avis")).containsText("conclu");
        return camille;
    }

    /// L'équipe l'invite d'un bouton ; elle suit le lien du courriel et choisit son mot de passe.
    private static Visite elleEstInvitee(Navigateur navigateur, Visite maud, String parcours) {
        maud.aller(parcours.replace("/parcours/", "/personnes/") + "/compte");
        envoyer(maud, "Ouvrir un compte");
        var lien = Pattern.compile("/invitation/\\S+")
                .matcher(PostgresDeTest.superutilisateur()
                        .queryForObject(
                                "select texte from courrier where destinataire = ? and texte like '%/invitation/%'",
                                String.class, COURRIEL));
        assertThat(lien.find()).isTrue();
        var camille = navigateur.ouvrir(Ecran.TELEPHONE);
        camille.aller(lien.group());
        camille.page().locator("[name=motDePasse]").fill(Troupe.MOT_DE_PASSE);
        envoyer(camille, "Choisir ce mot de passe");
        if (camille.chemin().startsWith("/connexion")) camille.connecter(COURRIEL);
        return camille;
    }

    /// Trente-six mois, moins les deux cents jours du CAPE.
    private void elleEstAvertie(Visite maud, Visite camille, String parcours) {
        assertThat(camille.page().locator("main")).containsText("Vous devenez associé au plus tard le");
        maud.aller(parcours);
        assertThat(maud.page().locator("main")).containsText("12 mois avant la limite du");
        assertThat(maud.page().locator("main")).containsText("Faire la déclaration préalable à l’embauche");
        assertThat(maud.page().locator("main")).not().containsText("Décider de la suite du CAPE");
        maud.auditer();
    }

    private void elleSAbsenteEtRevient(Visite maud, String parcours) {
        maud.aller(parcours + "/absences");
        champ(maud, "nature").selectOption("MALADIE");
        dater(maud, "du", jour.minusDays(9));
        dater(maud, "au", jour.minusDays(3));
        dater(maud, "connueLe", jour.minusDays(8));
        envoyer(maud, "Noter l’absence");
        dater(maud, "le", jour.minusDays(2));
        envoyer(maud, "Noter le retour");
        assertThat(maud.page().locator("main")).containsText("Aucune absence en cours.");
    }

    private void ellePart(Visite maud, String parcours) {
        maud.aller(parcours + "/sortie");
        champ(maud, "motif").selectOption("DEMISSION");
        dater(maud, "notifieeLe", jour.minusDays(1));
        dater(maud, "finPrevue", jour);
        envoyer(maud, "Ouvrir la sortie");
        envoyer(maud, "Noter le départ");

        maud.aller(parcours);
        assertThat(maud.page().locator("main")).containsText("Sorti");
        assertThat(maud.page().locator("main")).containsText("Remettre le certificat de travail");
        assertThat(maud.page().locator("main")).not().containsText("Préparer l’admission comme associé");
        maud.aller("/registre-du-personnel");
        assertThat(maud.page().locator("main")).containsText(NOM);
        assertThat(maud.page().locator("main")).containsText(EnFrancais.enTableau(jour));
        maud.aller("/mouvements");
        assertThat(maud.page().locator("main")).containsText("1 sortie");
    }

    /// Tout ce qui est écrit recule d'autant de jours.
    private void leTempsPasse(int jours) {
        var connexion = PostgresDeTest.connexionDuSuperutilisateur();
        try {
            var base = new JdbcTemplate(connexion);
            base.execute("set session_replication_role = replica");
            base.update("update seance set jour = jour - ?", jours);
            base.update("update evenement_de_parcours set date_effet = date_effet - ?", jours);
            base.update("update echeance set due_le = due_le - ?", jours);
            base.update(
                    "update contrat set du = du - ?, au = au - ?, conclu_le = conclu_le - ?, fin_le = fin_le - ?, "
                            + "limite_d_associe = limite_d_associe - ?, fin_d_essai = fin_d_essai - ?",
                    jours,
                    jours,
                    jours,
                    jours,
                    jours,
                    jours);
        } finally {
            connexion.destroy();
        }
    }

    private void taper(Locator cible, String texte) {
        cible.fill(texte);
        tape.add(texte);
    }

    private static void dater(Visite visite, String champ, LocalDate le) {
        champ(visite, champ).fill(EnFrancais.enTableau(le));
    }

    private static Locator champ(Visite visite, String nom) {
        return visite.page().locator("main form [name=" + nom + "]").first();
    }

    private static void envoyer(Visite visite, String bouton) {
        visite.envoyer(visite.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(bouton))
                .first());
        assertThat(visite.page().locator(".resume").allInnerTexts()).as(bouton).isEmpty();
    }

    @SuppressWarnings("deprecation")
    private static void suivre(Visite visite, Locator lien) {
        visite.page().waitForNavigation(lien::click);
    }

    /// Une signature redemande le mot de passe quand on ne vient pas de le donner.
    private static void confirmer(Visite visite, String bouton) {
        if (!visite.chemin().startsWith("/mon-compte/confirmation")) return;
        visite.page().locator("[name=motDePasse]").fill(Troupe.MOT_DE_PASSE);
        envoyer(visite, "Continuer");
    }

    private static FilePayload papierSigne() {
        return new FilePayload(
                "cape-signe.txt", "text/plain", "Signé à la main par les parties.".getBytes(StandardCharsets.UTF_8));
    }
}
