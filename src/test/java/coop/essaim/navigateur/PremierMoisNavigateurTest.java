package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.commande.Verification;
import coop.essaim.facturation.Commerce;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// Ceux de la liste d'intégration.
    private static final int POINTS = 11;

    private static final LocalDate AUJOURD_HUI = LocalDate.now(EnFrancais.PARIS);
    private static final YearMonth MOIS = YearMonth.from(AUJOURD_HUI);

    @Autowired
    Comptes comptes;

    @Autowired
    Lieux lieux;

    @Autowired
    Seances seances;

    @Autowired
    Personnes personnes;

    @Autowired
    List<Verification> verifications;

    @Autowired
    ApplicationContext contexte;

    @Autowired
    JdbcClient jdbc;

    private UUID seance;
    private UUID compteDIdriss;

    @BeforeEach
    void une_coopérative_son_équipe_et_une_information_collective() {
        var commerce = contexte.getAutowireCapableBeanFactory().createBean(Commerce.class);
        commerce.exercices.ouvrir(MOIS.atDay(1), MOIS.plusMonths(12).atDay(1).minusDays(1));
        commerce.cooperatives.enregistrer(Commerce.essor(), null);
        commerce.contribution(null, "10", "FACTURE");
        var troupe = new Distribution(comptes);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        troupe.compte("Solène Marrec", "solene@exemple.fr", "GERANCE");
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        compteDIdriss = troupe.compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR");
        var lieu = lieux.ouvrir(new LieuSaisie("La Fabrique", "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
        var tard = Horaire.heures(LocalTime.of(23, 58), LocalTime.of(23, 59));
        seance = seances.ajouter(lieu, Genre.INFORMATION_COLLECTIVE, AUJOURD_HUI, tard, null)
                .orElseThrow();
    }

    @Test
    void de_l_information_collective_au_fec(Navigateur navigateur) {
        sInscrire(navigateur.ouvrir(Ecran.TELEPHONE));
        var maud = entrer(navigateur, Ecran.LARGE, "maud@exemple.fr");
        var idriss = entrer(navigateur, Ecran.TELEPHONE, "idriss@exemple.fr");
        recevoir(maud);
        integrer(maud);
        signerLeCape(maud, idriss, entrer(navigateur, Ecran.LARGE, "solene@exemple.fr"));
        var jardin = ouvrirLActivite(maud);

        var tableau = entrer(navigateur, Ecran.LARGE, "idriss@exemple.fr");
        tableau.aller("/gestion/activites/" + jardin);
        assertThat(tableau.page().locator("main").textContent()).contains("Rien n’est encore au grand livre.");

        ajouterLeClient(idriss, jardin);
        var devis = proposer(idriss, jardin);
        validerAuClavier(maud);
        accepter(navigateur, idriss, devis);
        vaut(tableau, "0,00 €", "0,00 €", "0,00 €", "1 200,00 €");

        // Un acompte de 30 % : 300 de travail à faire, 60 de TVA, 30 de contribution.
        facturer(idriss, devis);
        validerAuClavier(maud);
        vaut(tableau, "−30,00 €", "0,00 €", "360,00 €", "840,00 €");

        // Payé : 360 en banque, 30 de contribution, 60 de TVA devenue due.
        var ludovic = entrer(navigateur, Ecran.LARGE, "ludovic@exemple.fr");
        encaisser(ludovic, "360,00");
        vaut(tableau, "270,00 €", "0,00 €", "0,00 €", "840,00 €");

        // Le solde : le chiffre d'affaires est entier, la contribution de 70 s'ajoute.
        solder(idriss, devis);
        validerAuClavier(maud);
        vaut(tableau, "200,00 €", "1 000,00 €", "840,00 €", null);
        encaisser(ludovic, "840,00");
        vaut(tableau, "900,00 €", "1 000,00 €", "0,00 €", null);
        assertThat(tableau.page().locator("#resultat").textContent()).contains("100,00", "900,00");

        clore(ludovic);
        exporter(ludovic);
        assertThat(verifications)
                .allSatisfy(v -> assertThat(v.executer()).as(v.nom()).isEmpty());
    }

    private static Visite entrer(Navigateur navigateur, Ecran ecran, String courriel) {
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
        envoyer(maud, "Noter les présences");
        assertThat(avis(maud)).contains("1 présence notée");
    }

    /// Diagnostic, admission, intégration, et les onze points de la liste.
    private void integrer(Visite maud) {
        var personne = idriss();
        maud.aller("/personnes/" + personne + "/compte");
        envoyer(maud, "Ouvrir un compte");
        assertThat(personnes.duCompte(compteDIdriss)).contains(personne);
        for (var etape : List.of("T4", "T5", "T6")) {
            maud.aller("/parcours/" + personne + "/etapes/" + etape);
            remplir(maud, "effet", EnFrancais.enTableau(AUJOURD_HUI));
            envoyer(maud, "Noter");
        }
        maud.aller("/parcours/" + personne + "/integration");
        var cocher = maud.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Cocher ")));
        assertThat(cocher.count()).isEqualTo(POINTS);
        for (int reste = cocher.count(); reste > 0; reste--) maud.envoyer(cocher.first());
        assertThat(maud.page().locator("main").textContent()).contains("La liste est entière");
    }

    /// Maud le prépare et l'émet, la personne et la gérance le signent chacune sur son écran.
    private void signerLeCape(Visite maud, Visite idriss, Visite solene) {
        maud.aller("/parcours/" + idriss() + "/contrats/nouveau?genre=CAPE");
        remplir(maud, "du", EnFrancais.enTableau(AUJOURD_HUI));
        remplir(maud, "au", EnFrancais.enTableau(AUJOURD_HUI.plusMonths(12).minusDays(1)));
        remplir(maud, "plafond", "3000");
        for (var clause : maud.page().locator("textarea[name=clauses]").all())
            if (clause.inputValue().isBlank()) clause.fill("Comme convenu à l’entretien d’admission.");
        envoyer(maud, "Préparer le contrat");
        envoyer(maud, "Émettre le contrat");
        assertThat(avis(maud)).contains("Le contrat est émis");
        var cape = maud.chemin();
        idriss.aller("/mon-parcours" + cape + "/signature");
        confirmer(idriss);
        idriss.tenirDansLaLargeur();
        envoyer(idriss, "Signer le contrat");
        signerPourLaCooperative(solene, cape);
        if (confirmer(solene)) signerPourLaCooperative(solene, cape);
        assertThat(solene.page().locator("main").textContent()).contains("Renouveler", "Signé le");
    }

    private static void signerPourLaCooperative(Visite solene, String cape) {
        solene.aller(cape);
        solene.page().locator(".confirmation > summary").first().click();
        envoyer(solene, "Signer pour la coopérative");
    }

    /// Le mot de passe, quand un acte le redemande.
    private static boolean confirmer(Visite visite) {
        if (!visite.chemin().startsWith("/mon-compte/confirmation")) return false;
        remplir(visite, "motDePasse", Troupe.MOT_DE_PASSE);
        envoyer(visite, "Continuer");
        return true;
    }

    private static String ouvrirLActivite(Visite maud) {
        maud.aller("/activites/nouvelle");
        remplir(maud, "enseigne", "Les jardins d’Idriss");
        envoyer(maud, "Ouvrir l’activité");
        var activite = maud.chemin().substring("/activites/".length()).replaceAll("[/?#].*", "");
        maud.aller("/activites/" + activite + "/parts");
        remplir(maud, "q", "Benali");
        envoyer(maud, "Chercher");
        maud.envoyer(maud.page().locator("main .resultats__lien").first());
        remplir(maud, "du", EnFrancais.enTableau(AUJOURD_HUI));
        envoyer(maud, "Enregistrer la répartition");
        return activite;
    }

    private static void ajouterLeClient(Visite idriss, String jardin) {
        idriss.aller("/tiers/nouveau?activite=" + jardin);
        idriss.page().locator("[name=nature][value=ORGANISME_PUBLIC]").check();
        remplir(idriss, "nom", "Ville de Nantes");
        remplir(idriss, "siren", "214401093");
        remplir(idriss, "voie", "2 rue de l’Hôtel de Ville");
        remplir(idriss, "codePostal", "44000");
        remplir(idriss, "commune", "Nantes");
        idriss.tenirDansLaLargeur();
        envoyer(idriss, "Ajouter au carnet");
    }

    /// Un devis tapé au téléphone, soumis à l'équipe.
    private static String proposer(Visite idriss, String jardin) {
        idriss.aller("/ventes/nouvelle?genre=DEVIS&activite=" + jardin);
        idriss.page().locator("select[name=client]").selectOption(new SelectOption().setIndex(1));
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

    /// Maud ouvre la file, puis la première pièce, d'un « v » la valide : jamais la souris.
    private static void validerAuClavier(Visite maud) {
        maud.aller("/ventes/a-valider");
        var piece = maud.page().locator("main a.btn-primary[href^='/ventes/a-valider/']");
        piece.focus();
        presser(maud, "Enter");
        assertThat(maud.chemin()).startsWith("/ventes/a-valider/");
        presser(maud, "v");
        assertThat(avis(maud)).contains("validé");
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

    private static void facturer(Visite idriss, String devis) {
        idriss.aller(devis);
        remplir(idriss, "combien", "30 %");
        envoyer(idriss, "Préparer cette facture");
        envoyer(idriss, "Soumettre à l’équipe d’appui");
    }

    private static void solder(Visite idriss, String devis) {
        idriss.aller(devis);
        envoyer(idriss, "Facturer le solde");
        envoyer(idriss, "Soumettre à l’équipe d’appui");
    }

    private void encaisser(Visite ludovic, String montant) {
        var facture = jdbc.sql("select numero from pub_facture order by validee_a desc limit 1")
                .query(String.class)
                .single();
        ludovic.aller("/encaissements/saisie?facture=" + facture);
        remplir(ludovic, "lignes[0].montant", montant);
        envoyer(ludovic, "Enregistrer");
        assertThat(avis(ludovic)).isNotBlank();
    }

    /// L'autre fenêtre, rechargée : ses chiffres, au centime.
    private static void vaut(Visite tableau, String disponible, String ventes, String aEncaisser, String aFacturer) {
        tableau.page().reload();
        var lus = new HashMap<String, String>();
        for (var chiffre : tableau.page().locator("main .chiffre").all()) {
            var libelle = chiffre.locator(".chiffre__libelle").textContent().strip();
            lus.put(libelle.replaceAll("( depuis|,).*", ""), enClair(chiffre.locator(".chiffre__nombre")));
        }
        var attendus = new HashMap<>(Map.of(
                "Trésorerie disponible", disponible,
                "Chiffre d’affaires facturé", ventes,
                "À encaisser des clients", aEncaisser));
        assertThat(lus).containsAllEntriesOf(attendus);
        var signes = tableau.page().locator("#devis-signes tfoot");
        if (aFacturer == null) assertThat(signes.count()).isZero();
        else assertThat(enClair(signes)).endsWith(aFacturer);
    }

    private static String enClair(Locator element) {
        return element.textContent()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .strip();
    }

    private static void clore(Visite ludovic) {
        ludovic.aller("/comptabilite/clotures/" + MOIS.atDay(1));
        envoyer(ludovic, "Clore " + EnFrancais.enFrancais(MOIS));
        assertThat(avis(ludovic)).contains("Le mois est clos");
    }

    private static void exporter(Visite ludovic) {
        ludovic.aller("/comptabilite/fec");
        var lien = ludovic.page().locator("main a[href^='/comptabilite/fec/fichier']");
        var octets = ludovic.interroger(lien.getAttribute("href")).body();
        var lignes = new String(octets, Charset.forName("ISO-8859-15")).lines().toList();
        assertThat(lignes.getFirst()).startsWith("JournalCode\t");
        assertThat(somme(lignes, "706")).isEqualTo(-100_000);
        assertThat(somme(lignes, "419")).isZero();
        assertThat(somme(lignes, "411")).isZero();
        assertThat(somme(lignes, "445")).isEqualTo(-20_000);
        assertThat(somme(lignes, "51")).isEqualTo(120_000);
    }

    /// Débit moins crédit, en centimes, des comptes de cette racine.
    private static long somme(List<String> lignes, String racine) {
        return lignes.stream()
                .skip(1)
                .map(ligne -> ligne.split("\t", -1))
                .filter(zones -> zones[4].startsWith(racine))
                .mapToLong(zones ->
                        Long.parseLong(zones[11].replace(",", "")) - Long.parseLong(zones[12].replace(",", "")))
                .sum();
    }

    private PersonneId idriss() {
        return jdbc.sql("select id from pub_personne where courriel = 'idriss@exemple.fr'")
                .query((ligne, _) -> new PersonneId(ligne.getObject(1, UUID.class)))
                .single();
    }

    private static String avis(Visite visite) {
        return visite.page().locator("#avis").textContent();
    }

    private static void remplir(Visite visite, String champ, String texte) {
        visite.page()
                .locator("main [name='" + champ + "']:not([type=hidden])")
                .first()
                .fill(texte);
    }

    private static void envoyer(Visite visite, String bouton) {
        var nom = new Locator.GetByRoleOptions().setName(Pattern.compile("^" + bouton));
        var trouve = visite.page().locator("main").getByRole(AriaRole.BUTTON, nom);
        assertThat(trouve.count())
                .as(
                        "« %s » à %s :\n%s",
                        bouton, visite.chemin(), visite.page().locator("main").innerText())
                .isPositive();
        visite.envoyer(trouve.first());
        assertThat(visite.page().locator("main .resume").allInnerTexts())
                .as("« %s » à %s", bouton, visite.chemin())
                .isEmpty();
    }

    @SuppressWarnings("deprecation")
    private static void presser(Visite visite, String touche) {
        visite.page().waitForNavigation(() -> visite.page().keyboard().press(touche));
        visite.page().waitForLoadState();
    }
}
