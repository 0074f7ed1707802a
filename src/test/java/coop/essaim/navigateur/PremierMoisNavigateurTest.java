package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import coop.essaim.acces.Comptes;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.facturation.Commerce;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.NatureDeTiers;
import coop.essaim.commun.Siren;
import coop.essaim.commun.EnFrancais;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Le premier mois d'un entrepreneur, de l'information collective au FEC, dans de vrais navigateurs : le sien, celui
/// du client, ceux de l'équipe, et le tableau de gestion ouvert dans une autre fenêtre, qui bouge à chaque pas.
@EssaiNavigateur
class PremierMoisNavigateurTest {

    /// Le mois d'avant : il se clôt à la fin.
    private static final YearMonth MOIS = YearMonth.now(EnFrancais.PARIS).minusMonths(1);

    @Autowired
    Comptes comptes;

    @Autowired
    Lieux lieux;

    @Autowired
    Seances seances;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Activites activites;

    @Autowired
    Exercices exercices;

    @Autowired
    List<Verification> verifications;

    @Autowired
    ApplicationContext contexte;

    @Autowired
    JdbcClient jdbc;

    private Commerce commerce;
    private UUID seance;
    private UUID compteDIdriss;

    @BeforeEach
    void une_coopérative_son_équipe_et_une_information_collective() {
        exercices.ouvrir(MOIS.atDay(1), MOIS.plusMonths(12).atDay(1).minusDays(1));
        commerce = contexte.getAutowireCapableBeanFactory().createBean(Commerce.class);
        commerce.cooperatives.enregistrer(Commerce.essor(), null);
        commerce.contribution(null, "10", "FACTURE");
        var troupe = new Distribution(comptes);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        troupe.compte("Solène Marrec", "solene@exemple.fr", "GERANCE");
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        compteDIdriss = troupe.compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR");
        var lieu = lieux.ouvrir(new LieuSaisie("La Fabrique", "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
        seance = seances.ajouter(
                        lieu,
                        Genre.INFORMATION_COLLECTIVE,
                        LocalDate.now(EnFrancais.PARIS),
                        Horaire.heures(LocalTime.of(23, 58), LocalTime.of(23, 59)),
                        null)
                .orElseThrow();
    }

    @Test
    void de_l_information_collective_au_fec(Navigateur navigateur) {
        sInscrire(navigateur.ouvrir(Ecran.TELEPHONE));
        var maud = ouvrirPour(navigateur, Ecran.LARGE, "maud@exemple.fr");
        recevoir(maud);
        var idriss = ouvrirPour(navigateur, Ecran.TELEPHONE, "idriss@exemple.fr");
        var jardin = integrer(idriss, navigateur);

        var tableau = ouvrirPour(navigateur, Ecran.LARGE, "idriss@exemple.fr");
        tableau.aller("/gestion/activites/" + jardin.id());

        var devis = proposer(idriss, jardin);
        validerAuClavier(maud);
        accepter(navigateur, idriss, devis);
        vaut(tableau, "1 200,00 € de devis signés");

        facturer(idriss, devis, "30 %");
        validerAuClavier(maud);
        vaut(tableau, "300,00 €", "360,00 €", "840,00 € de devis signés");

        var ludovic = ouvrirPour(navigateur, Ecran.LARGE, "ludovic@exemple.fr");
        encaisser(ludovic, derniere(), "360,00");
        // 360 reçus, 30 de contribution, 60 de TVA due.
        vaut(tableau, "270,00 €");

        solder(idriss, devis);
        validerAuClavier(maud);
        vaut(tableau, "1 000,00 €", "900,00 €", "840,00 €");
        encaisser(ludovic, derniere(), "840,00");
        vaut(tableau, "900,00 €");

        clore(ludovic);
        assertThat(ludovic.interroger("/comptabilite/fec/fichier?exercice=" + exercice()).text())
                .startsWith("JournalCode")
                .contains("706", "411100", "512000");
        assertThat(verifications).allSatisfy(v -> assertThat(v.executer()).as(v.nom()).isEmpty());
    }

    private static Visite ouvrirPour(Navigateur navigateur, Ecran ecran, String courriel) {
        var visite = navigateur.ouvrir(ecran);
        visite.aller("/connexion");
        visite.connecter(courriel);
        return visite;
    }

    private void sInscrire(Visite visite) {
        visite.aller("/informations-collectives/" + seance);
        remplir(visite, "prenom", "Idriss");
        remplir(visite, "nom", "Benali");
        remplir(visite, "courriel", "idriss@exemple.fr");
        visite.page().locator("[name=informee]").check();
        visite.tenirDansLaLargeur();
        visite.page().waitForTimeout(3_500); // un automate, lui, n'attend pas
        envoyer(visite, "M’inscrire");
        assertThat(visite.chemin()).endsWith("/merci");
    }

    private void recevoir(Visite maud) {
        maud.aller("/accueil/seances/" + seance);
        maud.page().locator("input[value=PRESENTE]").first().check();
        maud.envoyer(maud.page()
                .locator("form[action$='/pointage'] button.btn-primary")
                .first());
        assertThat(maud.page().locator("#avis").textContent()).contains("1 présence notée");
    }

    /// L'intégration, puis le CAPE que la personne et la gérance signent chacune sur son écran.
    private Activite integrer(Visite idriss, Navigateur navigateur) {
        var personne = jdbc.sql("select id from pub_personne where courriel = 'idriss@exemple.fr'")
                .query((ligne, _) -> new PersonneId(ligne.getObject(1, UUID.class)))
                .single();
        personnes.rattacher(personne, compteDIdriss);
        var decor = new Decor(personnes, parcours, integration, contrats);
        decor.poursuivre(personne, LocalDate.now(EnFrancais.PARIS));
        var aujourdHui = LocalDate.now(EnFrancais.PARIS);
        var cape = decor.cape(personne, aujourdHui, aujourdHui.plusMonths(12).minusDays(1));
        contrats.emettre(cape, compteDIdriss);
        signer(idriss, cape);
        var solene = ouvrirPour(navigateur, Ecran.LARGE, "solene@exemple.fr");
        solene.aller("/contrats/" + cape);
        solene.page().locator(".confirmation > summary").first().click();
        envoyer(solene, "Signer pour la coopérative");
        if (solene.chemin().startsWith("/mon-compte/confirmation")) {
            confirmer(solene);
            solene.aller("/contrats/" + cape);
            solene.page().locator(".confirmation > summary").first().click();
            envoyer(solene, "Signer pour la coopérative");
        }
        assertThat(contrats.trouver(cape).orElseThrow().estConclu()).isTrue();
        var activite = ((Ouverture.Faite) activites.ouvrir("Les jardins d’Idriss", MOIS.atDay(1), null)).activite();
        activites.rattacher(activite.id(), personne, new BigDecimal("100"), MOIS.atDay(1));
        commerce.client(activite, NatureDeTiers.ORGANISME_PUBLIC, "Ville de Nantes", new Siren("214401093"));
        return activite;
    }

    private static void signer(Visite idriss, ContratId cape) {
        idriss.aller("/mon-parcours/contrats/" + cape + "/signature");
        if (idriss.chemin().startsWith("/mon-compte/confirmation")) confirmer(idriss);
        idriss.tenirDansLaLargeur();
        envoyer(idriss, "Signer le contrat");
    }

    private static void confirmer(Visite visite) {
        remplir(visite, "motDePasse", coop.essaim.acces.Troupe.MOT_DE_PASSE);
        envoyer(visite, "Continuer");
    }

    /// Un devis tapé au téléphone, soumis à l'équipe.
    private static String proposer(Visite idriss, Activite jardin) {
        idriss.aller("/ventes/nouvelle?genre=DEVIS&activite=" + jardin.id());
        idriss.page().locator("select[name=client]").selectOption(new com.microsoft.playwright.options.SelectOption()
                .setIndex(1));
        remplir(idriss, "objet", "Plantation du square");
        remplir(idriss, "lignes[0].libelle", "Plantation et arrosage");
        remplir(idriss, "lignes[0].quantite", "1");
        remplir(idriss, "lignes[0].prix", "1000,00");
        idriss.tenirDansLaLargeur();
        envoyer(idriss, "Enregistrer le brouillon");
        var devis = idriss.chemin();
        envoyer(idriss, "Soumettre à l’équipe d’appui");
        return devis;
    }

    /// Maud ouvre la file, date la pièce, et presse Entrée.
    private static void validerAuClavier(Visite maud) {
        maud.aller("/ventes/a-valider");
        maud.aller(maud.page().locator("main a[href^='/ventes/a-valider/']").first().getAttribute("href"));
        var date = maud.page().locator("form[action$='/validation'] [name=date]");
        date.fill(EnFrancais.enTableau(MOIS.atDay(20)));
        date.focus();
        presser(maud, "Enter");
        assertThat(maud.page().locator("#avis").textContent()).contains("validé");
    }

    /// Le client lit le lien de son courriel, sans compte, et signe.
    private void accepter(Navigateur navigateur, Visite idriss, String devis) {
        idriss.aller(devis);
        remplir(idriss, "courriel", "mairie@nantes.exemple");
        envoyer(idriss, "Envoyer le devis");
        var secret = jdbc.sql("select substring(texte from 'acceptation/([A-Za-z0-9_-]{43})') from courrier "
                        + "where texte like '%acceptation/%' order by cree_a desc limit 1")
                .query(String.class)
                .single();
        var client = navigateur.ouvrir(Ecran.TELEPHONE);
        client.aller("/devis/acceptation/" + secret);
        client.tenirDansLaLargeur();
        remplir(client, "signataire", "Jeanne Le Maire");
        client.page().locator("[name=accord]").check();
        envoyer(client, "Accepter ce devis");
        assertThat(client.page().locator("main").textContent()).contains("Jeanne Le Maire");
    }

    private static void facturer(Visite idriss, String devis, String combien) {
        idriss.aller(devis);
        remplir(idriss, "combien", combien);
        envoyer(idriss, "Préparer cette facture");
        envoyer(idriss, "Soumettre à l’équipe d’appui");
    }

    private static void solder(Visite idriss, String devis) {
        idriss.aller(devis);
        envoyer(idriss, "Facturer le solde");
        envoyer(idriss, "Soumettre à l’équipe d’appui");
    }

    private static void encaisser(Visite ludovic, String facture, String montant) {
        ludovic.aller("/encaissements/saisie?facture=" + facture);
        remplir(ludovic, "date", EnFrancais.enTableau(MOIS.atDay(25)));
        remplir(ludovic, "lignes[0].montant", montant);
        envoyer(ludovic, "Enregistrer");
        assertThat(ludovic.chemin()).startsWith("/encaissements/");
    }

    private String derniere() {
        return jdbc.sql("select numero from pub_facture order by validee_a desc limit 1")
                .query(String.class)
                .single();
    }

    /// L'autre fenêtre, rechargée : chaque chiffre y est.
    private static void vaut(Visite tableau, String... chiffres) {
        tableau.page().reload();
        var texte = tableau.page()
                .locator("main")
                .textContent()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
        assertThat(texte).contains(chiffres);
    }

    private static void clore(Visite ludovic) {
        ludovic.aller("/comptabilite/clotures/" + MOIS.atDay(1));
        envoyer(ludovic, "Clore " + EnFrancais.enFrancais(MOIS));
        assertThat(ludovic.page().locator("#avis").textContent()).contains("Le mois est clos");
    }

    private int exercice() {
        return jdbc.sql("select id from pub_exercice where du = :du")
                .param("du", MOIS.atDay(1))
                .query(Integer.class)
                .single();
    }

    private static void remplir(Visite visite, String champ, String texte) {
        visite.page().locator("main [name='" + champ + "']").first().fill(texte);
    }

    private static void envoyer(Visite visite, String bouton) {
        visite.envoyer(visite.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + bouton)))
                .first());
    }

    @SuppressWarnings("deprecation")
    private static void presser(Visite visite, String touche) {
        visite.page().waitForNavigation(() -> visite.page().keyboard().press(touche));
        visite.page().waitForLoadState();
    }
}
