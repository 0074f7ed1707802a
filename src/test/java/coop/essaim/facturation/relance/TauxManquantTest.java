package coop.essaim.facturation.relance;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Validation;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// L'arrêté du semestre n'est pas paru : les intérêts s'arrêtent et le disent, puis le taux se tape avec son texte.
@EssaiComplet
class TauxManquantTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    RelancesSql sql;

    @Test
    void sans_taux_la_relance_part_sans_intérêts_et_le_dit_jusqu_à_ce_que_Ludovic_le_tape() {
        PostgresDeTest.superutilisateur()
                .update("update taux_d_interet_legal set annule_a = now() where au >= ?", AUJOURD_HUI.minusDays(70));
        var facture = enRetard();
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        var maud = troupe.connecter("maud@exemple.fr");
        var ludovic = troupe.connecter("ludovic@exemple.fr");
        var ici = "/factures/" + facture + "/relances";

        assertThat(lire(maud, ici)).contains("Les intérêts de retard ne se calculent pas");
        assertThat(lire(maud, "/relances")).contains("Les intérêts de retard ne se calculent pas");
        envoyer(maud, ici, "canal", "LETTRE", "interets", "true");
        assertThat(lire(maud, ici)).contains("Sans les intérêts demandés : le taux légal d’un semestre");
        assertThat(sql.journal(facture).getFirst().interets()).isNull();

        var taux = "/ventes/reglages/taux";
        var semestre = Semestre.de(AUJOURD_HUI);
        assertThat(lire(ludovic, taux))
                .contains(
                        "Il manque le taux du " + semestre.nom(),
                        "value=\"" + EnFrancais.enTableau(semestre.du()) + "\"",
                        "value=\"" + EnFrancais.enTableau(semestre.au()) + "\"");
        var du = EnFrancais.enTableau(AUJOURD_HUI.minusDays(70));
        var au = EnFrancais.enTableau(AUJOURD_HUI.plusDays(30));
        var sansTexte = envoyer(ludovic, taux, "taux", "2,5", "du", du, "au", au, "reference", " ");
        assertThat(sansTexte.getStatus()).isEqualTo(422);
        assertThat(texte(sansTexte)).contains("Citez le texte", "value=\"2,5\"");
        envoyer(ludovic, taux, "taux", "2,5 %", "du", du, "au", au, "reference", "Arrêté du semestre");
        assertThat(lire(ludovic, taux)).contains("Arrêté du semestre").doesNotContain("Il manque le taux");

        // Le niveau suivant attend son jour.
        PostgresDeTest.superutilisateur().update("update relance set date = date - 30 where facture_id = ?", facture);
        envoyer(maud, ici, "canal", "LETTRE", "interets", "true");
        // 1 200 € × 3 × 2,5 % × 30 / 365.
        assertThat(sql.journal(facture).getFirst().interets()).isEqualTo(Montant.euros("7.40"));
    }

    @Test
    void un_semestre_va_de_janvier_à_juin_ou_de_juillet_à_décembre() {
        var second = Semestre.de(LocalDate.of(2026, 11, 28));
        assertThat(second).isEqualTo(new Semestre(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31)));
        assertThat(second.nom()).isEqualTo("second semestre 2026");
        assertThat(Semestre.de(LocalDate.of(2027, 6, 30)).nom()).isEqualTo("premier semestre 2027");
    }

    /// 1 200 € échus depuis trente jours.
    private UUID enRetard() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var piece = commerce.brouillon(prestation("Atelier", "1", "1000.00"));
        assertThat(commerce.valider(piece, AUJOURD_HUI.minusDays(60))).isInstanceOf(Validation.Faite.class);
        return piece.id();
    }

    private MockHttpServletResponse envoyer(Cookie qui, String chemin, String... champs) {
        var demande = navigateur.post().uri(chemin).cookie(qui).with(jeton());
        for (int i = 0; i < champs.length; i += 2) demande.param(champs[i], champs[i + 1]);
        return demande.exchange().getResponse();
    }

    private String lire(Cookie qui, String chemin) {
        return texte(navigateur.get().uri(chemin).cookie(qui).exchange().getResponse());
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(?s)^.*<main", "<main")
                .replaceAll("(?s)<svg.*?</svg>", "");
    }
}
