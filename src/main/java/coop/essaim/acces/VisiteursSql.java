package coop.essaim.acces;

import coop.essaim.commun.droit.Visiteur;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// La personne d'un compte, telle que la base la connaît à l'instant.
///
/// Elle se lit une fois, et se garde sous la marque des accès, que la base change avec tout ce qui la dit : rôles,
/// droits, désactivation, second facteur, coopérative. La marque, elle, se lit avec la session, à chaque demande.
@Repository
class VisiteursSql implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    /// L'attribut où la session lue porte la marque des accès : il ne s'écrit jamais.
    static final String MARQUE = "essaim.marque";

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

    /// La question de Spring Session, et un attribut de plus : la marque.
    private static final String SESSION_ET_MARQUE =
            """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
              from %TABLE_NAME% s
             cross join lateral (
                   select b.attribute_name, b.attribute_bytes
                     from %TABLE_NAME%_attributes b where b.session_primary_id = s.primary_id
                    union all
                   select '""" + MARQUE + "', convert_to(m.marque::text, 'UTF8') from marque_des_acces m) a\n"
                    + " where s.session_id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    /// Un par compte connecté depuis le départ.
    private final Map<UUID, Garde> gardes = new ConcurrentHashMap<>();

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
            List<Cooperative> cooperatives) {

        Charge charge(LocalDate jour) {
            var cooperative = cooperatives.stream()
                    .filter(une -> !une.du().isAfter(jour))
                    .max(Comparator.comparing(Cooperative::du))
                    .orElse(null);
            return new Charge(
                    new Visiteur(compte, nom, roles, droits, equipe),
                    secondFacteur,
                    cooperative == null ? null : cooperative.denomination(),
                    cooperative == null ? null : cooperative.logo());
        }
    }

    /// @param charge rien si le compte n'est pas actif
    private record Garde(String marque, LocalDate jour, Optional<Charge> charge) {
        boolean vaut(String marqueLue, LocalDate ceJour) {
            return marque.equals(marqueLue) && jour.equals(ceJour);
        }
    }

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setGetSessionQuery(SESSION_ET_MARQUE);
    }

    /// @param marque celle qui se lisait avec la session
    /// @return rien si le compte n'est pas actif
    Optional<Charge> charger(UUID compte, String marque, LocalDate jour) {
        var garde = gardes.get(compte);
        if (garde == null || !garde.vaut(marque, jour)) {
            // Lue après la marque, la personne peut la devancer, jamais retarder sur elle.
            garde = new Garde(marque, jour, charger(compte, jour));
            gardes.put(compte, garde);
        }
        return garde.charge();
    }

    /// La session vient de s'ouvrir : aucune marque ne se lit avec elle.
    ///
    /// @return rien si le compte n'est pas actif
    Optional<Charge> charger(UUID compte, LocalDate jour) {
        return jdbc.sql(DU_COMPTE)
                .param("compte", compte)
                .query(String.class)
                .optional()
                .map(portrait -> json.readValue(portrait, Portrait.class).charge(jour));
    }
}
