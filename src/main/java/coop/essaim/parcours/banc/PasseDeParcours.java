package coop.essaim.parcours.banc;

import coop.essaim.commun.Periode;
import coop.essaim.parcours.mouvement.MouvementsSql;
import coop.essaim.personnes.banc.PersonnesDuBanc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Le passage du banc : ouvrir les fiches, leur donner dix ans de parcours, puis chercher et recalculer.
final class PasseDeParcours {

    private static final int CHAUFFE = 30;
    private static final int FOIS = 120;
    private static final int FOIS_MOUVEMENTS = 60;
    private static final long RECHERCHE_AU_PLUS = 50_000;
    private static final long MOUVEMENTS_AU_PLUS = 100_000;

    private final JdbcClient jdbc;
    private final PersonnesDuBanc personnes;
    private final Consumer<String> annonce;

    PasseDeParcours(JdbcClient jdbc, PersonnesDuBanc personnes, Consumer<String> annonce) {
        this.jdbc = jdbc;
        this.personnes = personnes;
        this.annonce = annonce;
    }

    List<Mesure> passer(int combien) {
        annonce.accept(String.format(Locale.FRANCE, "%,d personnes, dix ans de parcours…", combien));
        personnes.remplir(combien);
        remplir();
        var mesures = new ArrayList<Mesure>();
        personnes
                .recherches()
                .forEach((quoi, acte) -> mesures.add(mesurer(quoi, FOIS, RECHERCHE_AU_PLUS, "personne", acte)));
        var mouvements = new MouvementsSql(jdbc);
        var decennie = Periode.entre(LocalDate.of(2017, 1, 1), LocalDate.of(2026, 12, 31));
        mesures.add(mesurer(
                "les mouvements d’une année",
                FOIS_MOUVEMENTS,
                MOUVEMENTS_AU_PLUS,
                "evenement_de_parcours",
                n -> mouvements.pendant(Periode.annee(2017 + n % 10))));
        mesures.add(mesurer(
                "les mouvements de dix ans",
                FOIS_MOUVEMENTS,
                MOUVEMENTS_AU_PLUS,
                "evenement_de_parcours",
                _ -> mouvements.pendant(decennie)));
        return List.copyOf(mesures);
    }

    private Mesure mesurer(String quoi, int fois, long cible, String table, IntConsumer acte) {
        long avant = parcoursEntiers(table);
        long processeurAvant = processeur();
        var durees = Mesure.chronometrer(CHAUFFE, fois, acte);
        long processeur = (processeur() - processeurAvant) / (CHAUFFE + fois);
        var mesure = Mesure.de(quoi, durees, new Mesure.Base(processeur, parcoursEntiers(table) - avant), cible);
        annonce.accept(mesure.ligne());
        return mesure;
    }

    /// Deux personnes sur cinq entrent en CAPE un jour des dix ans, deux sur trois d'entre elles passent en CESA, la
    /// moitié sort ; une sur cent est annulée.
    private void remplir() {
        jdbc.sql("""
                with entree as (
                    select id, row_number() over (order by id) as n from pub_personne)
                insert into evenement_de_parcours
                       (id, personne_id, transition, date_effet, parcours, contrat_avant, contrat, motif, saisi_a)
                select gen_random_uuid(), e.id, t.transition, date '2017-01-01' + (e.n * 31 % 3000)::int + t.apres,
                       t.parcours, t.avant, t.contrat, t.motif, now()
                  from entree e
                 cross join lateral (values
                       ('T2', -90, 'RECU', null, null, null, 1, 1),
                       ('T7', 0, 'EN_ACTIVITE', 'SANS_CONTRAT', 'CAPE_1', null, 5, 2),
                       ('T9', 200, null, 'CAPE_1', 'CESA', null, 15, 4),
                       ('T16', 600, 'SORTI', 'CESA', 'SANS_CONTRAT', 'DEMISSION', 15, 2)
                       ) as t (transition, apres, parcours, avant, contrat, motif, sur, jusqua)
                 where e.n % t.sur < t.jusqua
                 order by 4""").update();
        jdbc.sql("""
                insert into evenement_de_parcours (id, personne_id, transition, date_effet, annule, saisi_a)
                select gen_random_uuid(), personne_id, transition, date_effet, id, now()
                  from evenement_de_parcours
                 where contrat = 'CAPE_1' and rang % 100 = 0""").update();
        jdbc.sql("vacuum analyze evenement_de_parcours").update();
    }

    /// Le temps de processeur que PostgreSQL a donné à notre connexion, en microsecondes : sur une machine partagée,
    /// l'attente mesure les voisins. Zéro là où le système ne le dit pas.
    private long processeur() {
        int pid = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        try {
            var champs = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
            return (Long.parseLong(champs[11]) + Long.parseLong(champs[12])) * 10_000;
        } catch (IOException _) {
            return 0;
        }
    }

    /// Combien de fois PostgreSQL a lu la table de bout en bout.
    private long parcoursEntiers(String table) {
        jdbc.sql("select pg_stat_force_next_flush()").query().singleRow();
        jdbc.sql("select pg_stat_clear_snapshot()").query().singleRow();
        return jdbc.sql("select seq_scan from pg_stat_user_tables where relname = :table")
                .param("table", table)
                .query(Long.class)
                .single();
    }
}
