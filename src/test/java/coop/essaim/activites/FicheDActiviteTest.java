package coop.essaim.activites;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.contribution.Contributions;
import coop.essaim.activites.contribution.Fixation;
import coop.essaim.commun.Taux;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class FicheDActiviteTest {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Activites activites;

    @Autowired
    Contributions contributions;

    @Autowired
    Personnes personnes;

    @Autowired
    Sections sections;

    Cookie maud;
    Cookie camille;
    Activite atelier;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        var compte = troupe.compte("Camille Aubrée", "camille@exemple.fr", RoleLivre.ENTREPRENEUR.name());
        maud = troupe.connecter("maud@exemple.fr");
        camille = troupe.connecter("camille@exemple.fr");
        atelier = ouverte();
        var personne = personnes.duCompte(compte).orElseGet(() -> {
            var id = personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null);
            personnes.rattacher(id, compte);
            return id;
        });
        activites.rattacher(atelier.id(), personne, new BigDecimal("100"), JANVIER);
    }

    @Test
    void l_entrepreneur_lit_la_sienne_en_écrit_la_présentation_et_rien_d_autre() {
        var autre = ouverte();

        assertThat(navigateur.get().uri(adresse(atelier)).cookie(camille))
                .hasStatusOk()
                .bodyText()
                .contains(atelier.enseigne(), "Menée par Camille Aubrée", "Écrire la présentation")
                .doesNotContain("Fermer cette activité", "Modifier la fiche");
        assertThat(navigateur.get().uri(adresse(autre)).cookie(camille)).hasStatus(404);
        assertThat(envoyer(camille, adresse(autre) + "/presentation", Map.of("presentation", "Moi")))
                .hasStatus(404);
        assertThat(envoyer(
                        camille, adresse(atelier) + "/presentation", Map.of("presentation", "Des robes sur mesure.")))
                .hasStatus(302);
        assertThat(activites.fiche(atelier.id()).orElseThrow().presentation()).isEqualTo("Des robes sur mesure.");
        assertThat(envoyer(camille, adresse(atelier) + "/fermeture", Map.of("le", "01/03/2026")))
                .hasStatus(403);
    }

    @Test
    void une_nouvelle_enseigne_renomme_la_section() {
        var nom = "Nouvelle " + UUID.randomUUID();
        assertThat(envoyer(
                        maud, adresse(atelier) + "/description", Map.of("enseigne", nom, "naf", "1412z", "metier", "")))
                .hasStatus(302);

        var fiche = activites.fiche(atelier.id()).orElseThrow();
        assertThat(fiche.activite().enseigne()).isEqualTo(nom);
        assertThat(fiche.naf()).isEqualTo("14.12Z");
        assertThat(fiche.metier()).isNull();
        assertThat(sections.trouver(atelier.section()).orElseThrow().libelle()).isEqualTo(nom);

        var autre = ouverte();
        assertThat(activites.decrire(autre.id(), new Description(nom, null, null, null)))
                .isEqualTo(new Modification.EnseignePrise(nom));
    }

    @ParameterizedTest(name = "{0} : {1} = « {2} » : {3}")
    @CsvSource(delimiter = '|', textBlock = """
            /description           | enseigne  |               | Écrivez l’enseigne
            /description           | naf       | couture       | Écrivez le code NAF
            /banque                | titulaire | Camille       | Écrivez l’IBAN de ce compte
            /banque                | iban      | FR76 3000     | Écrivez les 27 caractères
            /contribution          | taux      | 120           | Écrivez un taux en pour cent
            /contribution          | base      |               | Choisissez sur quoi elle se calcule
            /contribution          | decision  |               | Écrivez la décision d’assemblée
            /assurances            | genre     |               | Choisissez ce qu’il faut assurer
            /assurances            | genre     | AUTRE         | Écrivez quel autre risque
            /parts                 | du        | hier          | Écrivez une date comme
            """)
    void un_champ_mal_écrit_est_refusé_avec_sa_phrase(String page, String champ, String saisi, String phrase) {
        assertThat(envoyer(maud, adresse(atelier) + page, Map.of(champ, saisi == null ? "" : saisi)))
                .hasStatus(422)
                .bodyText()
                .contains(phrase);
    }

    @Test
    void fermer_arrête_les_parts_et_ferme_la_section() {
        assertThat(activites.fermer(atelier.id(), LocalDate.of(2025, 12, 31)))
                .isEqualTo(new Fermeture.AvantOuverture(JANVIER));
        assertThat(activites.fermer(atelier.id(), LocalDate.of(2026, 6, 30))).isEqualTo(new Fermeture.Faite());
        assertThat(activites.fermer(atelier.id(), LocalDate.of(2026, 7, 31)))
                .isEqualTo(new Fermeture.DejaFermee(LocalDate.of(2026, 6, 30)));

        assertThat(sections.trouver(atelier.section()).orElseThrow().fermeeLe()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(PostgresDeTest.superutilisateur()
                        .queryForObject(
                                "select au from pub_activite_entrepreneur where activite_id = ?",
                                LocalDate.class,
                                atelier.id().valeur()))
                .isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(activites.rouvrir(atelier.id())).isTrue();
        assertThat(sections.trouver(atelier.section()).orElseThrow().fermeeLe()).isNull();
    }

    @Test
    void une_décision_d_assemblée_suit_l_autre_sans_la_défaire() {
        var dix = new Contribution(Taux.pourCent("10"), Contribution.Base.FACTURE, "AG du 12 juin 2025");
        var onze = new Contribution(Taux.pourCent("11"), Contribution.Base.FACTURE, "AG du 11 juin 2026");
        assertThat(contributions.fixer(atelier.id(), dix, JANVIER)).isEqualTo(new Fixation.Faite());
        assertThat(contributions.fixer(atelier.id(), onze, LocalDate.of(2026, 7, 1)))
                .isEqualTo(new Fixation.Faite());
        assertThat(contributions.fixer(atelier.id(), dix, LocalDate.of(2026, 7, 1)))
                .isEqualTo(new Fixation.DejaFixee(LocalDate.of(2026, 7, 1)));
        assertThat(contributions.fixer(atelier.id(), dix, LocalDate.of(2025, 7, 1)))
                .isEqualTo(new Fixation.AvantOuverture(JANVIER));

        assertThat(activites.contribution(atelier.id(), LocalDate.of(2026, 6, 30)))
                .contains(dix);
        assertThat(activites.contribution(atelier.id(), LocalDate.of(2026, 7, 1)))
                .contains(onze);
    }

    private MvcTestResult envoyer(Cookie session, String adresse, Map<String, String> champs) {
        var demande = navigateur.post().uri(adresse).cookie(session);
        champs.forEach(demande::param);
        return demande.with(jeton()).exchange();
    }

    private static String adresse(Activite activite) {
        return "/activites/" + activite.id();
    }

    private Activite ouverte() {
        return ((Ouverture.Faite) activites.ouvrir("Atelier " + UUID.randomUUID(), JANVIER, null)).activite();
    }
}
