package coop.essaim.acces;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Tout ce qui dit une personne change la marque des accès ; le reste la laisse, et chaque page en profite.
@EssaiComplet
class MarqueDesAccesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    VisiteursSql visiteurs;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transaction;

    UUID idriss;

    @BeforeEach
    void un_compte() {
        idriss = new Troupe(comptes, navigateur).compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR");
    }

    /// Un ordre par table que le portrait d'une personne lit ; se connecter n'y touche pas.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            oui | son nom           | update compte set nom = nom where id = ?
            oui | un rôle de plus   | insert into compte_role (id, compte_id, role_id, donne_a) select gen_random_uuid(), ?, r.id, now() from role r where r.code = 'COMPTABLE'
            oui | un rôle de moins  | update compte_role set retire_a = now() where compte_id = ? and retire_a is null
            oui | un droit de plus  | insert into role_droit (role_id, droit_code, donne_a) select r.id, d.code, now() from role r, droit d where ?::uuid is not null and r.code = 'FINANCEUR' and not exists (select from role_droit x where x.role_id = r.id and x.droit_code = d.code) limit 1
            oui | un droit de moins | delete from role_droit where ?::uuid is not null and ctid = (select min(ctid) from role_droit)
            oui | un rôle de l'équipe | update role set equipe = equipe where ?::uuid is not null and code = 'COMPTABLE'
            oui | son départ        | insert into compte_desactivation (id, compte_id, motif, desactive_a) values (gen_random_uuid(), ?, 'Départ', now())
            oui | son second facteur | update totp set active_a = now() where compte_id = ?
            non | le mot de passe rehaché | update compte set mot_de_passe = mot_de_passe where id = ?
            non | le pas du second facteur | update totp set dernier_pas = dernier_pas + 1 where compte_id = ?
            """)
    void ce_qui_dit_une_personne_change_la_marque_et_rien_d_autre(String attendu, String quoi, String ordre) {
        // Idriss a déjà un second facteur, proposé et pas encore actif.
        base.update(
                "insert into totp (compte_id, secret, propose_a) values (?, '\\x00', now()) on conflict do nothing",
                idriss);
        assertThat(change(() -> assertThat(base.update(ordre, idriss)).isPositive()))
                .as(quoi)
                .isEqualTo(attendu.equals("oui"));
    }

    @Test
    void le_nom_de_la_coopérative_et_son_logo_aussi() {
        assertThat(change(() -> base.update("""
                        insert into cooperative (du, version, saisie_a, denomination, forme, siren, siret, greffe, ape,
                                                 voie, code_postal, ville)
                        values ('1999-01-01', 1, now(), 'Essai', 'SCOP_SARL', '732829320', '73282932000074', 'Nantes',
                                '70.22Z', '1 rue du Port', '44000', 'Nantes')"""))).isTrue();
    }

    /// Sous une marque inchangée, la personne ne se relit pas ; sous une autre, si.
    @Test
    void une_personne_se_relit_quand_la_marque_change_et_pas_avant() {
        var avant = UUID.randomUUID().toString();
        assertThat(visiteurs
                        .charger(idriss, avant, JOUR)
                        .orElseThrow()
                        .visiteur()
                        .nom())
                .isEqualTo("Idriss Benali");
        var superutilisateur = PostgresDeTest.superutilisateur();
        superutilisateur.update("update compte set nom = 'Idriss B.' where id = ?", idriss);
        assertThat(visiteurs
                        .charger(idriss, avant, JOUR)
                        .orElseThrow()
                        .visiteur()
                        .nom())
                .isEqualTo("Idriss Benali");
        assertThat(visiteurs
                        .charger(idriss, marque(), JOUR)
                        .orElseThrow()
                        .visiteur()
                        .nom())
                .isEqualTo("Idriss B.");
        superutilisateur.update("update compte set nom = 'Idriss Benali' where id = ?", idriss);
    }

    @Test
    void un_compte_désactivé_sous_une_marque_neuve_n_est_plus_personne() {
        var parti =
                ((CreationDeCompte.Faite) comptes.creer("Gaël Prigent", "gael@exemple.fr", Set.of(), null)).compte();
        assertThat(visiteurs.charger(parti, marque(), JOUR)).isPresent();
        comptes.desactiver(parti, "Départ", null);
        assertThat(visiteurs.charger(parti, marque(), JOUR)).isEmpty();
    }

    /// Une transaction annulée ensuite : l'ordre joue, la marque d'après se lit, et rien ne reste.
    private boolean change(Runnable acte) {
        var avant = marque();
        var apres = transaction.execute(etat -> {
            acte.run();
            base.execute("set constraints all immediate");
            etat.setRollbackOnly();
            return marque();
        });
        assertThat(marque()).isEqualTo(avant);
        return !avant.equals(apres);
    }

    private String marque() {
        return base.queryForObject("select marque::text from marque_des_acces", String.class);
    }
}
