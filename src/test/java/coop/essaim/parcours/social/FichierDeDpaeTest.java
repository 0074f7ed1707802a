package coop.essaim.parcours.social;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.Nir;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.facturation.Commerce;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.confidentiel.Nirs;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Le fichier d'une déclaration d'embauche : chaque balise attendue, et ce qui manque dit d'un coup.
@EssaiComplet
class FichierDeDpaeTest {

    private static final LocalDate EMBAUCHE = LocalDate.of(2026, 12, 1);

    @Autowired
    Cooperatives cooperatives;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Nirs nirs;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    JdbcClient jdbc;

    Decor decor;
    Cookie anais;

    @BeforeEach
    void la_troupe() {
        var essor = Commerce.essor();
        cooperatives.enregistrer(
                new Cooperative(
                        essor.du(),
                        essor.denomination(),
                        essor.forme(),
                        essor.siret(),
                        essor.greffe(),
                        essor.ape(),
                        essor.siege(),
                        null,
                        essor.tva(),
                        null,
                        new Cooperative.Contact(Telephone.valueOf("02 40 00 00 01"), null, null),
                        null),
                null);
        decor = new Decor(personnes, parcours, integration, contrats);
        var troupe = new Troupe(comptes, navigateur);
        var courriel = UUID.randomUUID() + "@exemple.fr";
        troupe.compte("Anaïs Corre", courriel, RoleLivre.PAIE_SOCIAL.name());
        anais = troupe.connecter(courriel);
    }

    @Test
    void le_fichier_dit_l_employeur_la_personne_et_le_contrat_en_capitales_sans_accent() {
        var camille = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        jdbc.sql("update personne set nom_de_naissance = 'L’Œillet', lieu_de_naissance = 'Saint-Brévin' where id = :id")
                .param("id", camille.valeur())
                .update();
        noterNir(camille, "2880344154%03d");
        var contrat = decor.cesa(camille, EMBAUCHE);

        var reponse = composer(contrat, "09:00", "527", "01", null);

        assertThat(reponse).hasStatusOk();
        var xml = new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
                .contains(
                        "<FR_DUE_Upload.Test.Indicator>120<",
                        "SIRET.Identifier>73282932000074<",
                        "Designation.Text>L&apos;ESSOR<",
                        "APE.Code>7022Z<",
                        "<FR_Employer.URSSAF.Code>527<",
                        "StreetDesignation.Text>12 RUE DES LILAS<",
                        "Postal.Code>44000<",
                        "PhoneNumber.Text>0240000001<",
                        "Surname.Text>L&apos;OEILLET<",
                        "ChristianName.Text>CAMILLE<",
                        "Sex.Code>2<",
                        "NIR.Identifier>2880344154",
                        "Birth.Date>1988-03-12<",
                        "Birth.Town.Text>SAINT-BREVIN<",
                        "Birth_Department.Code>44<",
                        "StartContract.Date>2026-12-01<",
                        "StartContract.Time>09:00<",
                        "EndContract.Date><",
                        "Nature.Code>CDI<",
                        "HealthService.Text>01<");
        assertThat(jdbc.sql("select count(*) from fichier_de_dpae where contrat_id = :id and not essai")
                        .param("id", contrat.valeur())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from journal_audit where acte = 'personnes.nir.lire' and objet_id = :id")
                        .param("id", camille.toString())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(lire("/contrats/" + contrat + "/dpae"))
                .contains("value=\"527\"", "L’Œillet", "Saint-Brévin")
                .doesNotContain("2880344154");
        assertThat(new String(
                        composer(contrat, "09:00", "527", "01", "true")
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.ISO_8859_1))
                .contains("<FR_DUE_Upload.Test.Indicator>1<");
    }

    @Test
    void ce_qui_manque_se_dit_d_un_coup_et_un_CAPE_ne_se_déclare_pas() {
        var idriss = decor.personne("Idriss", "Benali", null);
        var contrat = decor.cesa(idriss, EMBAUCHE);
        assertThat(composer(contrat, "9 h", "52", "", null)).hasStatus(302);
        assertThat(new FichierSaisie("9 h", "52", "", null).manques()).hasSize(3);
        assertThat(fichier.composer(
                        contrats.trouver(contrat).orElseThrow(), new FichierSaisie("09:00", "527", "01", null), null))
                .isInstanceOfSatisfying(
                        FichierDeDpae.Composition.Incomplete.class,
                        manque -> assertThat(manque.phrase())
                                .contains(
                                        "complétez d’abord la date de naissance",
                                        "le lieu de naissance",
                                        "le numéro de sécurité sociale"));
        var cape = decor.cape(idriss, EMBAUCHE, EMBAUCHE.plusMonths(6));
        assertThat(fichier.composer(
                        contrats.trouver(cape).orElseThrow(), new FichierSaisie("09:00", "527", "01", null), null))
                .isEqualTo(new FichierDeDpae.Composition.PasUneEmbauche());
    }

    @Autowired
    FichierDeDpae fichier;

    /// Un rang tiré au hasard : deux personnes n'ont pas le même numéro.
    private void noterNir(PersonneId personne, String modele) {
        var sansCle = modele.formatted(100 + (int) (Math.random() * 800));
        var cle = "%02d".formatted(97 - Long.parseLong(sansCle) % 97);
        nirs.noter(personne, Nir.lire(sansCle + cle).valeur(), null);
    }

    private MvcTestResult composer(ContratId contrat, String heure, String urssaf, String sante, String essai) {
        var demande = navigateur
                .post()
                .uri("/contrats/" + contrat + "/dpae/fichier")
                .cookie(anais)
                .with(jeton())
                .param("heureDEmbauche", heure)
                .param("urssaf", urssaf)
                .param("sante", sante);
        if (essai != null) demande = demande.param("essai", essai);
        return demande.exchange();
    }

    private String lire(String adresse) {
        var reponse = navigateur.get().uri(adresse).cookie(anais).exchange();
        assertThat(reponse).hasStatusOk();
        try {
            return reponse.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
