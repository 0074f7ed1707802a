package coop.essaim.documents;

import static coop.essaim.documents.Fichiers.utf8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.PostgresDeTest;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.inspection.Inspection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Le rangement des pièces sur un vrai PostgreSQL ; le module `dossier` de l'essai décide de qui lit les siennes.
class DocumentsTest {

    static final UUID CAMILLE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID MAUD = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final Instant LE_12_MARS = Instant.parse("2026-03-12T09:30:00Z");

    JdbcClient jdbc;
    TransactionTemplate transaction;
    List<Object> evenements;
    Documents documents;

    @BeforeEach
    void preparer() {
        var source = PostgresDeTest.courante();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        evenements = java.util.Collections.synchronizedList(new ArrayList<>());
        documents = documents(new DossierDEssai());
        PostgresDeTest.superutilisateur()
                .execute("set session_replication_role = replica; truncate document, contenu, contenu_morceau cascade");
    }

    @Test
    void une_pièce_déposée_se_relit_octet_pour_octet() throws IOException {
        var octets = utf8("Relevé du mois de mars\n".repeat(40_000));

        var document = fait(deposer("Relevé de mars.txt", octets));

        assertThat(document)
                .extracting(Document::nom, Document::type, Document::taille, Document::deposePar, Document::deposeLe)
                .containsExactly("Relevé de mars.txt", TypeDeDocument.TEXTE, octets.length, CAMILLE, LE_12_MARS);
        assertThat(documents.octetsDejaPermis(document.id())).contains(octets);
        assertThat(documents.de(dossier(CAMILLE))).containsExactly(document);
        assertThat(evenements)
                .containsExactly(new DocumentDepose(document.id(), dossier(CAMILLE), "Relevé de mars.txt", CAMILLE));
    }

    @Test
    void le_même_fichier_déposé_deux_fois_n_est_gardé_qu_une() {
        fait(deposer("a.txt", utf8("la même chose")));
        fait(deposer("b.txt", utf8("la même chose")));

        assertThat(compter("document")).isEqualTo(2);
        assertThat(compter("contenu")).isEqualTo(1);
    }

    @Test
    void un_contenu_disparaît_avec_sa_dernière_pièce() {
        var une = fait(deposer("a.txt", utf8("la même chose")));
        var autre = fait(deposer("b.txt", utf8("la même chose")));

        assertThat(supprimer(une.id())).isTrue();
        assertThat(documents.octetsDejaPermis(autre.id())).isPresent();
        assertThat(supprimer(autre.id())).isTrue();
        assertThat(supprimer(autre.id())).isFalse();
        assertThat(compter("contenu_morceau")).isZero();
        assertThat(evenements).contains(new DocumentSupprime(autre.id(), dossier(CAMILLE), "b.txt", MAUD));
    }

    @Test
    void une_pièce_n_est_lue_que_par_qui_son_objet_le_permet() {
        var document = fait(deposer("a.txt", utf8("Privé.")));

        assertThat(documents.lire(document.id(), visiteur(CAMILLE))).isEqualTo(new Lecture.Permise(document));
        assertThat(documents.lire(document.id(), visiteur(MAUD))).isEqualTo(new Lecture.Introuvable());
        assertThat(documents.lire(document.id(), Visiteur.ANONYME)).isEqualTo(new Lecture.Introuvable());
        assertThat(documents.lire(DocumentId.nouveau(LE_12_MARS), visiteur(CAMILLE)))
                .isEqualTo(new Lecture.Introuvable());
    }

    @Test
    void sans_module_pour_en_répondre_une_pièce_n_est_lue_par_personne() {
        var document = fait(deposer("a.txt", utf8("Privé.")));
        assertThat(documents().lire(document.id(), visiteur(CAMILLE))).isEqualTo(new Lecture.Introuvable());
    }

    @Test
    void deux_modules_ne_répondent_pas_du_même_genre() {
        assertThatThrownBy(() -> documents(new DossierDEssai(), new DossierDEssai()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void un_fichier_vide_ou_trop_gros_est_refusé_et_rien_n_est_écrit() {
        assertThat(deposer("a.txt", new byte[0])).isEqualTo(new Depot.Vide());
        assertThat(deposer("a.txt", new byte[Documents.TAILLE_MAX_OCTETS + 1])).isEqualTo(new Depot.TropGros());
        assertThat(deposer("a.zip", Fichiers.zip(java.util.Map.of()))).isInstanceOf(Depot.Refus.class);
        assertThat(compter("document") + compter("contenu")).isZero();
    }

    @Test
    void un_flux_sans_fin_n_est_pas_lu_jusqu_au_bout() {
        var sansFin = new InputStream() {
            long lus;

            @Override
            public int read() {
                lus++;
                return 'a';
            }
        };
        assertThat(documents.deposer(demande("a.txt"), sansFin)).isEqualTo(new Depot.TropGros());
        assertThat(sansFin.lus).isLessThan(Documents.TAILLE_MAX_OCTETS + 100_000L);
    }

    @Test
    void chaque_refus_dit_en_une_phrase_quoi_faire() {
        var refus = Arrays.stream(Depot.class.getNestMembers())
                .filter(Record.class::isAssignableFrom)
                .filter(Depot.Refus.class::isAssignableFrom)
                .toList();
        assertThat(refus).hasSize(13);
        var exemples = List.of(
                new Depot.Vide(),
                new Depot.TropGros(),
                new Depot.TypeRefuse(),
                new Depot.AncienFormat(),
                new Depot.Archive(),
                new Depot.Macros(),
                new Depot.PageActive(),
                new Depot.PdfProtege(),
                new Depot.PdfActif("un script"),
                new Depot.ImageTropGrande(),
                new Depot.XmlAvecDefinitions(),
                new Depot.Illisible("PDF"),
                new Depot.TropDense());
        assertThat(exemples).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(List.copyOf(refus));
        assertThat(exemples)
                .extracting(Depot.Refus::phrase)
                .doesNotHaveDuplicates()
                .allSatisfy(phrase -> assertThat(phrase)
                        .startsWith("Ce")
                        .contains(":")
                        .endsWith(".")
                        .doesNotContainIgnoringCase("erreur")
                        .doesNotContain("invalide"));
    }

    @Test
    void dépôts_et_suppressions_simultanés_du_même_fichier_ne_se_perdent_pas() {
        var octets = new byte[600_000];
        new Random(7).nextBytes(octets);
        var texte = utf8(java.util.Base64.getEncoder().encodeToString(octets));

        var gardes = IntStream.range(0, 40)
                .mapToObj(rang -> supplyAsync(() -> {
                    var document = fait(deposer("a.txt", texte));
                    if (rang % 2 == 0) supprimer(document.id());
                    return rang % 2 == 0 ? null : document;
                }))
                .toList()
                .stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .filter(java.util.Objects::nonNull)
                .toList();

        assertThat(gardes)
                .hasSize(20)
                .allSatisfy(document ->
                        assertThat(documents.octetsDejaPermis(document.id())).contains(texte));
        assertThat(compter("contenu")).isEqualTo(1);
        assertThat(documents.contenusAlteres()).isEmpty();
    }

    @Test
    void un_octet_changé_dans_la_base_se_voit() {
        var document = fait(deposer("a.txt", utf8("la vérité")));
        assertThat(documents.contenusAlteres()).isEmpty();

        PostgresDeTest.superutilisateur().execute("update contenu_morceau set octets = set_byte(octets, 0, 66)");

        assertThat(documents.contenusAlteres()).containsExactly(document.empreinte());
    }

    @Test
    void l_application_n_a_pas_le_droit_de_réécrire_une_pièce() {
        fait(deposer("a.txt", utf8("la vérité")));
        assertThatThrownBy(() -> jdbc.sql("update document set nom = 'b'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update contenu_morceau set octets = 'b'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void une_pièce_se_télécharge_sans_que_le_navigateur_lui_prête_rien() {
        var document = fait(deposer("Reçu d'œufs \"frais\"\r\n.txt", utf8("Tout est la.")));

        assertThat(navigateur()
                        .get()
                        .uri("/documents/" + document.id())
                        .requestAttr(Visiteur.ATTRIBUT, visiteur(CAMILLE)))
                .hasStatusOk()
                .hasBodyTextEqualTo("Tout est la.")
                .headers()
                .hasValue(HttpHeaders.CONTENT_TYPE, "text/plain")
                .hasValue(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"Recu d'oeufs frais.txt\"; filename*=UTF-8''Re%c3%a7u%20d%27%c5%93ufs%20frais.txt")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-store")
                .hasValue("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void la_pièce_d_autrui_et_celle_qui_n_existe_pas_donnent_la_même_réponse() {
        var document = fait(deposer("a.txt", utf8("Privé.")));
        for (var id : List.of(document.id(), DocumentId.nouveau(LE_12_MARS))) {
            assertThat(navigateur().get().uri("/documents/" + id).requestAttr(Visiteur.ATTRIBUT, visiteur(MAUD)))
                    .hasStatus(404)
                    .hasBodyTextEqualTo("");
        }
        assertThat(navigateur().get().uri("/documents/" + document.id())).hasStatus(404);
    }

    private Documents documents(AutorisationDeLecture... autorisations) {
        var contexte = new DefaultListableBeanFactory();
        for (int i = 0; i < autorisations.length; i++) contexte.registerSingleton("a" + i, autorisations[i]);
        return new Documents(
                new DocumentsSql(jdbc),
                new Inspection(),
                contexte.getBeanProvider(AutorisationDeLecture.class),
                evenements::add,
                Clock.fixed(LE_12_MARS, EnFrancais.PARIS));
    }

    private MockMvcTester navigateur() {
        return MockMvcTester.of(
                List.of(new DocumentController(documents)),
                montage ->
                        montage.setCustomArgumentResolvers(new VisiteurDEssai()).build());
    }

    private Depot deposer(String nom, byte[] octets) {
        return transaction.execute(_ -> documents.deposer(demande(nom), new ByteArrayInputStream(octets)));
    }

    private boolean supprimer(DocumentId id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> documents.supprimer(id, MAUD)));
    }

    private static NouveauDocument demande(String nom) {
        return new NouveauDocument(nom, dossier(CAMILLE), Conservation.PIECE_COMPTABLE, CAMILLE);
    }

    private static ObjetLie dossier(UUID personne) {
        return new ObjetLie("essai.dossier", personne);
    }

    private static Visiteur visiteur(UUID compte) {
        return new Visiteur(compte, "Camille Aubrée", Set.of(), Set.of(), false);
    }

    private static Document fait(Depot depot) {
        assertThat(depot).isInstanceOf(Depot.Fait.class);
        return ((Depot.Fait) depot).document();
    }

    private int compter(String table) {
        return PostgresDeTest.superutilisateur().queryForObject("select count(*) from " + table, Integer.class);
    }

    /// Comme le fait `acces` dans l'application ; la matrice des accès éprouve la route entière.
    private static final class VisiteurDEssai implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parametre) {
            return parametre.getParameterType() == Visiteur.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parametre,
                ModelAndViewContainer vue,
                NativeWebRequest demande,
                WebDataBinderFactory liaison) {
            var visiteur = demande.getAttribute(Visiteur.ATTRIBUT, RequestAttributes.SCOPE_REQUEST);
            return visiteur == null ? Visiteur.ANONYME : visiteur;
        }
    }
}
