package coop.essaim.paie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.CommandeImmediate;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BulletinCommandeTest {

    private static final String EMPLOYE =
            "\"cadre\": false, \"atmpRate\": 1.2, \"mobilityRate\": 2, \"headcount\": 60, \"hoursPerWeek\": 35";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream normale = new ByteArrayOutputStream();
    private final ByteArrayOutputStream erreurs = new ByteArrayOutputStream();
    private final Commande commande = new BulletinCommande();

    @TempDir
    Path dossier;

    @Test
    void un_objet_json_par_cas_dans_l_ordre_des_fichiers() throws IOException {
        int code = executer(List.of(
                fichier("a.json", "{\"id\": \"a\", \"date\": \"2026-07\", \"grossMonthly\": 2000, " + EMPLOYE + "}"),
                fichier("b.json", "{\"id\": \"b\", \"date\": \"2026-07\", \"budget\": 2400, " + EMPLOYE + "}")));

        assertThat(code).isZero();
        assertThat(sortie().lines()).hasSize(2);
        assertThat(sortie().lines().toList().get(0)).contains("\"id\":\"a\"").contains("\"roundedTotals\"");
        assertThat(sortie().lines().toList().get(1)).contains("\"id\":\"b\"").contains("\"unspent\"");
    }

    @Test
    void une_année_au_budget_reporte_ce_qui_reste() throws IOException {
        int code = executer(List.of(
                "--annee",
                fichier(
                        "annee.json",
                        "{\"employee\": {\"contract\": \"CESA\", " + EMPLOYE
                                + "}, \"months\": [{\"month\": \"2026-01\", \"budget\": 1500},"
                                + " {\"month\": \"2026-02\", \"budget\": 1500}]}")));

        assertThat(code).isZero();
        assertThat(sortie()).contains("\"totalEmployerCost\":").contains("\"equivalentHours\"");
    }

    @Test
    void un_champ_en_faute_donne_une_phrase_et_le_code_2() throws IOException {
        int code = executer(
                List.of(fichier("a.json", "{\"date\": \"2026-07\", \"grossMonthly\": \"beaucoup\", " + EMPLOYE + "}")));

        assertThat(code).isEqualTo(2);
        assertThat(sortie()).isEmpty();
        assertThat(refus().strip().lines()).hasSize(1);
        assertThat(refus()).contains("grossMonthly").contains("attend un nombre");
    }

    @Test
    void une_date_hors_du_droit_connu_ou_un_budget_trop_petit_est_une_faute() throws IOException {
        var hors = fichier("a.json", "{\"date\": \"2099-07\", \"grossMonthly\": 900, " + EMPLOYE + "}");
        var petit = fichier(
                "b.json",
                "{\"date\": \"2026-07\", \"budget\": 1, \"health\": {\"total\": 40, \"employerShare\": 0.5}, " + EMPLOYE
                        + "}");

        assertThat(executer(List.of(hors, petit))).isEqualTo(2);
        assertThat(refus().strip().lines()).hasSize(2);
        assertThat(refus()).contains("« date » vise 2099-07").contains("« input.budget »");
    }

    @Test
    void un_cas_fautif_n_empêche_pas_les_autres() throws IOException {
        var bon = fichier("a.json", "{\"date\": \"2026-07\", \"grossMonthly\": 900, " + EMPLOYE + "}");

        assertThat(executer(List.of(dossier.resolve("absent.json").toString(), bon)))
                .isEqualTo(2);
        assertThat(sortie().lines()).hasSize(1);
    }

    @Test
    void en_json_un_cas_refusé_a_son_objet_à_sa_place() throws IOException {
        var faux = fichier("faux.json", "{\"date\": \"2099-07\", \"grossMonthly\": 900, " + EMPLOYE + "}");
        var bon = fichier("bon.json", "{\"date\": \"2026-07\", \"grossMonthly\": 900, " + EMPLOYE + "}");
        var absent = dossier.resolve("absent.json").toString();

        assertThat(executer(List.of(faux, bon, absent), true)).isEqualTo(2);

        var objets = sortie().lines().map(JSON::readTree).toList();
        assertThat(objets).hasSize(3);
        assertThat(objets.get(0).get("fichier").asString()).isEqualTo(faux);
        assertThat(objets.get(0).get("refus").get(0).asString()).contains("2099-07");
        assertThat(objets.get(1).has("roundedTotals")).isTrue();
        assertThat(objets.get(2).get("fichier").asString()).isEqualTo(absent);
        assertThat(objets.get(2).get("refus").get(0).asString()).contains("n'existe pas");
    }

    @Test
    void la_commande_se_trouve_sans_spring_et_n_ouvre_aucune_base() {
        assertThat(ServiceLoader.load(CommandeImmediate.class)).anySatisfy(trouvee -> {
            assertThat(trouvee.nom()).isEqualTo("bulletin");
            assertThat(trouvee.besoin()).isEqualTo(Commande.Besoin.RIEN);
        });
    }

    @Test
    void un_cas_non_couvert_est_refusé_par_son_nom_avec_le_code_1() throws IOException {
        int code = executer(List.of(fichier(
                "a.json",
                "{\"date\": \"2026-07\", \"grossMonthly\": 900, \"contract\": \"apprentissage\", " + EMPLOYE + "}")));

        assertThat(code).isEqualTo(1);
        assertThat(refus()).contains("apprentissage");
    }

    @Test
    void un_fichier_absent_ou_une_forme_qui_ne_va_pas_avec_l_option_est_un_mauvais_usage() throws IOException {
        var mois = fichier("a.json", "{\"date\": \"2026-07\", \"grossMonthly\": 900, " + EMPLOYE + "}");

        assertThat(executer(List.of(dossier.resolve("absent.json").toString()))).isEqualTo(2);
        assertThat(executer(List.of("--annee", mois))).isEqualTo(2);
        assertThat(executer(List.of("--inverse", mois))).isEqualTo(2);
        assertThat(refus()).contains("n'existe pas").contains("months").contains("input.budget");
        assertThatThrownBy(() -> executer(List.of())).isInstanceOf(MauvaisUsage.class);
    }

    private String fichier(String nom, String contenu) throws IOException {
        return Files.writeString(dossier.resolve(nom), contenu).toString();
    }

    private int executer(List<String> bruts) {
        return executer(bruts, false);
    }

    private int executer(List<String> bruts, boolean json) {
        var sortie = new Sortie(
                new PrintStream(normale, true, StandardCharsets.UTF_8),
                new PrintStream(erreurs, true, StandardCharsets.UTF_8),
                json);
        return commande.executer(Arguments.lire(new ArrayList<>(bruts), Set.of()), sortie);
    }

    private String sortie() {
        return normale.toString(StandardCharsets.UTF_8);
    }

    private String refus() {
        return erreurs.toString(StandardCharsets.UTF_8);
    }
}
