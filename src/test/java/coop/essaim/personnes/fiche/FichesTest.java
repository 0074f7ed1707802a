package coop.essaim.personnes.fiche;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.fiche.EmploiSaisie.ContratAilleurs;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class FichesTest {

    private static final LocalDate NAISSANCE = LocalDate.of(1985, 4, 2);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    ComptesDesPersonnes acces;

    @Autowired
    Personnes personnes;

    @Autowired
    Fiches fiches;

    @Autowired
    JdbcClient jdbc;

    Cookie maud;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        maud = troupe.connecter("maud@exemple.fr");
    }

    @Test
    void ouvrir_une_fiche_mène_à_la_fiche() {
        var reponse = envoyer(
                "/personnes",
                Map.of("prenom", "Rozenn", "nom", "Cadiou", "origine", "PRESCRIPTEUR", "prescripteur", "BGE"));

        assertThat(reponse).hasStatus(302);
        assertThat(lire(reponse.getResponse().getHeader("Location")))
                .contains("Rozenn Cadiou", "Adressée par une structure", "BGE", "La fiche est ouverte.");
    }

    @Test
    void une_personne_déjà_connue_se_montre_avant_d_ouvrir_une_seconde_fiche() {
        var camille = ouvrir("Aubrée", "Camille", NAISSANCE, "camille.aubree@exemple.fr");

        var saisie = Map.of("prenom", "camille", "nom", "AUBREE", "naissance", "02/04/1985");
        assertThat(envoyer("/personnes", saisie))
                .hasStatus(422)
                .bodyText()
                .contains("même nom, même naissance", "/personnes/" + camille, "C’est bien une autre personne");

        var confirmee = new java.util.HashMap<>(saisie);
        confirmee.put("autrePersonne", "true");
        assertThat(envoyer("/personnes", confirmee)).hasStatus(302);
    }

    @Test
    void un_courriel_ou_un_téléphone_déjà_connus_font_douter_et_une_autre_naissance_rassure() {
        ouvrir("Prigent", "Gaël", NAISSANCE, "gael.prigent@exemple.fr");

        assertThat(envoyer(
                        "/personnes", Map.of("prenom", "Anna", "nom", "Legal", "courriel", "GAEL.prigent@exemple.fr")))
                .hasStatus(422)
                .bodyText()
                .contains("même courriel");
        assertThat(envoyer("/personnes", Map.of("prenom", "Gaël", "nom", "Prigent", "naissance", "03/09/1991")))
                .hasStatus(302);
    }

    @Test
    void une_correction_laisse_sa_trace_sur_la_fiche_et_le_nom_du_champ_au_journal() {
        var id = ouvrir("Delorme", "Fanny", null, "fanny@exemple.fr");

        assertThat(envoyer("/personnes/" + id + "/contacts", Map.of("courriel", "fanny.delorme@exemple.fr")))
                .hasStatus(302);

        assertThat(lire("/personnes/" + id + "/historique"))
                .contains("Courriel", "fanny@exemple.fr", "fanny.delorme@exemple.fr", "Maud Kerivel");
        assertThat(jdbc.sql(
                                "select apres::text from journal_audit where acte = 'personnes.fiche.corriger' and objet_id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .contains("Courriel")
                .doesNotContain("exemple.fr");
    }

    @Test
    void une_correction_sans_changement_n_écrit_rien() {
        var id = ouvrir("Ferrand", "Lucie", null, "lucie@exemple.fr");

        assertThat(fiches.corriger(id, new ContactsSaisie(new Courriel("lucie@exemple.fr"), null, null), null))
                .isEqualTo(new Correction.SansEffet());
        assertThat(fiches.corriger(
                        new PersonneId(new java.util.UUID(1, 2)), new ContactsSaisie(null, null, null), null))
                .isEqualTo(new Correction.Inconnue());
    }

    @Test
    void une_adresse_plus_récente_garde_l_ancienne_à_ses_dates() {
        var id = ouvrir("Diakité", "Omar", null, null);
        var chemin = "/personnes/" + id + "/adresse";
        var adresse = Map.of("lignes", "12 rue des Lilas", "codePostal", "44000", "commune", "Nantes", "qpv", "true");

        assertThat(envoyer(chemin, avec(adresse, "du", "01/01/2025"))).hasStatus(302);
        assertThat(envoyer(chemin, avec(avec(adresse, "du", "01/06/2026"), "commune", "Rezé")))
                .hasStatus(302);
        assertThat(envoyer(chemin, avec(adresse, "du", "01/03/2025")))
                .hasStatus(422)
                .bodyText()
                .contains("une adresse plus récente est déjà notée");

        assertThat(jdbc.sql("""
                        select commune || ' ' || du || ' ' || coalesce(au::text, '…') || ' ' || departement
                          from pub_personne_adresse where personne_id = :id order by du""").param("id", id.valeur()).query(String.class).list())
                .containsExactly("Nantes 2025-01-01 2026-05-31 44", "Rezé 2026-06-01 … 44");
    }

    @Test
    void un_salarié_à_temps_complet_ailleurs_se_sait_à_sa_date() {
        var id = ouvrir("Jégou", "Mathis", null, null);
        var janvier = LocalDate.of(2026, 1, 1);
        fiches.noterEmploi(
                id, new EmploiSaisie("Mairie", ContratAilleurs.CDD, new BigDecimal("35"), true, janvier, null), null);
        var emploi = jdbc.sql("select id from personne_emploi where personne_id = :id")
                .param("id", id.valeur())
                .query(java.util.UUID.class)
                .single();

        assertThat(personnes.estSalarieeATempsComplet(id, janvier.minusDays(1))).isFalse();
        assertThat(personnes.estSalarieeATempsComplet(id, janvier)).isTrue();
        assertThat(lire("/personnes/" + id)).contains("elle ne peut pas signer de CAPE");
        assertThat(fiches.finirEmploi(id, emploi, janvier.minusDays(1))).isFalse();
        assertThat(fiches.finirEmploi(id, emploi, LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(personnes.estSalarieeATempsComplet(id, LocalDate.of(2026, 7, 1)))
                .isFalse();
    }

    @Test
    void la_liste_se_cherche_sans_accent_et_s_emporte() {
        ouvrir("Quéré", "Thomas", null, "thomas@exemple.fr");

        assertThat(lire("/personnes?q=quere")).contains("Quéré Thomas");
        assertThat(lire("/personnes?q=zzz")).contains("Personne ne correspond.", "Retirer les filtres");
        assertThat(lire("/personnes.csv?q=quere")).contains("Quéré;Thomas;thomas@exemple.fr");
    }

    @Test
    void la_recherche_trouve_par_nom_téléphone_ou_avec_une_faute() {
        personnes.ouvrir(
                new NouvellePersonne(null, "Benali", "Idriss", null, null, Telephone.valueOf("06 12 34 56 78")), null);

        assertThat(lire("/recherche?q=idr ben")).contains("Idriss Benali");
        assertThat(lire("/recherche?q=06 12 34")).contains("Idriss Benali");
        assertThat(lire("/recherche?q=bennali")).contains("Idriss Benali");
        assertThat(lire("/recherche?q=%25%25")).doesNotContain("Benali");
    }

    @Test
    void un_compte_s_ouvre_avec_une_invitation_ou_se_rattache() {
        var id = ouvrir("Nouvel", "Sarah", null, "sarah.nouvel@exemple.fr");
        assertThat(envoyer("/personnes/" + id + "/compte", Map.of())).hasStatus(302);

        var compte = comptes.trouverParCourriel("sarah.nouvel@exemple.fr").orElseThrow();
        assertThat(personnes.duCompte(compte.id())).contains(id);
        assertThat(jdbc.sql("select count(*) from courrier where destinataire = 'sarah.nouvel@exemple.fr'")
                        .query(Long.class)
                        .single())
                .isOne();

        var sienne = ouvrir("Kerivel", "Maud", null, "maud@exemple.fr");
        envoyer("/personnes/" + sienne + "/compte", Map.of());
        assertThat(personnes.trouver(sienne).orElseThrow().compte())
                .as("nul ne rattache son propre compte")
                .isNull();
    }

    @Test
    void la_gérance_rattache_détache_et_coupe_un_compte_d_une_autre_adresse() {
        var troupe = new Troupe(comptes, navigateur);
        var compte = troupe.compte("Tifenn Le Gall", "tifenn-atelier@exemple.fr", RoleLivre.ENTREPRENEUR.name());
        var rozenn = troupe.compte("Rozenn Le Bihan", "rozenn@exemple.fr", RoleLivre.GERANCE.name());
        var gerance = troupe.connecter("rozenn@exemple.fr");
        var id = ouvrir("Le Gall", "Tifenn", null, "tifenn@exemple.fr");
        var page = "/personnes/" + id + "/compte";
        assertThat(lire(page)).contains("L’inviter").doesNotContain("tifenn-atelier");
        assertThat(lire(gerance, page)).contains("Tifenn Le Gall, tifenn-atelier@exemple.fr");
        assertThat(envoyer(page + "/rattachement", Map.of("compte", compte.toString())))
                .as("l’accompagnement n’en a pas le droit")
                .hasStatus(403);

        envoyer(gerance, page + "/rattachement", Map.of("compte", compte.toString()));
        assertThat(personnes.duCompte(compte)).contains(id);
        assertThat(acces.rattacherLeCompte(id, compte, rozenn)).isInstanceOf(Rattachement.DejaUnCompte.class);
        var autre = ouvrir("Le Bihan", "Rozenn", null, "rb@exemple.fr");
        assertThat(acces.rattacherLeCompte(autre, compte, rozenn)).isInstanceOf(Rattachement.CompteInconnu.class);
        assertThat(acces.rattacherLeCompte(autre, rozenn, rozenn)).isInstanceOf(Rattachement.LeSien.class);
        assertThat(acces.detacher(autre, rozenn)).isInstanceOf(Rattachement.SansCompte.class);

        assertThat(acces.couper(id, " ", rozenn)).isInstanceOf(Rattachement.MotifManquant.class);
        envoyer(gerance, page + "/coupure", Map.of("motif", "Sortie de la coopérative"));
        assertThat(comptes.trouver(compte).orElseThrow().actif()).isFalse();
        assertThat(acces.couper(id, "encore", rozenn)).isInstanceOf(Rattachement.DejaCoupe.class);
        assertThat(lire(gerance, page)).contains("est coupé");
        envoyer(gerance, page + "/detachement", Map.of());
        assertThat(personnes.trouver(id).orElseThrow().compte()).isNull();
        assertThat(acces.rattacherLeCompte(id, compte, rozenn))
                .as("un compte coupé ne se rattache pas")
                .isInstanceOf(Rattachement.CompteInconnu.class);
        assertThat(jdbc.sql(
                                "select count(*) from journal_audit where acte like 'personnes.compte.%' and objet_id = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private void envoyer(Cookie session, String chemin, Map<String, String> champs) {
        var demande = navigateur.post().uri(chemin).cookie(session).with(jeton());
        champs.forEach(demande::param);
        assertThat(demande.exchange()).hasStatus(302);
    }

    private String lire(Cookie session, String chemin) {
        var reponse = navigateur.get().uri(chemin).cookie(session).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private PersonneId ouvrir(String nom, String prenom, LocalDate naissance, String courriel) {
        return personnes.ouvrir(
                new NouvellePersonne(
                        null, nom, prenom, naissance, courriel == null ? null : new Courriel(courriel), null),
                null);
    }

    private static Map<String, String> avec(Map<String, String> champs, String champ, String valeur) {
        var tous = new java.util.HashMap<>(champs);
        tous.put(champ, valeur);
        return tous;
    }

    private MvcTestResult envoyer(String chemin, Map<String, String> champs) {
        var demande = navigateur.post().uri(chemin).cookie(maud).with(jeton());
        champs.forEach(demande::param);
        return demande.exchange();
    }

    private String lire(String chemin) {
        var reponse = navigateur.get().uri(chemin).cookie(maud).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
