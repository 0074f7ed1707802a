package coop.essaim.acces.lien;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LiensSql {

    /// @param compte `null` pour le premier administrateur, qui n'en a pas encore
    record Vivant(UUID id, @Nullable UUID compte) {}

    private final JdbcClient jdbc;

    LiensSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void annuler(@Nullable UUID compte, Usage usage, Instant maintenant) {
        jdbc.sql("""
                update lien_unique set annule_a = :maintenant
                where compte_id is not distinct from :compte and usage = :usage
                  and servi_a is null and annule_a is null""")
                .param("compte", compte)
                .param("usage", usage.code())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Faux si un autre lien du même usage vient de naître.
    boolean creer(UUID id, @Nullable UUID compte, Usage usage, byte[] empreinte, Instant maintenant) {
        return jdbc.sql("""
                        insert into lien_unique (id, compte_id, usage, empreinte, cree_a, expire_a)
                        values (:id, :compte, :usage, :empreinte, :maintenant, :expire)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("compte", compte)
                        .param("usage", usage.code())
                        .param("empreinte", empreinte)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("expire", maintenant.plus(usage.duree()).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Le lien s'il peut encore servir ; `for update` met en file ceux qui le suivent ensemble.
    Optional<Vivant> verrouiller(Usage usage, byte[] empreinte, Instant maintenant) {
        return jdbc.sql("""
                select l.id, l.compte_id from lien_unique l
                where l.empreinte = :empreinte and l.usage = :usage
                  and l.servi_a is null and l.annule_a is null and l.expire_a > :maintenant
                  and not exists (select 1 from compte_desactivation d
                                  where d.compte_id = l.compte_id and d.reactive_a is null)
                for update of l""")
                .param("empreinte", empreinte)
                .param("usage", usage.code())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .query((ligne, _) ->
                        new Vivant(ligne.getObject("id", UUID.class), ligne.getObject("compte_id", UUID.class)))
                .optional();
    }

    void noterServi(UUID id, Instant maintenant) {
        jdbc.sql("update lien_unique set servi_a = :maintenant where id = :id")
                .param("id", id)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    void demander(UUID id, String courriel, Instant maintenant) {
        jdbc.sql("insert into demande_de_lien (id, courriel, demandee_a) values (:id, :courriel, :maintenant)")
                .param("id", id)
                .param("courriel", courriel)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Retire des demandes à traiter ; deux processus n'en prennent pas les mêmes.
    List<String> prendreDesDemandes(int nombre) {
        return jdbc.sql("""
                delete from demande_de_lien where id in (
                    select id from demande_de_lien order by demandee_a limit :nombre for update skip locked)
                returning courriel""")
                .param("nombre", nombre)
                .query((ligne, _) -> ligne.getString("courriel"))
                .list();
    }

    boolean aUnAdministrateur(String droit) {
        return jdbc.sql("""
                select exists (
                    select 1 from compte c
                    join compte_role cr on cr.compte_id = c.id and cr.retire_a is null
                    join role_droit rd on rd.role_id = cr.role_id and rd.droit_code = :droit
                    where not exists (select 1 from compte_desactivation d
                                      where d.compte_id = c.id and d.reactive_a is null))""").param("droit", droit).query(Boolean.class).single();
    }

    void effacerAvant(Instant limite) {
        jdbc.sql("delete from lien_unique where expire_a < :limite")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }
}
