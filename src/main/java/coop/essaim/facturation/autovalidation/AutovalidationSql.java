package coop.essaim.facturation.autovalidation;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.saisie.Option;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AutovalidationSql {

    private final JdbcClient jdbc;

    AutovalidationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Montant> plafond(UUID compte) {
        return jdbc.sql("select plafond from autovalidation where compte_id = :compte and retire_a is null")
                .param("compte", compte)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .optional();
    }

    boolean aEuUnPlafond(UUID compte) {
        return jdbc.sql("select exists (select from autovalidation where compte_id = :compte)")
                .param("compte", compte)
                .query(Boolean.class)
                .single();
    }

    List<Autovalidation> toutes(LocalDate jour) {
        return jdbc.sql("""
                select v.compte_id, c.nom, v.plafond, v.donne_a, d.nom as par,
                       c.actif and exists (
                           select from pub_activite_entrepreneur e join pub_activite a on a.id = e.activite_id
                            where e.compte_id = v.compte_id and :jour between e.du and coalesce(e.au, 'infinity')
                              and (a.fermee_le is null or a.fermee_le >= :jour)) as active
                  from autovalidation v
                  join pub_compte c on c.id = v.compte_id
                  left join pub_compte d on d.id = v.donne_par
                 where v.retire_a is null order by c.nom, c.id""")
                .param("jour", jour)
                .query((ligne, _) -> new Autovalidation(
                        ligne.getObject("compte_id", UUID.class),
                        ligne.getString("nom"),
                        new Montant(ligne.getLong("plafond")),
                        ligne.getObject("donne_a", OffsetDateTime.class).toInstant(),
                        ligne.getString("par"),
                        ligne.getBoolean("active")))
                .list();
    }

    /// Les comptes qui mènent une activité ouverte, par nom.
    List<Option> possibles(LocalDate jour) {
        return jdbc.sql("""
                select c.id, c.nom, string_agg(a.enseigne, ', ' order by a.enseigne) as enseignes
                  from pub_activite_entrepreneur e
                  join pub_activite a on a.id = e.activite_id
                  join pub_compte c on c.id = e.compte_id
                 where c.actif and :jour between e.du and coalesce(e.au, 'infinity')
                   and a.ouverte_le <= :jour and (a.fermee_le is null or a.fermee_le >= :jour)
                 group by c.id, c.nom order by c.nom, c.id""")
                .param("jour", jour)
                .query((ligne, _) -> Option.de(
                        ligne.getObject("id", UUID.class).toString(),
                        ligne.getString("nom") + ", " + ligne.getString("enseignes")))
                .list();
    }

    /// Le nom de ce compte, s'il mène une activité ouverte.
    Optional<String> nom(UUID compte, LocalDate jour) {
        return jdbc.sql("""
                select c.nom from pub_compte c
                 where c.id = :compte and c.actif and exists (
                       select from pub_activite_entrepreneur e join pub_activite a on a.id = e.activite_id
                        where e.compte_id = c.id and :jour between e.du and coalesce(e.au, 'infinity')
                          and a.ouverte_le <= :jour and (a.fermee_le is null or a.fermee_le >= :jour))""")
                .param("compte", compte)
                .param("jour", jour)
                .query(String.class)
                .optional();
    }

    /// Deux réglages du même compte se suivent.
    void verrouiller(UUID compte) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 4513))")
                .param("cle", compte.toString())
                .query()
                .listOfRows();
    }

    void retirer(UUID compte, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                update autovalidation set retire_a = :maintenant, retire_par = :par
                 where compte_id = :compte and retire_a is null""")
                .param("compte", compte)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    void donner(UUID id, UUID compte, Montant plafond, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into autovalidation (id, compte_id, plafond, donne_a, donne_par)
                values (:id, :compte, :plafond, :maintenant, :par)""")
                .param("id", id)
                .param("compte", compte)
                .param("plafond", plafond.centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }
}
