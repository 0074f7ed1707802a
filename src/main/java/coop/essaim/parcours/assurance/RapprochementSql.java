package coop.essaim.parcours.assurance;

import coop.essaim.activites.Risque;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rapproche les besoins d'assurance des activités de ce qui est déclaré aux assureurs.
@Repository
class RapprochementSql {

    private final JdbcClient jdbc;

    RapprochementSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ce qui manque ce jour : un besoin en cours, une personne qui mène l'activité, et nulle entrée ouverte chez un
    /// assureur qui garantit ce risque.
    List<BesoinNonDeclare> manquants(LocalDate jour) {
        return jdbc.sql("""
                select b.activite_id, a.enseigne, b.genre, b.precision, e.personne_id, p.prenom || ' ' || p.nom as nom
                  from pub_besoin_d_assurance b
                  join pub_activite a on a.id = b.activite_id
                  join pub_activite_entrepreneur e
                    on e.activite_id = b.activite_id and :jour between e.du and coalesce(e.au, 'infinity')
                  join pub_personne p on p.id = e.personne_id
                 where :jour between b.du and coalesce(b.au, 'infinity')
                   and not exists (
                       select 1
                         from contrat_d_assurance c
                         join lateral (select d.genre from declaration_a_l_assureur d
                                        where d.assurance_id = c.id and d.personne_id = e.personne_id and d.effet <= :jour
                                        order by d.saisie_a desc, d.id desc
                                        limit 1) d on d.genre = 'ENTREE'
                        where c.garantie = b.genre and :jour between c.du and coalesce(c.au, 'infinity'))
                 order by a.enseigne, b.genre, nom, b.precision
                 limit 500""")
                .param("jour", jour)
                .query((ligne, _) -> new BesoinNonDeclare(
                        ligne.getObject("activite_id", UUID.class),
                        ligne.getString("enseigne"),
                        Risque.valueOf(ligne.getString("genre")),
                        ligne.getString("precision"),
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom")))
                .list();
    }
}
