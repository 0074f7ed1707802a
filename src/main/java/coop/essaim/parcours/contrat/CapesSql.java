package coop.essaim.parcours.contrat;

import coop.essaim.activites.ActiviteId;
import coop.essaim.facturation.TitulairesDeCape.Cape;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CapesSql {

    private final JdbcClient jdbc;

    CapesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cape> capes(Collection<ActiviteId> activites, LocalDate jour) {
        return jdbc.sql("""
                select a.activite_id, p.prenom || ' ' || p.nom as nom, coalesce(c.fin_le, c.au) as terme
                  from pub_activite_entrepreneur a
                  join pub_personne p on p.id = a.personne_id
                  join contrat c on c.personne_id = a.personne_id
                 where a.activite_id = any(:activites) and :jour between a.du and coalesce(a.au, 'infinity')
                   and c.genre in ('CAPE', 'CAPE_CJS') and c.conclu_le is not null
                   and :jour between c.du and coalesce(c.fin_le, c.au)
                 order by p.nom, p.prenom""")
                .param("activites", activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new))
                .param("jour", jour)
                .query((ligne, _) -> new Cape(
                        new ActiviteId(ligne.getObject("activite_id", UUID.class)),
                        ligne.getString("nom"),
                        ligne.getObject("terme", LocalDate.class)))
                .list();
    }
}
