package coop.essaim.parcours.echeance;

import coop.essaim.commun.Courriel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RappelsSql {

    record Destinataire(UUID compte, Courriel courriel) {}

    private final JdbcClient jdbc;

    RappelsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Qui accompagne quelqu'un, ou est de ceux-ci, et n'a pas encore eu son rappel de la semaine.
    List<Destinataire> destinataires(LocalDate jour, LocalDate lundi, Set<UUID> aussi) {
        return jdbc.sql("""
                select k.id, k.courriel
                  from pub_compte k
                 where k.actif
                   and (k.id = any(:aussi)
                        or exists (select from pub_personne q join pub_personne_conseiller c on c.conseiller_id = q.id
                                    where q.compte_id = k.id and :jour between c.du and coalesce(c.au, 'infinity')))
                   and not exists (select 1 from rappel_d_echeances r where r.compte_id = k.id and r.lundi = :lundi)
                 order by k.id""")
                .param("jour", jour)
                .param("lundi", lundi)
                .param("aussi", aussi.toArray(UUID[]::new))
                .query((ligne, _) ->
                        new Destinataire(ligne.getObject("id", UUID.class), new Courriel(ligne.getString("courriel"))))
                .list();
    }

    boolean retenir(UUID compte, LocalDate lundi, Instant maintenant) {
        return jdbc.sql("""
                        insert into rappel_d_echeances (compte_id, lundi, envoye_a) values (:compte, :lundi, :maintenant)
                        on conflict (compte_id, lundi) do nothing""")
                        .param("compte", compte)
                        .param("lundi", lundi)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
