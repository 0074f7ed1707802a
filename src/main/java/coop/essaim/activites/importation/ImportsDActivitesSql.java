package coop.essaim.activites.importation;

import coop.essaim.activites.importation.LigneLue.Entrepreneur;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportsDActivitesSql {

    private final JdbcClient jdbc;

    ImportsDActivitesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les fiches que désigne un courriel, ou un prénom et un nom : deux suffisent à dire qu'il y a un doute.
    List<Entrepreneur> fiches(String dite) {
        return jdbc.sql("""
                select id, prenom || ' ' || nom as nom
                  from pub_personne
                 where not anonymisee
                   and (lower(courriel) = lower(:dite) or lower(prenom || ' ' || nom) = lower(:dite))
                 order by nom, id
                 limit 2""")
                .param("dite", dite)
                .query((ligne, _) ->
                        new Entrepreneur(new PersonneId(ligne.getObject("id", UUID.class)), ligne.getString("nom")))
                .list();
    }

    boolean enseigneOuverte(String enseigne) {
        return jdbc.sql("select exists (select from pub_activite where lower(enseigne) = lower(:enseigne) "
                        + "and fermee_le is null)")
                .param("enseigne", enseigne)
                .query(Boolean.class)
                .single();
    }
}
