package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.commun.droit.RoleLivre;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// Ce qu'une personne écrit reste du texte, sur toutes les pages (sécurité §9, ligne 15).
///
/// Aucune liste de champs à tenir : un morceau de HTML est collé à tout texte libre que porte la base, quel que soit le
/// module qui l'y a mis, puis chaque page est ouverte dans un vrai navigateur. La console, relue à la fin de l'essai,
/// dirait aussi un script arrêté par la politique de sécurité.
@EssaiNavigateur
class MarqueursNavigateurTest {

    /// Celle de la base, celle de l'adresse : une page qui ne rend que la première n'a pas lu la seconde.
    static final String TRACE = "data-marque";
    static final String TRACE_D_ADRESSE = "data-adresse";

    static final String MARQUE = "\"'><i data-marque onclick=a()>";

    /// Les tables du cadre, que nulle page ne montre.
    static final Set<String> TABLES_DU_CADRE = Set.of(
            "flyway_schema_history",
            "spring_session",
            "spring_session_attributes",
            "scheduled_tasks",
            "event_publication");

    /// Les mots d'adresse que lisent nos pages : ce que l'on y glisse ne devient pas du HTML non plus.
    static final String ADRESSE =
            List.of("q", "nom", "texte", "tri", "sens", "etat", "du", "au", "suite", "compte", "filtre").stream()
                    .map(mot -> mot + "="
                            + URLEncoder.encode(MARQUE.replace(TRACE, TRACE_D_ADRESSE), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "?", ""));

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    private final Set<String> enveloppes = new HashSet<>();

    @Test
    void aucun_texte_écrit_par_une_personne_ne_devient_du_html(Navigateur navigateur) {
        var pages = new PlanDesPages(contexte, troupe()).pages();
        assertThat(marquer()).as("textes marqués").contains("compte.nom", "role.libelle", "courrier.texte");

        var fautes = new SoftAssertions();
        int montrees = 0;
        for (var courriel : List.of("tous@exemple.fr", "entrepreneur@exemple.fr")) {
            var visite = navigateur.ouvrir();
            visite.aller("/connexion");
            visite.connecter(courriel);
            enveloppes.clear();
            for (var page : pages) {
                if (ouvrir(visite, page, fautes)) montrees++;
            }
        }
        fautes.assertAll();
        assertThat(montrees).as("pages où la marque se lit, en texte").isGreaterThan(5);
    }

    private Map<String, UUID> troupe() {
        var troupe = new Distribution(comptes);
        var identites = new HashMap<String, UUID>();
        for (var role : RoleLivre.values()) {
            var courriel = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@exemple.fr";
            identites.put(role.name(), troupe.compte("Visite " + role.libelle(), courriel, role.name()));
        }
        var tous = Arrays.stream(RoleLivre.values()).map(RoleLivre::name).toArray(String[]::new);
        troupe.compte("Tous les rôles", "tous@exemple.fr", tous);
        return identites;
    }

    /// @return vrai si la marque s'y lit
    private boolean ouvrir(Visite visite, String page, SoftAssertions fautes) {
        var reponse = visite.interroger(page);
        fautes.assertThat(reponse.status()).as(page).isLessThan(500);
        var type = reponse.headers().getOrDefault("content-type", "");
        if (reponse.status() != 200 || !type.startsWith("text/html")) return false;
        // Une réponse qui ne rend pas la marque de l'adresse, même neutralisée, n'en a rien à montrer au navigateur :
        // nos deux scripts n'écrivent jamais de HTML.
        var avecAdresse = visite.interroger(page + ADRESSE);
        if (avecAdresse.text().contains(TRACE_D_ADRESSE)) {
            visite.montrer(page + ADRESSE, avecAdresse);
            fautes.assertThat(marques(visite))
                    .as("HTML venu de l'adresse, " + page)
                    .isZero();
        }
        var html = reponse.text();
        if (!html.contains(TRACE)) return false;
        if (!aOuvrir(html)) return true;
        visite.montrer(page, reponse);
        fautes.assertThat(marques(visite)).as("HTML venu de la base, " + page).isZero();
        return true;
    }

    /// Autour du contenu, l'enveloppe porte partout le même nom marqué : elle s'ouvre une fois par forme.
    private boolean aOuvrir(String html) {
        var contenu = Formes.contenu(html);
        return enveloppes.add(Formes.forme(html.replace(contenu, ""))) || contenu.contains(TRACE);
    }

    private static int marques(Visite visite) {
        return visite.page()
                .locator("[" + TRACE + "], [" + TRACE_D_ADRESSE + "]")
                .count();
    }

    /// Colle la marque aux textes de plusieurs mots : un code ou une empreinte n'en est pas un. Une ligne d'adresse est
    /// d'abord raccourcie : la norme postale n'en permet que 38 signes.
    private static List<String> marquer() {
        var faits = new ArrayList<String>();
        var connexion = PostgresDeTest.connexionDuSuperutilisateur();
        try {
            var base = new JdbcTemplate(connexion);
            base.execute("set session_replication_role = replica");
            for (var colonne : textes(base)) {
                try {
                    if (base.update(colonne.ordre(), MARQUE) > 0) faits.add(colonne.nom());
                } catch (DataAccessException _) {
                    // La base refuse ce texte à cet endroit : elle l'aurait refusé aussi à la personne.
                }
            }
        } finally {
            connexion.destroy();
        }
        return faits;
    }

    private record Colonne(String table, String nom, String ordre) {}

    private static List<Colonne> textes(JdbcTemplate base) {
        var requete = """
                select c.table_name, c.table_name || '.' || c.column_name as nom,
                       format('update %1$I set %2$I = ' || case when c.column_name ~ '(voie|lignes|commune|adresse|rue)'
                                then 'left(%2$I, 6)' else '%2$I' end
                              || ' || ? where %2$I ~ ''[[:alpha:]] [[:alpha:]]''',
                           c.table_name, c.column_name) as ordre
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                  and c.data_type in ('text', 'character varying')
                """;
        return base
                .query(
                        requete,
                        (ligne, _) -> new Colonne(
                                ligne.getString("table_name"), ligne.getString("nom"), ligne.getString("ordre")))
                .stream()
                .filter(colonne -> !TABLES_DU_CADRE.contains(colonne.table()))
                .toList();
    }
}
