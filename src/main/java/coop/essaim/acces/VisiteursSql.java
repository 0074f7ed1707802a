package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisiteursSql {

    private final JdbcClient jdbc;

    VisiteursSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// En une question : la personne, si son compte est actif, avec ses rôles et ses droits de cet instant, le nom et
    /// le logo que sa coopérative porte ce jour-là. Ses rôles se lisent par son compte, une fois : demandés par des
    /// `exists`, ils faisaient relire ceux de tout le monde à chaque page.
    record Charge(
            Visiteur visiteur,
            boolean secondFacteur,
            @Nullable String cooperative,
            @Nullable UUID logo) {}

    Optional<Charge> charger(UUID compte, LocalDate jour) {
        return jdbc.sql("""
                select c.id, c.nom, tenus.roles, tenus.equipe,
                       array(select rd.droit_code from role_droit rd where rd.role_id = any(tenus.ids)) as droits,
                       (select true from totp t where t.compte_id = c.id and t.active_a is not null) as second_facteur,
                       k.denomination as cooperative, k.logo
                  from compte c
                 cross join lateral (select coalesce(array_agg(r.code), '{}') as roles,
                                            coalesce(array_agg(r.id), '{}') as ids,
                                            coalesce(bool_or(r.equipe), false) as equipe
                                       from compte_role cr
                                       join role r on r.id = cr.role_id
                                      where cr.compte_id = c.id and cr.retire_a is null) tenus
                  left join (select denomination, logo from pub_cooperative
                              where :jour between du and coalesce(au, 'infinity')) k on true
                 where c.id = :compte
                   and not exists (select 1 from compte_desactivation d
                                    where d.compte_id = c.id and d.reactive_a is null)""")
                .param("compte", compte)
                .param("jour", jour)
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
                ligne.getBoolean("second_facteur"),
                ligne.getString("cooperative"),
                ligne.getObject("logo", UUID.class));
    }

    private static Set<String> textes(Array tableau) throws SQLException {
        return Set.copyOf(List.of((String[]) tableau.getArray()));
    }
}
