package coop.essaim.commun.base;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/// Lire en gardant le plan, quoi qu'en pense PostgreSQL.
///
/// Il compare ce que coûterait le plan gardé à ceux qu'il a faits sur mesure ; pour un ordre dont les tableaux lui
/// cachent la taille, il se trompe, et planifie à nouveau chaque fois : le quart d'une validation.
@Component
public class PlanGarde {

    private static final String GARDER = "select set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final String DANS_CET_ORDRE = ", set_config('join_collapse_limit', '1', true)";

    private final NamedParameterJdbcOperations jdbc;

    PlanGarde(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Le réglage part avec la requête, en un voyage. Hors transaction il meurt avec elle : ensemble, ils en font
    /// une. Dans une transaction, il vaut jusqu'à sa fin, pour tous les ordres qui suivent.
    ///
    /// Chaque paramètre dit son type ; pour un tableau, le pilote le demanderait à la base entre les deux : il
    /// passe en texte, que la requête convertit.
    public <T> List<T> lire(String requete, SqlParameterSource parametres, RowMapper<T> ligne) {
        return lireApres(GARDER, requete, parametres, ligne);
    }

    /// De même, et les tables se joignent dans l'ordre où la requête les nomme.
    public <T> List<T> lireDansCetOrdre(String requete, SqlParameterSource parametres, RowMapper<T> ligne) {
        return lireApres(GARDER + DANS_CET_ORDRE, requete, parametres, ligne);
    }

    private <T> List<T> lireApres(String reglage, String requete, SqlParameterSource parametres, RowMapper<T> ligne) {
        return Objects.requireNonNull(jdbc.execute(reglage + ";\n" + requete, parametres, ordre -> {
            ordre.execute();
            if (!ordre.getMoreResults()) throw new SQLException("La requête n'a rien rendu.");
            var lignes = new ArrayList<T>();
            try (var lues = ordre.getResultSet()) {
                while (lues.next()) lignes.add(ligne.mapRow(lues, lignes.size()));
            }
            return lignes;
        }));
    }
}
