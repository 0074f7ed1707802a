package coop.essaim.facturation.consultation;

import coop.essaim.activites.ActiviteId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce qu'un entrepreneur a commencé, et ce que ses clients ont signé.
@Repository
class TravailDuVendeurSql {

    private final JdbcClient jdbc;

    TravailDuVendeurSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sans les brouillons que l'équipe a renvoyés, ni ceux nés d'une facture récurrente : ils ont leur rappel à eux.
    record Travail(int factures, int devis, int signes) {}

    Travail de(Collection<ActiviteId> activites) {
        return jdbc.sql("""
                with brouillon as (
                    select p.genre, coalesce((select s.acte = 'RENVOYEE' from suivi_de_vente s
                                               where s.piece_id = p.id order by s.rang desc limit 1), false) as renvoyee
                      from piece_de_vente p
                     where p.activite_id = any(:activites) and p.etat = 'BROUILLON'
                       and not exists (select from echeance_de_recurrence e where e.piece_id = p.id))
                select (select count(*) from brouillon where genre <> 'DEVIS' and not renvoyee),
                       (select count(*) from brouillon where genre = 'DEVIS' and not renvoyee),
                       (select count(*) from pub_devis_signe where activite_id = any(:activites) and reste > 0)""")
                .param("activites", activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new))
                .query((ligne, _) -> new Travail(ligne.getInt(1), ligne.getInt(2), ligne.getInt(3)))
                .single();
    }
}
