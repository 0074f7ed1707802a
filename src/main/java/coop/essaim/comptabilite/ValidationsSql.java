package coop.essaim.comptabilite;

import coop.essaim.comptabilite.Validations.Chaine;
import coop.essaim.comptabilite.Validations.Compteur;
import coop.essaim.comptabilite.Validations.Maillon;
import coop.essaim.comptabilite.Validations.Suite;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ValidationsSql {

    /// Le compteur avance d'un lot ; suivent une condition s'il y en a, puis la parenthèse fermante.
    static final String COMPTEUR = """
            compteur as (
                update numerotation n set dernier = c.dernier, empreinte = c.empreinte
                  from unnest(:c_journaux::int[], :c_exercices::int[], :c_derniers::int[], :c_empreintes::bytea[])
                       as c (journal_id, exercice_id, dernier, empreinte)
                 where n.journal_id = c.journal_id and n.exercice_id = c.exercice_id""";

    /// Les validations du lot ; suivent une condition s'il y en a, puis [#DANS_L_ORDRE].
    static final String LIVRE = """
                insert into validation (ecriture_id, journal_id, exercice_id, numero, valide_le, valide_par, contenu,
                                        empreinte)
                select v.id, v.journal_id, v.exercice_id, v.numero,
                       timestamptz 'epoch' + :micros * interval '1 microsecond', v.par, v.contenu, v.empreinte
                  from unnest(:ids::bigint[], :journaux::int[], :exercices::int[], :numeros::int[], :auteurs::text[],
                              :contenus::bytea[], :empreintes::bytea[]) with ordinality
                       as v (id, journal_id, exercice_id, numero, par, contenu, empreinte, rang)""";

    static final String DANS_L_ORDRE = "\n order by v.rang";

    private static final String ENREGISTRER = "with " + COMPTEUR + ")\n" + LIVRE + DANS_L_ORDRE;

    private final JdbcClient jdbc;

    ValidationsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Verrouille le compteur, en le créant au premier numéro. La mise à jour à l'identique est le verrou.
    Suite verrouiller(Compteur compteur) {
        return jdbc.sql("""
                insert into numerotation (journal_id, exercice_id, dernier, empreinte)
                values (:journal, :exercice, 0, :origine)
                on conflict (journal_id, exercice_id) do update set dernier = numerotation.dernier
                returning dernier, empreinte""")
                .param("journal", compteur.journal())
                .param("exercice", compteur.exercice())
                .param("origine", Empreinte.origine())
                .query((ligne, _) -> new Suite(ligne.getInt(1), ligne.getBytes(2)))
                .single();
    }

    Set<EcritureId> validees(List<EcritureId> ids) {
        var validees = new HashSet<EcritureId>();
        jdbc.sql("select ecriture_id from validation where ecriture_id = any(:ids)")
                .param("ids", ids.stream().mapToLong(EcritureId::valeur).toArray())
                .query((RowCallbackHandler) ligne -> validees.add(new EcritureId(ligne.getLong(1))));
        return validees;
    }

    void enregistrer(Chaine chaine) {
        jdbc.sql(ENREGISTRER).params(chaine.parametres()).update();
    }

    /// Les validations d'un lot, mises en colonnes.
    static final class Rangees {

        private final long micros;
        private final long[] ids;
        private final int[] journaux;
        private final int[] exercices;
        private final int[] numeros;
        private final String[] auteurs;
        private final byte[][] contenus;
        private final byte[][] empreintes;
        private int nombre;

        Rangees(int taille, Instant le) {
            micros = ChronoUnit.MICROS.between(Instant.EPOCH, le);
            ids = new long[taille];
            journaux = new int[taille];
            exercices = new int[taille];
            numeros = new int[taille];
            auteurs = new String[taille];
            contenus = new byte[taille][];
            empreintes = new byte[taille][];
        }

        void poser(Map<String, Object> parametres) {
            parametres.put("micros", micros);
            parametres.put("ids", ids);
            parametres.put("journaux", journaux);
            parametres.put("exercices", exercices);
            parametres.put("numeros", numeros);
            parametres.put("auteurs", auteurs);
            parametres.put("contenus", contenus);
            parametres.put("empreintes", empreintes);
        }

        void ajouter(Maillon maillon, Suite suite) {
            ids[nombre] = maillon.id().valeur();
            journaux[nombre] = maillon.journal();
            exercices[nombre] = maillon.exercice();
            numeros[nombre] = suite.dernier();
            auteurs[nombre] = maillon.auteur();
            contenus[nombre] = maillon.contenu();
            empreintes[nombre] = suite.empreinte();
            nombre++;
        }
    }
}
