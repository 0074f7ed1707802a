package coop.essaim.parcours.integration;

import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IntegrationSql {

    private final JdbcClient jdbc;

    IntegrationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les points actifs, et ceux qui ont été vus avant d'être retirés.
    List<PointVu> de(PersonneId personne) {
        return jdbc.sql("""
                select p.code, p.libelle, coalesce(i.sans_objet, false) as sans_objet, i.note, i.vu_a
                  from point_d_integration p
                  left join integration i on i.point = p.code and i.personne_id = :personne
                 where p.actif or i.vu_a is not null
                 order by p.rang, p.code""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> {
                    var vuA = ligne.getObject("vu_a", OffsetDateTime.class);
                    return new PointVu(
                            ligne.getString("code"),
                            ligne.getString("libelle"),
                            ligne.getBoolean("sans_objet"),
                            ligne.getString("note"),
                            vuA == null ? null : vuA.toInstant());
                })
                .list();
    }

    /// Les personnes qu'accompagne ce compte, admises ou en intégration, à qui il manque un point.
    int listesOuvertes(UUID compte, LocalDate jour) {
        return jdbc.sql("""
                select count(*)
                  from (select distinct on (e.personne_id) e.personne_id, e.parcours
                          from pub_personne q
                          join pub_personne_conseiller c
                            on c.conseiller_id = q.id and :jour between c.du and coalesce(c.au, 'infinity')
                          join pub_evenement_de_parcours e on e.personne_id = c.personne_id
                         where q.compte_id = :compte and e.parcours is not null and e.date_effet <= :jour
                         order by e.personne_id, e.date_effet desc, e.rang desc) etape
                 where etape.parcours in ('ADMIS', 'INTEGRATION')
                   and exists (select from point_d_integration p
                                where p.actif
                                  and not exists (select from integration i
                                                   where i.point = p.code and i.personne_id = etape.personne_id))""")
                .param("compte", compte)
                .param("jour", jour)
                .query(Integer.class)
                .single();
    }

    boolean existe(String code) {
        return jdbc.sql("select exists (select 1 from point_d_integration where code = :code and actif)")
                .param("code", code)
                .query((ligne, _) -> ligne.getBoolean(1))
                .single();
    }

    void voir(PersonneId personne, String code, boolean sansObjet, @Nullable String note, Instant a) {
        jdbc.sql("""
                insert into integration (personne_id, point, sans_objet, note, vu_a)
                values (:personne, :code, :sansObjet, :note, :a)
                on conflict (personne_id, point) do update
                   set sans_objet = excluded.sans_objet, note = excluded.note, vu_a = excluded.vu_a""")
                .param("personne", personne.valeur())
                .param("code", code)
                .param("sansObjet", sansObjet)
                .param("note", note)
                .param("a", a.atOffset(ZoneOffset.UTC))
                .update();
    }

    void signer(PersonneId personne, String code, @Nullable UUID par) {
        jdbc.sql("update integration set vu_par = :par where personne_id = :personne and point = :code")
                .param("personne", personne.valeur())
                .param("code", code)
                .param("par", par)
                .update();
    }

    boolean reprendre(PersonneId personne, String code) {
        return jdbc.sql("delete from integration where personne_id = :personne and point = :code")
                        .param("personne", personne.valeur())
                        .param("code", code)
                        .update()
                == 1;
    }

    List<PointDeListe> points() {
        return jdbc.sql("select code, libelle, rang, actif from point_d_integration order by actif desc, rang, code")
                .query((ligne, _) -> new PointDeListe(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        ligne.getInt("rang"),
                        ligne.getBoolean("actif")))
                .list();
    }

    boolean ajouter(String code, String libelle) {
        return jdbc.sql("""
                        insert into point_d_integration (code, libelle, rang)
                        values (:code, :libelle, (select coalesce(max(rang), 0) + 10 from point_d_integration))
                        on conflict (code) do nothing""").param("code", code).param("libelle", libelle).update() == 1;
    }

    boolean activer(String code, boolean actif) {
        return jdbc.sql("update point_d_integration set actif = :actif where code = :code and actif <> :actif")
                        .param("code", code)
                        .param("actif", actif)
                        .update()
                == 1;
    }
}
