package coop.essaim.personnes.equipe;

import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EquipeSql {

    private final JdbcClient jdbc;

    EquipeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Membre> le(LocalDate jour) {
        return jdbc.sql("""
                select e.id, e.personne_id, p.prenom || ' ' || p.nom as nom, e.fonction, e.part, e.heures, e.du, e.au
                  from equipe e
                  join personne p on p.id = e.personne_id
                 where :jour between e.du and coalesce(e.au, 'infinity') and not e.annulee
                 order by p.nom, p.prenom, e.fonction""")
                .param("jour", jour)
                .query((ligne, _) -> membre(ligne))
                .list();
    }

    /// Depuis quand la personne tient, ou tiendra, cette fonction au-delà de ce jour.
    Optional<LocalDate> enFonction(PersonneId personne, String fonction, LocalDate jour) {
        return jdbc.sql("""
                select min(du) from equipe
                 where personne_id = :personne and fonction = :fonction and coalesce(au, 'infinity') >= :jour
                   and not annulee""")
                .param("personne", personne.valeur())
                .param("fonction", fonction)
                .param("jour", jour)
                .query(LocalDate.class)
                .optional();
    }

    void ajouter(UUID id, PersonneId personne, MembreSaisie saisie, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into equipe (id, personne_id, fonction, part, heures, du, saisi_a, saisi_par)
                values (:id, :personne, :fonction, :part, :heures, :du, :maintenant, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("fonction", saisie.fonction())
                .param("part", saisie.part())
                .param("heures", saisie.heures())
                .param("du", saisie.du())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    /// Toutes les fonctions tenues par une personne, la plus récente d'abord.
    List<Membre> fonctions(PersonneId personne) {
        return jdbc.sql("""
                select e.id, e.personne_id, p.prenom || ' ' || p.nom as nom, e.fonction, e.part, e.heures, e.du, e.au
                  from equipe e
                  join personne p on p.id = e.personne_id
                 where e.personne_id = :personne and not e.annulee
                 order by e.du desc, e.fonction""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> membre(ligne))
                .list();
    }

    boolean sortir(UUID membre, LocalDate au) {
        return jdbc.sql("update equipe set au = :au where id = :id and au is null and du <= :au and not annulee")
                        .param("au", au)
                        .param("id", membre)
                        .update()
                == 1;
    }

    static Membre membre(ResultSet ligne) throws SQLException {
        return new Membre(
                ligne.getObject("id", UUID.class),
                new PersonneId(ligne.getObject("personne_id", UUID.class)),
                ligne.getString("nom"),
                ligne.getString("fonction"),
                ligne.getBigDecimal("part"),
                ligne.getBigDecimal("heures"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class));
    }
}
