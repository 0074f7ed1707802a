package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChargementsSql {

    private final JdbcClient jdbc;

    ChargementsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean estFait() {
        return jdbc.sql("select exists (select 1 from demonstration_chargement)")
                .query(Boolean.class)
                .single();
    }

    /// Le jour de la dernière facture de chaque activité.
    Map<UUID, LocalDate> dernieresFactures() {
        var factures = new HashMap<UUID, LocalDate>();
        jdbc.sql("select activite_id, max(date) as derniere from pub_facture group by activite_id")
                .query(ligne -> {
                    factures.put(
                            ligne.getObject("activite_id", UUID.class), ligne.getObject("derniere", LocalDate.class));
                });
        return factures;
    }

    /// @param montant positif pour un bénéfice
    record Resultat(String section, Montant montant) {}

    /// Le résultat que les à-nouveaux de ce jour laissent à affecter, dans les sections encore ouvertes à l'assemblée.
    List<Resultat> resultats(LocalDate jour, LocalDate assemblee) {
        return jdbc.sql("""
                select l.section, sum(l.credit - l.debit) as montant
                  from pub_ligne_ecriture l
                 where l.compte in ('120000', '129000') and l.journal = 'AN' and l.date = :jour
                   and not exists (select from pub_section s where s.code = l.section and s.fermee_le < :assemblee)
                 group by l.section having sum(l.credit - l.debit) <> 0
                 order by l.section collate "C\"""")
                .param("jour", jour)
                .param("assemblee", assemblee)
                .query((ligne, _) -> new Resultat(ligne.getString("section"), new Montant(ligne.getLong("montant"))))
                .list();
    }

    void noter(int facteur, Instant maintenant) {
        jdbc.sql("""
                insert into demonstration_chargement (facteur, charge_a) values (:facteur, :maintenant)
                on conflict (facteur) do nothing""")
                .param("facteur", facteur)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
