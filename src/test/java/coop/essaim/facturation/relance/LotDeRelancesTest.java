package coop.essaim.facturation.relance;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Comptoir;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Validation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Des centaines de factures à relancer d'un coup.
@EssaiComplet
class LotDeRelancesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    RelancesSql sql;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    private Commerce commerce;

    @BeforeEach
    void un_client_joignable() {
        commerce = usine.createBean(Commerce.class).preparer();
        commerce.ecrireANantes(new Courriel("facturation@nantes.exemple.fr"));
    }

    @Test
    void un_lot_se_filtre_se_coche_d_un_geste_et_ses_refus_se_lisent() {
        var comptoir = usine.createBean(Comptoir.class);
        var maud = comptoir.maud();
        var factures = List.of(enRetard("41.00"), enRetard("42.00"));
        var niveau = sql.niveaux(AUJOURD_HUI).getFirst().niveau();

        var cochees = Comptoir.texte(comptoir.lire(
                maud,
                "/relances?cocher=tout&niveau=" + niveau + "&activite="
                        + commerce.couture().id()));
        for (var facture : factures) assertThat(cochees).containsPattern("value=\"" + facture.id() + "\"[^>]* checked");
        assertThat(Comptoir.texte(comptoir.lire(
                        maud, "/relances?activite=" + commerce.jardin().id())))
                .contains("Aucune facture à relancer ne correspond")
                .doesNotContain(factures.getFirst().numero());

        commerce.ecrireANantes(null);
        assertThat(Comptoir.texte(comptoir.lire(maud, "/relances?envoi=LETTRE")))
                .contains("Par lettre", factures.getFirst().numero());
        assertThat(Comptoir.texte(comptoir.lire(maud, "/relances?envoi=COURRIEL")))
                .doesNotContain(factures.getFirst().numero());
        var sansCourriel = new Relance.SansCourriel("F1", "Ville de Nantes");
        assertThat(Relance.phrases(List.of(sansCourriel, new Relance.SansCourriel("F2", "Julie Marchand"))))
                .isEqualTo("Des clients n’ont pas de courriel (Ville de Nantes et Julie Marchand) : écrivez-le sur leur"
                        + " fiche, ou faites des lettres.");
        assertThat(Relance.phrases(List.of(sansCourriel))).isEqualTo(sansCourriel.phrase());
        var attendre = AUJOURD_HUI.plusDays(13);
        assertThat(Relance.phrases(
                        List.of(new Relance.PasEncore("F1", attendre), new Relance.PasEncore("F2", attendre))))
                .isEqualTo("Des factures sont déjà relancées (F1 et F2) : leur niveau suivant se propose à son délai.");
    }

    @Test
    void à_l_écran_une_case_décochée_n_envoie_rien_et_une_promesse_mal_tapée_revient_avec_sa_phrase() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud.relances@exemple.fr", "ACCOMPAGNATEUR");
        var maud = troupe.connecter("maud.relances@exemple.fr");
        var facture = enRetard("100.00");
        var ici = "/factures/" + facture.id() + "/relances";
        var liste = navigateur.post().uri("/relances").cookie(maud).with(jeton());

        assertThat(navigateur
                        .post()
                        .uri(ici)
                        .cookie(maud)
                        .with(jeton())
                        .param("indemnite", "true")
                        .exchange())
                .hasStatus(302);
        passer(facture, 13);
        assertThat(liste.param("factures", facture.id().toString())
                        .param("canal", "LETTRE")
                        .exchange())
                .hasStatus(302);
        assertThat(sql.journal(facture.id().valeur()))
                .extracting(RelanceFaite::libelle, RelanceFaite::indemnite)
                .containsExactly(tuple("Relance", null), tuple("Rappel", Montant.euros("40.00")));
        assertThat(navigateur
                        .post()
                        .uri(ici + "/promesse")
                        .cookie(maud)
                        .with(jeton())
                        .param("date", "hier")
                        .param("montant", "beaucoup")
                        .exchange())
                .hasStatus(422);
        assertThat(navigateur.get().uri(ici).cookie(maud).exchange())
                .bodyText()
                .contains("Lettre (PDF)", "En attente", "Noter la promesse");
        assertThat(navigateur
                        .get()
                        .uri("/relances/clients/" + commerce.nantes())
                        .cookie(maud)
                        .exchange())
                .bodyText()
                .contains(facture.numero(), "Relevé de Ville de Nantes");
    }

    private static void passer(Facture facture, int jours) {
        PostgresDeTest.superutilisateur()
                .update(
                        "update relance set date = date - ? where facture_id = ?",
                        jours,
                        facture.id().valeur());
    }

    private Facture enRetard(String ht) {
        var piece = commerce.brouillon(prestation("Atelier", "1", ht));
        assertThat(commerce.valider(piece, AUJOURD_HUI.minusDays(60))).isInstanceOf(Validation.Faite.class);
        return commerce.factures.trouver(new FactureId(piece.id())).orElseThrow();
    }
}
