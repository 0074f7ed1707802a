package coop.essaim.facturation.relance;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce qu'un client doit, d'après le grand livre.
@Repository
class RelevesSql {

    private final JdbcClient jdbc;

    RelevesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes
    List<Releve.Ligne> pieces(UUID client, @Nullable Collection<ActiviteId> permises) {
        return jdbc.sql("""
                select f.id, p.genre, f.numero, f.date, f.echeance, p.ttc, l.reste, k.id is not null as contestee,
                       (select n.libelle from relance n where n.facture_id = f.id
                         order by n.niveau desc limit 1) as relance
                  from facture f
                  join piece_de_vente p on p.id = f.id
                  join pub_reste_de_ligne l on l.ecriture_id = f.ecriture_id and l.rang = 1
                  left join contestation k on k.facture_id = f.id and k.levee_a is null
                 where f.client_id = :client and p.ttc <> 0 and l.reste <> 0
                   and case when :activites::uuid[] is null then true else f.activite_id = any(:activites) end
                 order by f.date, f.numero""")
                .param("client", client)
                .param("activites", uuids(permises))
                .query((ligne, _) -> ligne(ligne))
                .list();
    }

    /// Ce qu'il a payé en trop ou d'avance, et qui ne sert encore à rien.
    List<Releve.Ligne> tropPercus(UUID client, @Nullable Collection<ActiviteId> permises) {
        return jdbc.sql("""
                select r.numero, r.date, t.montant, t.montant - t.employe as reste
                  from trop_percu t
                  join reglement r on r.id = t.reglement_id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where r.client_id = :client and n.reglement_id is null and t.employe < t.montant
                   and case when :activites::uuid[] is null then true else r.activite_id = any(:activites) end
                 order by r.date, r.numero""")
                .param("client", client)
                .param("activites", uuids(permises))
                .query((ligne, _) -> new Releve.Ligne(
                        null,
                        "Trop-perçu du règlement " + ligne.getString("numero"),
                        ligne.getObject("date", LocalDate.class),
                        null,
                        new Montant(-ligne.getLong("montant")),
                        new Montant(-ligne.getLong("reste")),
                        null,
                        false))
                .list();
    }

    private static Releve.Ligne ligne(ResultSet r) throws SQLException {
        var genre = Genre.valueOf(r.getString("genre"));
        boolean avoir = genre.estUnAvoir();
        return new Releve.Ligne(
                r.getObject("id", UUID.class),
                genre.libelle() + " " + r.getString("numero"),
                r.getObject("date", LocalDate.class),
                avoir ? null : r.getObject("echeance", LocalDate.class),
                new Montant((avoir ? -1 : 1) * r.getLong("ttc")),
                new Montant(r.getLong("reste")),
                r.getString("relance"),
                r.getBoolean("contestee"));
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }
}
