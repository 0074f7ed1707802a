package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisiteursSql {

    private final JdbcClient jdbc;

    VisiteursSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// En une question : la personne, si son compte est actif, avec ses rôles et ses droits de cet instant.
    record Charge(Visiteur visiteur, boolean secondFacteur) {}

    Optional<Charge> charger(UUID compte) {
        return jdbc.sql("""
                select c.id, c.nom,
                       coalesce(array_agg(distinct r.code) filter (where r.code is not null), '{}') as roles,
                       coalesce(array_agg(distinct rd.droit_code) filter (where rd.droit_code is not null), '{}')
                           as droits,
                       coalesce(bool_or(r.equipe), false) as equipe,
                       exists (select 1 from totp t where t.compte_id = c.id and t.active_a is not null)
                           as second_facteur
                from compte c
                left join compte_role cr on cr.compte_id = c.id and cr.retire_a is null
                left join role r on r.id = cr.role_id
                left join role_droit rd on rd.role_id = r.id
                where c.id = :compte
                  and not exists (select 1 from compte_desactivation d
                                  where d.compte_id = c.id and d.reactive_a is null)
                group by c.id""")
                .param("compte", compte)
                .query(VisiteursSql::visiteur)
                .optional();
    }

    private static Charge visiteur(ResultSet ligne, int rang) throws SQLException {
        return new Charge(
                new Visiteur(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("nom"),
                        textes(ligne.getArray("roles")),
                        textes(ligne.getArray("droits")),
                        ligne.getBoolean("equipe")),
                ligne.getBoolean("second_facteur"));
    }

    private static Set<String> textes(Array tableau) throws SQLException {
        return Set.of((String[]) tableau.getArray());
    }
}
