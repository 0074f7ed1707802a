package coop.essaim.comptabilite;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.ProgrammeTue;
import coop.essaim.ProgrammeTue.Mort;
import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.banc.ModuleSeul;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` pendant la passation : chaque écriture accusée est là, aucune n'y est à moitié, la suite reste sans trou.
///
/// `-Dessaim.coupures=N` recommence N fois le tour des trois morts ; un seul tour sinon.
class CoupureTest {

    private static final int ACCUSES = 40;

    @TempDir
    Path dossier;

    private ProgrammeTue passeur;

    @BeforeEach
    void un_livre_neuf() {
        passeur = new ProgrammeTue(dossier, PasseurTue.class);
        try (var base = BaseOuverte.tenir(passeur.donnees(), _ -> {})) {
            Migrations.appliquer(base.connexions());
            new Livre(ModuleSeul.sur(PasseurTue.source(base.connexions()))).installer(2026);
        }
    }

    @Test
    void tués_d_un_coup_ni_la_jvm_ni_postgresql_ne_perdent_une_écriture_accusée() throws Exception {
        var accusees = new TreeSet<String>();
        for (int tour = 0; tour < Integer.getInteger("essaim.coupures", 1); tour++)
            for (var mort : Mort.values()) {
                accusees.addAll(ProgrammeTue.accuses(passeur.vivrePuisMourir(mort, ACCUSES, mort + "-" + tour)));
                rien_n_est_perdu_ni_à_moitié(accusees, mort);
            }
        assertThat(accusees).hasSizeGreaterThanOrEqualTo(3 * ACCUSES);
    }

    private void rien_n_est_perdu_ni_à_moitié(Set<String> accusees, Mort mort) {
        try (var base = BaseOuverte.tenir(passeur.donnees(), _ -> {})) {
            var livre = new Livre(ModuleSeul.sur(PasseurTue.source(base.connexions())));
            var entieres = livre.jdbc().sql("""
                    select e.piece from ecriture e join ligne l on l.ecriture_id = e.id
                     group by e.id having count(*) = 3 and sum(l.debit) = 120000 and sum(l.credit) = 120000""").query(String.class).list();
            assertThat(entieres)
                    .as("après la mort de %s", mort)
                    .doesNotHaveDuplicates()
                    .containsAll(accusees);
            assertThat(livre.jdbc()
                            .sql("select count(*) from ecriture")
                            .query(Integer.class)
                            .single())
                    .as("aucune à moitié")
                    .isEqualTo(entieres.size());
            assertThat(livre.jdbc().sql("""
                    select count(*) = max(numero) and min(numero) = 1 from validation""").query(Boolean.class).single())
                    .as("sans trou")
                    .isTrue();
            assertThat(livre.bean(Verification.class).executer()).isEmpty();
        }
    }
}
