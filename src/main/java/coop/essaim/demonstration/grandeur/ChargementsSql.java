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

    /// Ce qu'une activité aurait en main, tout reçu et tout payé : trésorerie, créances et liaison, moins les dettes.
    Montant disponible(String section, LocalDate du, LocalDate au) {
        return new Montant(jdbc.sql("""
                select coalesce(sum(debit - credit), 0) from pub_ligne_ecriture
                 where section = :section and date between :du and :au and compte ~ '^([2-5]|90)'""")
                .param("section", section)
                .param("du", du)
                .param("au", au)
                .query(Long.class)
                .single());
    }

    /// @param montant débiteur s'il est positif
    record Solde(String compte, Montant montant) {}

    /// Ce qui reste dans une section, compte par compte.
    List<Solde> soldes(String section, LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select compte, sum(debit - credit) as montant from pub_ligne_ecriture
                 where section = :section and date between :du and :au
                 group by compte having sum(debit - credit) <> 0 order by compte""")
                .param("section", section)
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> new Solde(ligne.getString("compte"), new Montant(ligne.getLong("montant"))))
                .list();
    }

    /// Ce que doit chaque facture d'une année.
    Map<UUID, Montant> montants(int annee) {
        var montants = new HashMap<UUID, Montant>();
        jdbc.sql("select id, ttc from pub_facture where date between :du and :au and ttc > 0")
                .param("du", LocalDate.of(annee, 1, 1))
                .param("au", LocalDate.of(annee, 12, 31))
                .query(ligne -> {
                    montants.put(ligne.getObject("id", UUID.class), new Montant(ligne.getLong("ttc")));
                });
        return montants;
    }

    /// @param montant positif pour un bénéfice
    /// @param reserves ce que la section avait déjà mis de côté
    record Resultat(String section, Montant montant, Montant reserves) {}

    /// Le résultat que les à-nouveaux de ce jour laissent à affecter, dans les sections encore ouvertes à l'assemblée.
    List<Resultat> resultats(LocalDate jour, LocalDate assemblee) {
        return jdbc.sql("""
                select l.section, sum(l.credit - l.debit) filter (where l.compte ~ '^12') as montant,
                       coalesce(sum(l.credit - l.debit) filter (where l.compte = :reserves), 0) as reserves
                  from pub_ligne_ecriture l
                 where l.compte in ('120000', '129000', :reserves) and l.journal = 'AN' and l.date = :jour
                   and not exists (select from pub_section s where s.code = l.section and s.fermee_le < :assemblee)
                 group by l.section having sum(l.credit - l.debit) filter (where l.compte ~ '^12') <> 0
                 order by l.section collate "C\"""")
                .param("jour", jour)
                .param("assemblee", assemblee)
                .param("reserves", Arretes.RESERVES)
                .query((ligne, _) -> new Resultat(
                        ligne.getString("section"),
                        new Montant(ligne.getLong("montant")),
                        new Montant(ligne.getLong("reserves"))))
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
