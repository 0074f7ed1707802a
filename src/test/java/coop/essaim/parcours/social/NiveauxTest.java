package coop.essaim.parcours.social;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class NiveauxTest {

    @Autowired
    Niveaux niveaux;

    @Autowired
    Mutuelle mutuelle;

    @Autowired
    MutuelleSql choix;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Clock horloge;

    @Test
    void un_niveau_change_de_conditions_à_sa_date_et_se_ferme_quand_nul_ne_l_a_plus() {
        var jour = LocalDate.now(horloge);
        assertThat(fixer(null, "Essentiel", "49.99", jour)).isInstanceOf(NotationDeNiveau.PartInsuffisante.class);
        assertThat(fixer(null, "Essentiel", "60", jour.minusMonths(6))).isInstanceOf(NotationDeNiveau.Note.class);
        assertThat(fixer(null, "essentiel", "60", jour)).isInstanceOf(NotationDeNiveau.NomPris.class);
        assertThat(fixer("ESSENTIEL", "Essentiel", "70", jour.minusMonths(6)))
                .isInstanceOf(NotationDeNiveau.AvantLePrecedent.class);
        assertThat(fixer("ESSENTIEL", "Essentiel plus", "70", jour)).isInstanceOf(NotationDeNiveau.Note.class);
        assertThat(part("ESSENTIEL", jour.minusDays(1))).isEqualByComparingTo("60");
        assertThat(part("ESSENTIEL", jour)).isEqualByComparingTo("70");

        var camille =
                new Decor(personnes, parcours, null, null).personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        new Decor(personnes, parcours, null, null).etape(camille, Transition.R2, jour.minusYears(1));
        var ouvert = niveau("ESSENTIEL", jour);
        assertThat(noter(camille, ouvert, jour.minusYears(1))).isInstanceOf(NotationDeMutuelle.NiveauFerme.class);
        assertThat(noter(camille, ouvert, jour.minusMonths(1))).isInstanceOf(NotationDeMutuelle.Note.class);
        assertThat(choix.de(camille).getFirst().libelle()).isEqualTo("Essentiel");
        assertThat(niveaux.fermer("ESSENTIEL", jour)).isEqualTo(new NotationDeNiveau.EncoreChoisi(1));
        noter(camille, niveau("BASE", jour), jour);
        assertThat(niveaux.fermer("ESSENTIEL", jour)).isInstanceOf(NotationDeNiveau.Note.class);
        assertThat(niveaux.fermer("ESSENTIEL", jour)).isInstanceOf(NotationDeNiveau.Ferme.class);
        assertThatThrownBy(() -> PostgresDeTest.superutilisateur()
                        .update(
                                "insert into mutuelle (id, personne_id, du, niveau, informee, saisie_a) "
                                        + "values (gen_random_uuid(), ?, ?, 'ESSENTIEL', false, now())",
                                camille.valeur(),
                                jour.plusDays(2)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("n'est pas ouvert");
    }

    @Test
    void les_niveaux_se_tiennent_à_l_écran() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Yann Le Bihan", "yann@exemple.fr", RoleLivre.PAIE_SOCIAL.name());
        var yann = troupe.connecter("yann@exemple.fr");
        assertThat(navigateur
                        .post()
                        .uri("/mutuelle/niveaux")
                        .cookie(yann)
                        .param("libelle", "Duo de Yann")
                        .param("cotisation", "72,50")
                        .param("partEmployeur", "55,5")
                        .param("du", "01/01/2026")
                        .with(jeton())
                        .exchange())
                .hasStatus(302);
        assertThat(navigateur.get().uri("/mutuelle/niveaux").cookie(yann).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Duo de Yann", "72,50", "55,5\u00a0%", "L. 911-7");
    }

    private NotationDeNiveau fixer(@Nullable String remplace, String libelle, String part, LocalDate du) {
        return niveaux.fixer(
                new Niveaux.Conditions(remplace, libelle, Montant.euros("40"), new BigDecimal(part), du, null), null);
    }

    private BigDecimal part(String code, LocalDate jour) {
        return niveau(code, jour).partEmployeur();
    }

    private Niveau niveau(String code, LocalDate jour) {
        return niveaux.au(jour).stream()
                .filter(n -> n.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private NotationDeMutuelle noter(PersonneId personne, Niveau niveau, LocalDate du) {
        return mutuelle.noter(
                personne, new ChoixDeMutuelle(personne.valeur(), "Camille Aubrée", du, niveau, null, null, null), null);
    }
}
