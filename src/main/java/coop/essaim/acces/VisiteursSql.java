package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// La personne d'un compte, telle que la base la connaît à l'instant : elle se lit avec sa session, d'une seule
/// question, à chaque demande.
@Repository
class VisiteursSql implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    /// L'attribut où la session lue le porte : il ne s'écrit jamais.
    static final String ATTRIBUT = "essaim.visiteur";

    /// Ses rôles se lisent par son compte, une fois : demandés par des `exists`, ils faisaient relire ceux de tout le
    /// monde à chaque page.
    private static final String PORTRAIT = """
            json_build_object(
                'compte', c.id, 'nom', c.nom, 'roles', tenus.roles, 'equipe', tenus.equipe,
                'droits', array(select rd.droit_code from role_droit rd where rd.role_id = any(tenus.ids)),
                'secondFacteur', exists (select from totp t where t.compte_id = c.id and t.active_a is not null),
                'cooperatives', (select coalesce(json_agg(json_build_object(
                                            'du', k.du, 'denomination', k.denomination, 'logo', k.logo)), '[]')
                                   from pub_cooperative k))::text""";

    private static final String ROLES_TENUS = """
             cross join lateral (select coalesce(array_agg(r.code), '{}') as roles,
                                        coalesce(array_agg(r.id), '{}') as ids,
                                        coalesce(bool_or(r.equipe), false) as equipe
                                   from compte_role cr
                                   join role r on r.id = cr.role_id
                                  where cr.compte_id = c.id and cr.retire_a is null) tenus
             where not exists (select 1 from compte_desactivation d
                                where d.compte_id = c.id and d.reactive_a is null)""";

    private static final String DU_COMPTE =
            "select " + PORTRAIT + " from compte c\n" + ROLES_TENUS + " and c.id = :compte";

    /// La question de Spring Session, et une ligne de plus : la personne, si son compte est actif.
    private static final String SESSION_ET_VISITEUR = """
            with s as materialized (
                select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, principal_name
                  from %TABLE_NAME%
                 where session_id = ?)
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
              from s
              left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
             union all
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
            """ + "'" + ATTRIBUT + "', convert_to(" + PORTRAIT + ", 'UTF8')"
            + " from s join compte c on c.id = s.principal_name::uuid\n" + ROLES_TENUS;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    VisiteursSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Le nom et le logo que sa coopérative porte ce jour-là.
    record Charge(
            Visiteur visiteur,
            boolean secondFacteur,
            @Nullable String cooperative,
            @Nullable UUID logo) {}

    private record Cooperative(
            LocalDate du, String denomination, @Nullable UUID logo) {}

    private record Portrait(
            UUID compte,
            String nom,
            Set<String> roles,
            boolean equipe,
            Set<String> droits,
            boolean secondFacteur,
            List<Cooperative> cooperatives) {}

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setGetSessionQuery(SESSION_ET_VISITEUR);
    }

    /// @return rien si le compte n'est pas actif
    Optional<Charge> charger(UUID compte, LocalDate jour) {
        return jdbc.sql(DU_COMPTE)
                .param("compte", compte)
                .query(String.class)
                .optional()
                .map(portrait -> lire(portrait, jour));
    }

    /// @param portrait ce que l'attribut de la session en dit
    Charge lire(String portrait, LocalDate jour) {
        var lu = json.readValue(portrait, Portrait.class);
        var cooperative = lu.cooperatives().stream()
                .filter(une -> !une.du().isAfter(jour))
                .max(Comparator.comparing(Cooperative::du))
                .orElse(null);
        return new Charge(
                new Visiteur(lu.compte(), lu.nom(), lu.roles(), lu.droits(), lu.equipe()),
                lu.secondFacteur(),
                cooperative == null ? null : cooperative.denomination(),
                cooperative == null ? null : cooperative.logo());
    }
}
