package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import coop.essaim.acces.Comptes;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.commande.Verification;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.electronique.Papiers;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.DescriptionDeTiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Une vente, du devis tapé au téléphone à l'avoir remboursé, et à chaque pas les centimes de la section.
@EssaiNavigateur
class UneVenteNavigateurTest {

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Papiers papiers;

    @Autowired
    List<Verification> verifications;

    @Autowired
    ApplicationContext contexte;

    @Autowired
    JdbcClient jdbc;

    private Commerce commerce;

    @BeforeEach
    void l_atelier_de_Camille_et_l_équipe() {
        commerce = contexte.getAutowireCapableBeanFactory()
                .createBean(Commerce.class)
                .preparer();
        var troupe = new Distribution(comptes);
        var camille = personnes.ouvrir(
                new NouvellePersonne(null, "Aubrée", "Camille", null, new Courriel("camille@exemple.fr"), null), null);
        personnes.rattacher(camille, troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR"));
        commerce.activites.rattacher(commerce.couture().id(), camille, new BigDecimal("100"), Commerce.DEBUT);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        ecrireA("mairie@nantes.exemple");
    }

    /// 3 × 333,33 moins 10 % : 899,99 hors taxes, 180,00 de TVA, 1 079,99. Un acompte de 30 % : 270,00 et 54,00.
    @Test
    void du_devis_au_paiement_puis_à_l_avoir(Navigateur navigateur) {
        var camille = ouvrirPour(navigateur, Ecran.TELEPHONE, "camille@exemple.fr");
        var maud = ouvrirPour(navigateur, Ecran.LARGE, "maud@exemple.fr");
        var ludovic = ouvrirPour(navigateur, Ecran.LARGE, "ludovic@exemple.fr");

        refuserDeuxCentUneLignes(camille);
        var devis = proposer(camille);
        valider(maud, "Enter");
        accepter(navigateur, camille, devis);
        assertThat(livre()).as("un devis n'écrit rien").isEmpty();
        montre(camille, "Et 1 079,99 € de devis signés, à facturer");

        facturer(camille, devis, "30 %", "Préparer cette facture");
        valider(maud, "v");
        assertThat(livre()).isEqualTo("411100 324,00 ; 419100 -270,00 ; 445740 -54,00 ; 900000 -27,00 ; 910000 27,00");
        partie("324,00");
        encaisser(ludovic, "324,00");
        var acompteEncaisse = "419100 -270,00 ; 445714 -54,00 ; 512000 324,00 ; 900000 -27,00 ; 910000 27,00";
        assertThat(livre()).isEqualTo(acompteEncaisse);
        montre(camille, "Trésorerie disponible 243,00 €", "Et 755,99 € de devis signés, à facturer");

        facturer(camille, devis, null, "Facturer le solde");
        valider(maud, "v");
        assertThat(livre())
                .isEqualTo("411100 755,99 ; 445714 -54,00 ; 445740 -126,00 ; 512000 324,00 ; 706000 -899,99"
                        + " ; 900000 -90,00 ; 910000 90,00");
        partie("755,99");
        montre(camille, "755,99 €", "809,99 €");
        encaisser(ludovic, "400,00");
        // 126,00 × 400,00 / 755,99 de TVA devenue due.
        assertThat(livre())
                .isEqualTo("411100 355,99 ; 445714 -120,67 ; 445740 -59,33 ; 512000 724,00 ; 706000 -899,99"
                        + " ; 900000 -90,00 ; 910000 90,00");
        assertThat(lettrages()).isEqualTo("complet partiel");
        encaisser(ludovic, "");
        assertThat(livre())
                .isEqualTo("445714 -180,00 ; 512000 1079,99 ; 706000 -899,99 ; 900000 -90,00 ; 910000 90,00");
        assertThat(lettrages()).isEqualTo("complet complet");
        // 1 079,99 reçus, 90,00 de contribution, 180,00 de TVA due.
        montre(camille, "Trésorerie disponible 809,99 €");

        rendre(camille);
        valider(maud, "v");
        rembourser(ludovic);
        assertThat(livre()).as("l'avoir défait la facture de solde, au centime").isEqualTo(acompteEncaisse);
        montre(camille, "Trésorerie disponible 243,00 €");
        assertThat(verifications)
                .allSatisfy(une -> assertThat(une.executer()).as(une.nom()).isEmpty());
    }

    /// Tomcat, et lui seul, compte les champs d'un envoi : au-delà des siens, la page entière se perdait.
    private static void refuserDeuxCentUneLignes(Visite camille) {
        camille.aller("/ventes/nouvelle?genre=FACTURE");
        camille.page().evaluate("""
                () => {
                    const formulaire = document.querySelector("main form[action='/ventes']");
                    const modeles = [...formulaire.querySelectorAll("[name^='lignes[0].']")];
                    for (let i = 3; i < 201; i++)
                        for (const modele of modeles) {
                            const copie = modele.cloneNode(true);
                            copie.removeAttribute("id");
                            copie.name = copie.name.replace("[0]", `[${i}]`);
                            formulaire.append(copie);
                        }
                    for (const champ of formulaire.querySelectorAll("[name$='.libelle'], [name$='.prix']"))
                        champ.value = champ.name.endsWith("prix") ? "10" : "Rideau";
                    formulaire.querySelector("[name='objet']").value = "Deux cent une lignes";
                    formulaire.querySelector("[name='client']").selectedIndex = 1;
                }""");
        camille.envoyer(camille.page()
                .locator("main form[action='/ventes'] button.btn-primary")
                .first());
        assertThat(camille.page().locator("main").innerText()).contains("Partagez cette pièce en deux");
        assertThat(camille.page().locator("[name='objet']").inputValue()).isEqualTo("Deux cent une lignes");
    }

    private static Visite ouvrirPour(Navigateur navigateur, Ecran ecran, String courriel) {
        var visite = navigateur.ouvrir(ecran);
        visite.aller("/connexion");
        visite.connecter(courriel);
        return visite;
    }

    private void ecrireA(String courriel) {
        var fiche = commerce.tiers.trouver(commerce.nantes()).orElseThrow();
        var vu = fiche.description();
        var avec = new DescriptionDeTiers(
                vu.nature(),
                vu.nom(),
                vu.roles(),
                vu.immatriculation(),
                vu.adresse(),
                new Courriel(courriel),
                null,
                null);
        commerce.tiers.corriger(commerce.nantes(), fiche.version(), avec);
    }

    private static String proposer(Visite camille) {
        camille.aller("/ventes/nouvelle?genre=DEVIS");
        camille.page().locator("select[name=client]").selectOption(new SelectOption().setIndex(1));
        remplir(camille, "objet", "Rideaux de la salle des fêtes");
        remplir(camille, "lignes[0].libelle", "Confection");
        remplir(camille, "lignes[0].quantite", "3");
        remplir(camille, "lignes[0].prix", "333,33");
        camille.page().locator("details:has([name=remise]) > summary").click();
        remplir(camille, "remise", "10 %");
        camille.tenirDansLaLargeur();
        envoyer(camille, "Enregistrer le brouillon");
        var devis = camille.chemin();
        envoyer(camille, "Soumettre à l’équipe d’appui");
        return devis;
    }

    /// Sans la souris : la file, puis une touche.
    @SuppressWarnings("deprecation")
    private static void valider(Visite maud, String touche) {
        maud.aller("/ventes/a-valider");
        maud.page().locator("body").press("n");
        maud.page().waitForURL(Pattern.compile("/ventes/a-valider/[0-9a-f-]{36}$"));
        // Le bouton reçoit le focus après le chargement : la touche « Entrée » n'irait nulle part avant lui.
        maud.page().locator("main button[data-touche=v]:focus").waitFor();
        if (!touche.equals("Enter")) maud.page().locator("h1").first().evaluate("() => document.activeElement.blur()");
        maud.page().waitForNavigation(() -> maud.page().keyboard().press(touche));
        assertThat(maud.page().locator("#avis").textContent()).contains("validé");
    }

    private void accepter(Navigateur navigateur, Visite camille, String devis) {
        camille.aller(devis);
        assertThat(camille.page().locator("main [name=courriel]").inputValue()).isEqualTo("mairie@nantes.exemple");
        envoyer(camille, "Envoyer le devis");
        var secret = jdbc.sql("select substring(texte from 'acceptation/([A-Za-z0-9_-]{43})') from courrier"
                        + " where texte like '%acceptation/%'")
                .query(String.class)
                .single();
        var client = navigateur.ouvrir(Ecran.TELEPHONE);
        client.aller("/devis/acceptation/" + secret);
        client.tenirDansLaLargeur();
        remplir(client, "signataire", "Jeanne Le Maire");
        client.page().locator("[name=accord]").check();
        envoyer(client, "Accepter ce devis");
        assertThat(texte(client)).contains("Vous avez accepté ce devis", "Jeanne Le Maire");
    }

    private static void facturer(Visite camille, String devis, String combien, String bouton) {
        camille.aller(devis);
        if (combien != null) remplir(camille, "combien", combien);
        envoyer(camille, bouton);
        envoyer(camille, "Soumettre à l’équipe d’appui");
    }

    /// L'imprimeur passe : le papier est fait, et part à la mairie avec la facture jointe.
    private void partie(String ttc) {
        while (papiers.faireLeSuivant()) {}
        assertThat(jdbc.sql("""
                        select c.texte from envoi_de_facture e join courrier c on c.id = e.courrier_id
                         where e.facture_id = :facture and c.destinataire = 'mairie@nantes.exemple'""")
                        .param("facture", derniere().id())
                        .query(String.class)
                        .single())
                .contains(ttc);
    }

    private void encaisser(Visite ludovic, String montant) {
        ludovic.aller("/encaissements/saisie?facture=" + derniere().numero());
        remplir(ludovic, "lignes[0].montant", montant);
        envoyer(ludovic, "Enregistrer");
        assertThat(texte(ludovic)).contains("1 règlement enregistré");
    }

    private void rendre(Visite camille) {
        camille.aller("/factures/" + derniere().id());
        envoyer(camille, "Préparer l’avoir");
        envoyer(camille, "Soumettre à l’équipe d’appui");
    }

    private void rembourser(Visite ludovic) {
        ludovic.aller("/factures/" + derniere().id() + "/solde");
        envoyer(ludovic, "Enregistrer le remboursement");
        assertThat(texte(ludovic)).contains("C’est passé au grand livre");
    }

    record Officielle(java.util.UUID id, String numero) {}

    private Officielle derniere() {
        return jdbc.sql("select id, numero from pub_facture order by validee_a desc limit 1")
                .query((l, _) -> new Officielle(l.getObject(1, java.util.UUID.class), l.getString(2)))
                .single();
    }

    /// Le solde de chaque compte de la section de Camille, sans les comptes soldés.
    private String livre() {
        return jdbc
                .sql("""
                select compte, sum(debit) - sum(credit) from pub_ligne_ecriture where section = :section
                 group by compte having sum(debit) <> sum(credit) order by compte""")
                .param("section", commerce.couture().section())
                .query((l, _) -> l.getString(1).strip() + " "
                        + BigDecimal.valueOf(l.getLong(2), 2).toPlainString().replace('.', ','))
                .list()
                .stream()
                .collect(Collectors.joining(" ; "));
    }

    /// Où en est chaque facture, de la plus ancienne à la plus récente.
    private String lettrages() {
        return jdbc.sql("""
                select case when l.id is null then 'aucun' when l.partiel then 'partiel' else 'complet' end
                  from pub_facture f left join solde_de_facture s on s.facture_id = f.id
                  left join lettrage l on l.id = s.lettrage_id and l.defait_le is null
                 order by f.validee_a""").query(String.class).list().stream().collect(Collectors.joining(" "));
    }

    /// Le tableau de gestion de Camille, à l'instant.
    private void montre(Visite camille, String... chiffres) {
        camille.aller("/gestion/activites/" + commerce.couture().id());
        assertThat(texte(camille)).contains(chiffres);
        camille.tenirDansLaLargeur();
    }

    private static String texte(Visite visite) {
        return visite.page().locator("main").textContent().replaceAll("[\\s\u202f\u00a0]+", " ");
    }

    private static void remplir(Visite visite, String champ, String texte) {
        visite.page().locator("main [name='" + champ + "']").first().fill(texte);
    }

    private static void envoyer(Visite visite, String bouton) {
        visite.envoyer(visite.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + bouton)))
                .first());
    }
}
