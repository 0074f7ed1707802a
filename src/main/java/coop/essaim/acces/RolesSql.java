package coop.essaim.acces;

import coop.essaim.commun.droit.Droit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RolesSql {

    private final JdbcClient jdbc;

    RolesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Role> tous() {
        return jdbc.sql("select id, code, libelle, equipe, livre from role order by livre desc, libelle")
                .query(RolesSql::role)
                .list();
    }

    Optional<Role> trouver(String code) {
        return jdbc.sql("select id, code, libelle, equipe, livre from role where code = :code")
                .param("code", code)
                .query(RolesSql::role)
                .optional();
    }

    boolean existe(UUID role) {
        return jdbc.sql("select exists (select 1 from role where id = :id)")
                .param("id", role)
                .query(Boolean.class)
                .single();
    }

    boolean droitExiste(String droit) {
        return jdbc.sql("select exists (select 1 from droit where code = :code)")
                .param("code", droit)
                .query(Boolean.class)
                .single();
    }

    /// Faux si le code ou le libellé sont pris.
    boolean creer(Role role, Instant maintenant) {
        return jdbc.sql("""
                        insert into role (id, code, libelle, equipe, livre, cree_a)
                        values (:id, :code, :libelle, :equipe, :livre, :maintenant)
                        on conflict do nothing""")
                        .param("id", role.id())
                        .param("code", role.code())
                        .param("libelle", role.libelle())
                        .param("equipe", role.equipe())
                        .param("livre", role.livre())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Vrai la première fois seulement : ce droit n'avait jamais été vu.
    boolean inscrire(String module, Droit droit, Instant maintenant) {
        var nouveau = jdbc.sql("""
                        insert into droit (code, module, phrase, rubrique, sensible, inscrit_a)
                        values (:code, :module, :phrase, :rubrique, :sensible, :maintenant)
                        on conflict (code) do nothing""")
                        .param("code", droit.code())
                        .param("module", module)
                        .param("phrase", droit.phrase())
                        .param("rubrique", droit.rubrique().name())
                        .param("sensible", droit.sensible())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!nouveau) decrire(module, droit);
        return nouveau;
    }

    private void decrire(String module, Droit droit) {
        jdbc.sql("""
                update droit set module = :module, phrase = :phrase, rubrique = :rubrique, sensible = :sensible
                where code = :code
                  and (module, phrase, rubrique, sensible) is distinct from (:module, :phrase, :rubrique, :sensible)""")
                .param("code", droit.code())
                .param("module", module)
                .param("phrase", droit.phrase())
                .param("rubrique", droit.rubrique().name())
                .param("sensible", droit.sensible())
                .update();
    }

    boolean aLeDroit(UUID role, String droit) {
        return jdbc.sql("select exists (select 1 from role_droit where role_id = :role and droit_code = :droit)")
                .param("role", role)
                .param("droit", droit)
                .query(Boolean.class)
                .single();
    }

    boolean donnerDroit(UUID role, String droit, Instant maintenant, @Nullable UUID par) {
        return jdbc.sql("""
                        insert into role_droit (role_id, droit_code, donne_a, donne_par)
                        values (:role, :droit, :maintenant, :par)
                        on conflict do nothing""")
                        .param("role", role)
                        .param("droit", droit)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    void retirerDroit(UUID role, String droit) {
        jdbc.sql("delete from role_droit where role_id = :role and droit_code = :droit")
                .param("role", role)
                .param("droit", droit)
                .update();
    }

    /// Un seul à la fois touche à qui administre : deux administrateurs ne se destituent pas l'un l'autre.
    void verrouillerLesAdministrateurs(String droit) {
        jdbc.sql("select code from droit where code = :code for update")
                .param("code", droit)
                .query()
                .listOfRows();
    }

    /// Combien de comptes actifs tiendraient encore ce droit si ce rôle ne le donnait plus.
    int porteursSans(String droit, UUID role) {
        return jdbc.sql("""
                select count(distinct c.id)
                from compte c
                join compte_role cr on cr.compte_id = c.id and cr.retire_a is null and cr.role_id <> :role
                join role_droit rd on rd.role_id = cr.role_id and rd.droit_code = :droit
                where not exists (select 1 from compte_desactivation d
                                  where d.compte_id = c.id and d.reactive_a is null)""")
                .param("droit", droit)
                .param("role", role)
                .query(Integer.class)
                .single();
    }

    private static Role role(ResultSet ligne, int rang) throws SQLException {
        return new Role(
                ligne.getObject("id", UUID.class),
                ligne.getString("code"),
                ligne.getString("libelle"),
                ligne.getBoolean("equipe"),
                ligne.getBoolean("livre"));
    }
}
