package coop.essaim.acces.matrice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/// L'empreinte de chaque table : un refus n'en change aucune.
///
/// Elle est faite de la place et de la transaction de chaque version de ligne (`ctid`, `xmin`), pas de son contenu :
/// une
/// ligne réécrite à l'identique se voit aussi, et les documents ne se relisent pas à chaque case.
final class Empreintes {

    /// Ce qu'un refus a le droit d'écrire : sa propre trace, et la session de qui l'a reçu.
    private static final Set<String> TRACES = Set.of(
            "journal_audit",
            "journal_audit_compteur",
            "spring_session",
            "spring_session_attributes",
            "scheduled_tasks",
            "frein");

    private final JdbcTemplate base;
    private final String requete;

    Empreintes(JdbcTemplate base) {
        this.base = base;
        List<String> tables = base.queryForList(
                "select tablename from pg_tables where schemaname = 'public' order by tablename", String.class);
        this.requete = tables.stream()
                .filter(table -> !TRACES.contains(table))
                .map(table ->
                        "select '%1$s' as nom, count(*) || ':' || coalesce(sum(hashtidextended(ctid, xmin::text::int8)), 0) as somme from %1$s"
                                .formatted(table))
                .collect(Collectors.joining(" union all "));
    }

    Map<String, String> lire() {
        var empreintes = new TreeMap<String, String>();
        base.query(requete, ligne -> {
            empreintes.put(ligne.getString("nom"), ligne.getString("somme"));
        });
        return empreintes;
    }
}
