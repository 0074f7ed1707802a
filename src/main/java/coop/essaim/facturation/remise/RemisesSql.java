package coop.essaim.facturation.remise;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.facturation.encaissement.Auteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RemisesSql {

    record ParSection(String section, Montant montant) {}

    private final JdbcClient jdbc;

    RemisesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une remise à la fois, et chaque chèque sous le verrou que prend aussi son annulation.
    void verrouiller(Collection<UUID> cheques) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('remise_de_cheques', 4511))")
                .query()
                .listOfRows();
        cheques.stream()
                .sorted()
                .forEach(cheque -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 4511))")
                        .param("cle", cheque.toString())
                        .query()
                        .listOfRows());
    }

    Optional<Remise.Faite> creeePar(UUID cle) {
        return jdbc.sql("select id, numero from remise_de_cheques where cle = :cle")
                .param("cle", cle)
                .query((ligne, _) -> new Remise.Faite(ligne.getObject(1, UUID.class), ligne.getString(2)))
                .optional();
    }

    List<Cheque> aRemettre() {
        return jdbc.sql("""
                select r.id, r.numero, r.date, r.montant, t.nom, r.reference, r.banque, false as impaye
                  from reglement r
                  join pub_tiers t on t.id = r.client_id
                  left join cheque_remis c on c.reglement_id = r.id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where r.mode = 'CHEQUE' and r.nature = 'RECU' and c.reglement_id is null and n.reglement_id is null
                 order by r.date, r.numero""").query((ligne, _) -> cheque(ligne)).list();
    }

    List<Cheque> de(UUID remise) {
        return jdbc.sql("""
                select r.id, r.numero, r.date, r.montant, t.nom, r.reference, r.banque, n.reglement_id is not null as impaye
                  from cheque_remis c
                  join reglement r on r.id = c.reglement_id
                  join pub_tiers t on t.id = r.client_id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where c.remise_id = :remise
                 order by r.numero""")
                .param("remise", remise)
                .query((ligne, _) -> cheque(ligne))
                .list();
    }

    Optional<RemiseFaite> trouver(UUID remise) {
        return jdbc.sql("""
                select m.id, m.numero, m.date, m.ecriture_id, count(*), sum(r.montant)
                  from remise_de_cheques m
                  join cheque_remis c on c.remise_id = m.id
                  join reglement r on r.id = c.reglement_id
                 where m.id = :remise
                 group by m.id""")
                .param("remise", remise)
                .query((ligne, _) -> faite(ligne))
                .optional();
    }

    List<RemiseFaite> dernieres(int limite) {
        return jdbc.sql("""
                select m.id, m.numero, m.date, m.ecriture_id, count(*), sum(r.montant)
                  from remise_de_cheques m
                  join cheque_remis c on c.remise_id = m.id
                  join reglement r on r.id = c.reglement_id
                 group by m.id
                 order by m.date desc, m.numero desc limit :limite""")
                .param("limite", limite)
                .query((ligne, _) -> faite(ligne))
                .list();
    }

    /// Ce que ces chèques ont mis en attente d'encaissement, par section.
    List<ParSection> enAttente(Collection<UUID> cheques) {
        return jdbc.sql("""
                select l.section, sum(l.debit - l.credit) as montant
                  from reglement r
                  join pub_ligne_ecriture l on l.ecriture_id = r.ecriture_id and l.compte = '511200'
                 where r.id = any(:cheques)
                 group by l.section
                 order by l.section""")
                .param("cheques", cheques.toArray(UUID[]::new))
                .query((ligne, _) -> new ParSection(ligne.getString(1), new Montant(ligne.getLong(2))))
                .list();
    }

    /// Sous le verrou des remises : aucune ne s'efface, leur compte donne la suivante.
    String numeroSuivant(int annee) {
        return jdbc.sql("""
                select 'B' || :annee || '-' || to_char(count(*) + 1, 'FM0000')
                  from remise_de_cheques where numero like 'B' || :annee || '-%'""")
                .param("annee", String.valueOf(annee))
                .query(String.class)
                .single();
    }

    record Nouvelle(UUID id, UUID cle, String numero, LocalDate date, EcritureId ecriture) {}

    void ajouter(Nouvelle remise, Collection<UUID> cheques, Auteur auteur, Instant maintenant) {
        jdbc.sql("""
                insert into remise_de_cheques (id, cle, numero, date, ecriture_id, faite_a, faite_par)
                values (:id, :cle, :numero, :date, :ecriture, :maintenant, :par)""")
                .param("id", remise.id())
                .param("cle", remise.cle())
                .param("numero", remise.numero())
                .param("date", remise.date())
                .param("ecriture", remise.ecriture().valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", auteur.compte(), java.sql.Types.OTHER)
                .update();
        jdbc.sql("""
                insert into cheque_remis (reglement_id, remise_id)
                select cheque, :remise from unnest(:cheques) as cheque""")
                .param("remise", remise.id())
                .param("cheques", cheques.toArray(UUID[]::new))
                .update();
    }

    private static Cheque cheque(ResultSet r) throws SQLException {
        return new Cheque(
                r.getObject("id", UUID.class),
                r.getString("numero"),
                r.getObject("date", LocalDate.class),
                new Montant(r.getLong("montant")),
                r.getString("nom"),
                r.getString("reference"),
                r.getString("banque"),
                r.getBoolean("impaye"));
    }

    private static RemiseFaite faite(ResultSet r) throws SQLException {
        return new RemiseFaite(
                r.getObject(1, UUID.class),
                r.getString(2),
                r.getObject(3, LocalDate.class),
                r.getLong(4),
                r.getInt(5),
                new Montant(r.getLong(6)));
    }
}
