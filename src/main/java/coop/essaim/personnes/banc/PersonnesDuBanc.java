package coop.essaim.personnes.banc;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.recherche.SourceDeRecherche;
import coop.essaim.personnes.Doublons;
import coop.essaim.personnes.NouvellePersonne;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Des fiches inventées en nombre, et les recherches de tous les jours, par les classes mêmes de l'application.
public final class PersonnesDuBanc implements AutoCloseable {

    private static final int TROUVAILLES = 8;

    private static final List<String> DEBUTS =
            List.of("ma", "cam", "kerma", "aub", "le g", "idriss ben", "maud ker", "06123", "du", "tang", "fa", "soph");
    private static final List<String> FAUTES =
            List.of("Camile Kermarec", "Idris Benalli", "Maude Kerivell", "Ludovik Tangui", "Solene Guegen");

    private final JdbcClient jdbc;
    private final AnnotationConfigApplicationContext contexte = new AnnotationConfigApplicationContext();

    public PersonnesDuBanc(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        contexte.registerBean(JdbcClient.class, () -> jdbc);
        contexte.registerBean(Clock.class, () -> horloge);
        var balayage = new ClassPathBeanDefinitionScanner(contexte, false);
        balayage.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(
                "coop\\.essaim\\.personnes\\.(fiche\\.(RechercheDePersonnes|ListeSql)|Doublons(Sql)?)")));
        balayage.scan("coop.essaim.personnes");
        contexte.refresh();
    }

    /// Ouvre tant de fiches aux noms courants, avec courriel, téléphone, naissance et adresse.
    public void remplir(int combien) {
        jdbc.sql("""
                insert into personne (id, nom, prenom, naissance, courriel, telephone, cree_a)
                select gen_random_uuid(),
                       (array['Ker', 'Le ', 'Gué', 'Du', 'Ma', 'Tan', 'Ben', 'Aub', 'Ro', 'Pé'])[1 + n / 11 % 10]
                       || (array['marec', 'goff', 'guen', 'bois', 'ali', 'rivel', 'guy', 'rée', 'bert', 'rault', 'nec',
                                 'tier', 'moine'])[1 + n / 7 % 13]
                       || (array['', '-Martin', ' de Retz', 'ec', 'ou', 'ic'])[1 + n / 1430 % 6],
                       (array['Camille', 'Idriss', 'Maud', 'Ludovic', 'Solène', 'Enora', 'Malo', 'Fatou', 'Sophie',
                              'Marie-Claude', 'Jean', 'Éloïse', 'Yann', 'Nadia', 'Cam', 'Augustin', 'Gwenaëlle'])[1 + n % 17],
                       date '1950-01-01' + (n * 7919 % 20000),
                       'p' || n || '@exemple.fr', '+336' || lpad((n * 1597 % 100000000)::text, 8, '0'), now()
                  from generate_series(1, :combien) n""").param("combien", combien).update();
        jdbc.sql("""
                insert into personne_adresse (id, personne_id, du, commune, code_postal, pays, departement, saisie_a)
                select gen_random_uuid(), id, date '2020-01-01', 'Nantes', '44000', 'FR', '44', now() from personne""").update();
        jdbc.sql("vacuum analyze personne").update();
        jdbc.sql("vacuum analyze personne_adresse").update();
    }

    /// Ce que l'on cherche tous les jours ; le nombre dit combien de fois on l'a déjà fait, pour changer la question.
    public Map<String, IntConsumer> recherches() {
        var source = contexte.getBean(SourceDeRecherche.class);
        var doublons = contexte.getBean(Doublons.class);
        var recherches = new LinkedHashMap<String, IntConsumer>();
        recherches.put(
                "une personne, par un début de nom, de courriel ou de numéro",
                n -> source.chercher(DEBUTS.get(n % DEBUTS.size()), Visiteur.ANONYME, TROUVAILLES));
        recherches.put(
                "une personne, le nom mal écrit",
                n -> source.chercher(FAUTES.get(n % FAUTES.size()), Visiteur.ANONYME, TROUVAILLES));
        recherches.put("les doublons d’une fiche que l’on ouvre", n -> doublons.chercher(nouvelle(n)));
        return recherches;
    }

    private static NouvellePersonne nouvelle(int n) {
        return new NouvellePersonne(
                null,
                "Kermarec",
                "Camille",
                LocalDate.of(1985, 4, 2).plusDays(n),
                new Courriel("p" + (n * 37 + 1) + "@exemple.fr"),
                Telephone.valueOf("06 12 34 %02d %02d".formatted(n % 100, n / 100)));
    }

    @Override
    public void close() {
        contexte.close();
    }
}
