package coop.essaim.acces.matrice;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.acces.matrice.Matrice.Cle;
import coop.essaim.acces.matrice.ObjetsDEssai.Marqueur;
import coop.essaim.acces.matrice.Routes.Route;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RegleDAcces;
import coop.essaim.commun.droit.RoleLivre;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

/// Chaque route, pour chaque visiteur, sur son objet et sur celui d'autrui : la réponse est celle de la table relue,
/// un refus ne montre rien et ne change rien, et une page permise ne montre que ce que le rôle peut voir.
@EssaiComplet
class MatriceTest {

    private static final Set<Integer> REFUS = Set.of(401, 403, 404);

    /// Une empreinte de toutes les tables coûte autant qu'une ligne : une avant et une après tant de lignes.
    private static final int LIGNES_PAR_LOT = 20;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    private final Map<String, UUID> identites = new HashMap<>();
    private final Map<String, Cookie> sessions = new LinkedHashMap<>();
    private Troupe troupe;
    private Objets objets;
    private Collection<DroitsDuModule> droits;

    @BeforeEach
    void un_compte_par_rôle() {
        troupe = new Troupe(comptes, navigateur);
        droits = contexte.getBeansOfType(DroitsDuModule.class).values();
        for (var role : RoleLivre.values()) {
            identites.put(role.name(), troupe.compte("Visite " + role.libelle(), courriel(role.name()), role.name()));
            sessions.put(role.name(), troupe.connecter(courriel(role.name())));
        }
        identites.put(
                Matrice.DESACTIVE,
                troupe.compte("Personne partie", courriel("parti"), RoleLivre.ADMINISTRATEUR.name()));
        comptes.reactiver(identites.get(Matrice.DESACTIVE), null);
        sessions.put(Matrice.DESACTIVE, troupe.connecter(courriel("parti")));
        comptes.desactiver(identites.get(Matrice.DESACTIVE), "départ", null);
        objets = Objets.semer(contexte);
    }

    private static String courriel(String role) {
        return "visite-" + role.toLowerCase(Locale.ROOT).replace('_', '-') + "@exemple.fr";
    }

    @Test
    void chaque_route_a_ses_lignes_dans_la_table_et_la_table_n_en_a_pas_d_autre() {
        var attendues = new LinkedHashMap<Cle, String>();
        for (var route : Routes.aNous(contexte)) {
            for (var objet : objetsDe(route)) {
                attendues.put(new Cle(route.verbe(), route.chemin(), objet), Matrice.proposition(route, objet, droits));
            }
        }
        var lues = Matrice.lire().lignes().keySet();

        assertThat(attendues.entrySet().stream()
                        .filter(attendue -> !lues.contains(attendue.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("\n")))
                .as("lignes à relire, puis à ajouter à src/test/resources/" + Matrice.FICHIER + "\n")
                .isEmpty();
        assertThat(lues).as("lignes dont la route n'existe plus").isSubsetOf(attendues.keySet());
    }

    private List<String> objetsDe(Route route) {
        if (!route.aDesVariables()) return List.of(Matrice.SANS_OBJET);
        return objets.pour(route.chemin()).aUnProprietaire()
                ? List.of(Matrice.PROPRE, Matrice.AUTRE)
                : List.of(Matrice.AUTRE);
    }

    /// `-Dessaim.matrice=/devis` ne joue que ces lignes, le temps d'écrire une page ; la CI les joue toutes.
    @Test
    void chaque_case_répond_ce_qui_est_écrit_sans_fuite_ni_effet_quand_c_est_un_refus() {
        var routes = Routes.aNous(contexte).stream().collect(Collectors.toMap(Route::nom, route -> route, (a, _) -> a));
        var bilan = new SoftAssertions();
        try (var base = PostgresDeTest.connexionDuSuperutilisateur()) {
            var essai = new Passage(new JdbcTemplate(base), new Empreintes(new JdbcTemplate(base)), bilan);
            var lot = new ArrayList<Ligne>();
            Matrice.lire().lignes().forEach((cle, attendus) -> {
                var route = routes.get(cle.verbe() + " " + cle.chemin());
                if (route != null && cle.chemin().startsWith(System.getProperty("essaim.matrice", "/")))
                    lot.add(new Ligne(route, cle, attendus)); // sinon, l'essai précédent le dit
                if (lot.size() == LIGNES_PAR_LOT) jouer(lot, essai);
            });
            jouer(lot, essai);
        }
        bilan.assertAll();
    }

    private record Passage(JdbcTemplate base, Empreintes empreintes, SoftAssertions bilan) {}

    /// Une ligne de la table. L'objet d'autrui peut naître en calculant une adresse : celles des refus se calculent
    /// avant l'empreinte, celles des autres au moment de demander, après ce qu'ont changé les lignes d'avant.
    private final class Ligne {

        final Cle cle;
        final Map<String, Integer> attendus;
        final List<String> refuses;
        final Map<String, Case> cases = new HashMap<>();
        private String adresseDAutrui;

        Ligne(Route route, Cle cle, Map<String, Integer> attendus) {
            this.cle = cle;
            this.attendus = attendus;
            refuses = attendus.keySet().stream()
                    .filter(visiteur -> estUnRefus(route, visiteur, attendus.get(visiteur)))
                    .toList();
            refuses.forEach(visiteur -> cases.put(visiteur, new Case(cle, visiteur, adresse(visiteur))));
        }

        /// Qui n'a pas le droit de la route est refusé quel que soit l'objet : celui d'un seul autrui sert à tous.
        private String adresse(String visiteur) {
            boolean partage = cle.objet().equals(Matrice.AUTRE) && attendus.get(visiteur) != 404;
            if (!partage) return chemin(cle, identites.get(visiteur));
            if (adresseDAutrui == null) adresseDAutrui = chemin(cle, identites.get(visiteur));
            return adresseDAutrui;
        }

        void refuser(Passage essai) {
            refuses.forEach(visiteur -> MatriceTest.this.refuser(cases.get(visiteur), attendus.get(visiteur), essai));
        }

        void permettre(Passage essai) {
            confirmer(essai.base());
            var permises = attendus.keySet().stream()
                    .filter(visiteur -> !refuses.contains(visiteur))
                    .map(visiteur -> new Case(cle, visiteur, chemin(cle, identites.get(visiteur))))
                    .toList();
            permises.forEach(ici -> MatriceTest.this.permettre(ici, attendus.get(ici.visiteur()), essai));
        }

        Stream<Case> coupables(Passage essai) {
            return refuses.stream().map(cases::get).filter(ici -> {
                var avant = essai.empreintes().lire();
                demander(essai.base(), ici);
                return !essai.empreintes().lire().equals(avant);
            });
        }
    }

    /// Les refus du lot d'abord, entre deux empreintes de la base : à eux tous, ils n'ont rien changé. Un écart les
    /// fait rejouer un par un, pour nommer qui l'a fait.
    private static void jouer(List<Ligne> lot, Passage essai) {
        confirmer(essai.base());
        var avant = essai.empreintes().lire();
        lot.forEach(ligne -> ligne.refuser(essai));
        essai.bilan()
                .assertThat(essai.empreintes().lire())
                .as(() -> "effet d'un refus, dû à "
                        + lot.stream()
                                .flatMap(ligne -> ligne.coupables(essai))
                                .map(Case::toString)
                                .collect(Collectors.joining(", ")))
                .isEqualTo(avant);
        lot.forEach(ligne -> ligne.permettre(essai));
        lot.clear();
    }

    private record Case(Cle cle, String visiteur, String chemin) {
        @Override
        public String toString() {
            return visiteur + " : " + cle.verbe() + " " + chemin + " (" + cle.objet() + ")";
        }
    }

    private void refuser(Case ici, int attendu, Passage essai) {
        var reponse = demander(essai.base(), ici);
        essai.bilan().assertThat(reponse.getStatus()).as(ici.toString()).isEqualTo(attendu);
        essai.bilan().assertThat(texte(reponse)).as("fuite d'un refus, " + ici).doesNotContain(tousLesMarqueurs());
        if (reponse.getStatus() == 302) {
            essai.bilan()
                    .assertThat(reponse.getHeader("Location"))
                    .as(ici.toString())
                    .startsWith("/connexion");
        }
    }

    private void permettre(Case ici, int attendu, Passage essai) {
        var reponse = demander(essai.base(), ici);
        essai.bilan().assertThat(reponse.getStatus()).as(ici.toString()).isEqualTo(attendu);
        essai.bilan()
                .assertThat(texte(reponse))
                .as("donnée hors du rôle, " + ici)
                .doesNotContain(interdits(ici));
        if (!ici.cle().verbe().equals("GET")) renouveler(essai.base(), ici.visiteur());
    }

    private static boolean estUnRefus(Route route, String visiteur, int attendu) {
        boolean sansCompte = visiteur.equals(Matrice.ANONYME) || visiteur.equals(Matrice.DESACTIVE);
        return REFUS.contains(attendu) || (sansCompte && !(route.regle() instanceof RegleDAcces.Publique));
    }

    private String chemin(Cle cle, UUID moi) {
        if (cle.objet().equals(Matrice.SANS_OBJET)) return cle.chemin();
        var source = objets.pour(cle.chemin());
        var qui = moi == null ? identites.get(Matrice.DESACTIVE) : moi;
        var variables = cle.objet().equals(Matrice.PROPRE) ? source.propre(qui) : source.autre(qui);
        return UriComponentsBuilder.fromPath(cle.chemin())
                .buildAndExpand(variables)
                .toUriString();
    }

    private MockHttpServletResponse demander(JdbcTemplate base, Case ici) {
        // Chaque case part d'un frein neuf : dix-sept visiteurs à la même adresse ne sont pas une attaque.
        base.execute("delete from frein");
        var demande = navigateur
                .method(HttpMethod.valueOf(ici.cle().verbe()))
                .uri(ici.chemin())
                .with(jeton());
        var session = sessions.get(ici.visiteur());
        if (session != null) demande.cookie(session);
        return demande.exchange().getResponse();
    }

    /// La confirmation du mot de passe vaut dix minutes : elle ne périme pas au milieu de la table sur une machine
    /// lente.
    private static void confirmer(JdbcTemplate base) {
        base.update("""
                update spring_session_attributes set attribute_bytes = convert_to(to_char(
                    now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'UTF8')
                where attribute_name = 'essaim.confirmee-a'""");
    }

    /// Un acte permis peut avoir fermé la session : la case suivante en reçoit une neuve.
    private void renouveler(JdbcTemplate base, String visiteur) {
        if (!identites.containsKey(visiteur) || visiteur.equals(Matrice.DESACTIVE)) return;
        if (demander(base, new Case(new Cle("GET", "/", Matrice.SANS_OBJET), visiteur, "/"))
                        .getStatus()
                == 302) {
            sessions.put(visiteur, troupe.connecter(courriel(visiteur)));
        }
    }

    private String[] tousLesMarqueurs() {
        return marqueurs().map(Marqueur::texte).toArray(String[]::new);
    }

    private String[] interdits(Case ici) {
        var siens = Matrice.droits(ici.visiteur(), droits);
        return marqueurs()
                .filter(m -> !m.chemins().contains(ici.cle().chemin()))
                .filter(m -> m.droits().stream().noneMatch(siens::contains))
                .map(Marqueur::texte)
                .toArray(String[]::new);
    }

    private Stream<Marqueur> marqueurs() {
        return Stream.concat(
                Stream.of(new Marqueur("$argon2", Set.of())),
                objets.tous().stream().flatMap(o -> o.marqueurs().stream()));
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void la_table_connaît_tous_les_rôles_livrés() {
        assertThat(new TreeSet<>(Matrice.visiteurs())).hasSize(RoleLivre.values().length + 2);
        assertThat(new ArrayList<>(Matrice.lire().lignes().values())).isNotEmpty();
    }
}
