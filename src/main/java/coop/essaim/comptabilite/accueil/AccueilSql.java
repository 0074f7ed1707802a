package coop.essaim.comptabilite.accueil;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce qui attend la comptabilité. Le brouillard ne vit que dans les exercices ouverts : on ne lit qu'eux.
@Repository
class AccueilSql {

    private final JdbcClient jdbc;

    AccueilSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BrouillardDuJournal> brouillards() {
        return jdbc.sql("""
                select j.code, j.libelle, count(*), min(e.date)
                  from ecriture e join journal j on j.id = e.journal_id
                 where e.date >= (select min(x.du) from exercice x where x.clos_le is null)
                   and not exists (select from validation v where v.ecriture_id = e.id)
                 group by j.id order by j.id""")
                .query((r, _) -> new BrouillardDuJournal(
                        r.getString(1), r.getString(2), r.getInt(3), r.getObject(4, LocalDate.class)))
                .list();
    }

    /// Les mois ouverts finis avant ce jour, du plus ancien au plus récent : ils se closent dans l'ordre.
    List<AClore> moisAClore(LocalDate avant) {
        return jdbc.sql("""
                select p.du, p.au from periode p join exercice x on x.id = p.exercice_id
                 where p.close_le is null and x.clos_le is null and p.au < :avant order by p.du""")
                .param("avant", avant)
                .query((ligne, _) -> aClore(ligne))
                .list();
    }

    /// Le plus ancien exercice fini dont tous les mois sont clos, et qui ne l'est pas.
    Optional<AClore> exerciceAClore(LocalDate avant) {
        return jdbc.sql("""
                select x.du, x.au from exercice x
                 where x.clos_le is null and x.au < :avant
                   and not exists (select from periode p where p.exercice_id = x.id and p.close_le is null)
                 order by x.du limit 1""")
                .param("avant", avant)
                .query((ligne, _) -> aClore(ligne))
                .optional();
    }

    Optional<MoisClos> dernierMoisClos() {
        return jdbc.sql("select du, au, close_le from periode where close_le is not null order by du desc limit 1")
                .query((ligne, _) -> new MoisClos(
                        ligne.getObject(1, LocalDate.class),
                        ligne.getObject(2, LocalDate.class),
                        ligne.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<ExerciceClos> exerciceClosDepuis(LocalDate jour) {
        return jdbc.sql("select id, au from exercice where clos_le >= :jour order by du desc limit 1")
                .param("jour", jour)
                .query((ligne, _) -> new ExerciceClos(ligne.getInt(1), ligne.getObject(2, LocalDate.class)))
                .optional();
    }

    /// Les abonnements dont le grand livre a refusé la prochaine échéance.
    int abonnementsEnAttente() {
        return jdbc.sql("""
                select count(*) from abonnement a join modele_ecriture m on m.id = a.modele_id
                 where m.retire_le is null and a.refus is not null""").query(Integer.class).single();
    }

    /// @param closLe rouvert et clos de nouveau, il est à relire
    record MoisClos(LocalDate du, LocalDate au, Instant closLe) {}

    /// @param au son dernier jour
    record ExerciceClos(int id, LocalDate au) {}

    private static AClore aClore(ResultSet r) throws SQLException {
        return new AClore(r.getObject(1, LocalDate.class), r.getObject(2, LocalDate.class));
    }
}
