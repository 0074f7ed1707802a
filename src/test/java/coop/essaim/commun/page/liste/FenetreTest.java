package coop.essaim.commun.page.liste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.BaseNeuve;
import coop.essaim.PostgresDeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestExecutionListeners;

/// Sur un vrai PostgreSQL : c'est lui qui dit si une page suit l'autre.
@TestExecutionListeners(BaseNeuve.class)
class FenetreTest {

    record Personne(long id, String nom, LocalDate entree) {}

    static final Colonnes<Personne> COLONNES = Colonnes.<Personne>departagees("p.id", Genre.ENTIER, Personne::id)
            .par("nom", "p.nom", Genre.TEXTE, Personne::nom)
            .par("entree", "p.entree", Genre.DATE, Personne::entree);
    static final String LISTER = """
            with p (id, nom, entree) as (
                select n::bigint, 'Nom ' || (n % 3), date '2026-01-01' + (n % 4)::integer from generate_series(1, 11) n)
            select id, nom, entree from p
            where true /* suite */
            """;

    JdbcClient jdbc;

    @BeforeEach
    void base() {
        jdbc = JdbcClient.create(PostgresDeTest.courante());
    }

    @ParameterizedTest(name = "tri={0}")
    @ValueSource(strings = {"nom", "-nom", "entree", "-entree"})
    void de_page_en_page_chaque_ligne_vient_une_fois_et_dans_l_ordre(String tri) {
        var toutes = new ArrayList<Personne>();
        PageDeCles<Personne> page = lire(Map.of("tri", tri));
        assertThat(page.precedente()).isNull();
        toutes.addAll(page.lignes());
        while (page.suivante() != null) {
            page = lire(Map.of("tri", tri, "apres", page.suivante()));
            assertThat(page.precedente()).isNotNull();
            toutes.addAll(page.lignes());
        }
        Comparator<Personne> ordre =
                tri.endsWith("nom") ? Comparator.comparing(Personne::nom) : Comparator.comparing(Personne::entree);
        ordre = ordre.thenComparing(Personne::id);
        assertThat(toutes)
                .hasSize(11)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(tri.startsWith("-") ? ordre.reversed() : ordre);
    }

    @ParameterizedTest(name = "tri={0}")
    @ValueSource(strings = {"nom", "-entree"})
    void reculer_ramène_à_la_page_d_où_l_on_vient(String tri) {
        var premiere = lire(Map.of("tri", tri));
        var deuxieme = lire(Map.of("tri", tri, "apres", premiere.suivante()));
        var troisieme = lire(Map.of("tri", tri, "apres", deuxieme.suivante()));
        assertThat(lire(Map.of("tri", tri, "avant", troisieme.precedente()))).isEqualTo(deuxieme);
        assertThat(lire(Map.of("tri", tri, "avant", deuxieme.precedente()))).isEqualTo(premiere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "inconnue",
                "NOM",
                "nom; drop table compte",
                "p.nom",
                "nom desc",
                "1",
                "--nom",
                "nom,id",
                "é"
            })
    void un_tri_hors_de_la_liste_retombe_sur_la_première_colonne_et_n_atteint_jamais_le_sql(String tri) {
        var fenetre = COLONNES.fenetre(Map.of("tri", tri), 4);
        assertThat(fenetre.tri()).isEqualTo(new Tri("nom", false));
        assertThat(fenetre.completer(LISTER))
                .isEqualTo(COLONNES.fenetre(Map.of(), 4).completer(LISTER));
        assertThat(lire(Map.of("tri", tri))).isEqualTo(lire(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm9t", "JyBvciAxPTE", "bm9tCm5vbg", "AAoA", "bm9tCicgb3IgMT0x"})
    void un_curseur_trafiqué_montre_la_première_page(String curseur) {
        assertThat(lire(Map.of("apres", curseur))).isEqualTo(lire(Map.of()));
        assertThat(lire(Map.of("tri", "entree", "avant", curseur))).isEqualTo(lire(Map.of("tri", "entree")));
    }

    @Test
    void une_valeur_qui_ressemble_à_du_sql_reste_une_valeur() {
        var curseur = Curseur.ecrire("' or true --", 3L);
        assertThat(lire(Map.of("apres", curseur)).lignes()).hasSize(4);
    }

    @Test
    void une_requête_sans_marque_est_un_bogue() {
        var fenetre = COLONNES.fenetre(Map.of());
        assertThatThrownBy(() -> fenetre.completer("select 1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void un_export_lit_toute_la_liste() {
        var fenetre = COLONNES.tout(Map.of("tri", "-nom", "apres", Curseur.ecrire("Nom 1", 3L)));
        var lues = jdbc.sql(fenetre.completer(LISTER))
                .params(fenetre.parametres())
                .query(Personne.class)
                .list();
        assertThat(lues).hasSize(11);
        assertThat(fenetre.page(lues).suivante()).isNull();
    }

    private PageDeCles<Personne> lire(Map<String, String> adresse) {
        var fenetre = COLONNES.fenetre(adresse, 4);
        List<Personne> lues = jdbc.sql(fenetre.completer(LISTER))
                .params(fenetre.parametres())
                .query(Personne.class)
                .list();
        return fenetre.page(lues);
    }

    @Test
    void sans_demande_la_liste_prend_son_ordre_et_garde_celui_que_l_adresse_choisit() {
        var recentes = Colonnes.<Personne>departagees("p.id", Genre.ENTIER, Personne::id)
                .par("nom", "p.nom", Genre.TEXTE, Personne::nom)
                .par("entree", "p.entree", Genre.DATE, Personne::entree)
                .dAbord("-entree");

        assertThat(recentes.tri(null)).isEqualTo(new Tri("entree", true));
        assertThat(recentes.tri("n'importe quoi")).isEqualTo(new Tri("entree", true));
        assertThat(recentes.tri("nom")).isEqualTo(new Tri("nom", false));
        assertThat(COLONNES.tri(null)).isEqualTo(new Tri("nom", false));
        assertThatThrownBy(() -> recentes.dAbord("-sortie")).hasMessageContaining("-sortie");
    }
}
