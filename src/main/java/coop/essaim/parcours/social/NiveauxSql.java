package coop.essaim.parcours.social;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NiveauxSql {

    private static final String NIVEAU =
            "select code, libelle, cotisation, part_employeur, du, au, reference from niveau_de_mutuelle ";

    private final JdbcClient jdbc;

    NiveauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les conditions qui valent ce jour, par nom.
    List<Niveau> au(LocalDate jour) {
        return jdbc.sql(NIVEAU + "where :jour between du and coalesce(au, 'infinity') order by libelle, code")
                .param("jour", jour)
                .query((ligne, _) -> niveau(ligne))
                .list();
    }

    /// Toutes les lignes, les plus récentes d'abord.
    List<Niveau> tous() {
        return jdbc.sql(NIVEAU + "order by au desc nulls first, libelle, du desc")
                .query((ligne, _) -> niveau(ligne))
                .list();
    }

    /// Les lignes d'un niveau, la plus récente d'abord ; elles attendent qui les change.
    List<Niveau> de(String code) {
        return jdbc.sql(NIVEAU + "where code = :code order by du desc for update")
                .param("code", code)
                .query((ligne, _) -> niveau(ligne))
                .list();
    }

    void ajouter(Niveau niveau, @Nullable UUID par, Instant maintenant) {
        var cotisation = niveau.cotisation();
        jdbc.sql("""
                insert into niveau_de_mutuelle
                       (id, code, libelle, cotisation, part_employeur, du, reference, saisi_a, saisi_par)
                values (:id, :code, :libelle, :cotisation, :part, :du, :reference, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("code", niveau.code())
                .param("libelle", niveau.libelle())
                .param("cotisation", cotisation == null ? null : cotisation.centimes())
                .param("part", niveau.partEmployeur())
                .param("du", niveau.du())
                .param("reference", niveau.reference())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void fermer(Niveau niveau, LocalDate au) {
        jdbc.sql("update niveau_de_mutuelle set au = :au where code = :code and du = :du")
                .param("au", au)
                .param("code", niveau.code())
                .param("du", niveau.du())
                .update();
    }

    /// Combien de personnes ont ce niveau au-delà de ce jour.
    int choisiApres(String code, LocalDate jour) {
        return jdbc.sql("""
                select count(*) from (
                    select distinct on (m.personne_id) m.personne_id, m.niveau
                      from mutuelle m
                     where m.du <= :lendemain
                     order by m.personne_id, m.du desc) dernier
                 where niveau = :code
                   and exists (select 1 from pub_evenement_de_parcours e
                                where e.personne_id = dernier.personne_id and e.contrat is not null
                                  and e.contrat <> 'SANS_CONTRAT'
                                  and not exists (select 1 from pub_evenement_de_parcours f
                                                   where f.personne_id = e.personne_id and f.contrat = 'SANS_CONTRAT'
                                                     and (f.date_effet, f.rang) > (e.date_effet, e.rang)
                                                     and f.date_effet <= :lendemain))""")
                .param("code", code)
                .param("lendemain", jour.plusDays(1))
                .query(Integer.class)
                .single();
    }

    private static Niveau niveau(ResultSet ligne) throws SQLException {
        var centimes = ligne.getObject("cotisation", Long.class);
        return new Niveau(
                ligne.getString("code"),
                ligne.getString("libelle"),
                centimes == null ? null : new Montant(centimes),
                ligne.getBigDecimal("part_employeur"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getString("reference"));
    }
}
