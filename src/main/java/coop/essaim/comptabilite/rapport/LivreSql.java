package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les lignes, page après page, par la clé de la dernière : une page ne touche que ses lignes.
@Repository
class LivreSql {

    private static final String COLONNES = """
            select p.ecriture_id, p.rang, p.date, j.code as journal, v.numero, coalesce(d.piece, e.piece) as piece,
                   e.lien, c.numero as compte, a.code as auxiliaire, s.code as section,
                   coalesce(l.libelle, e.libelle) as libelle, p.debit, p.credit, t.code as lettrage
            """;
    /// Dans l'ordre où les tables se lisent : `joindreDansCetOrdre` dispense PostgreSQL d'en chercher un autre.
    private static final String TABLES = """
              join ligne l on l.ecriture_id = p.ecriture_id and l.rang = p.rang
              join ecriture e on e.id = p.ecriture_id
              join journal j on j.id = e.journal_id
              join compte_general c on c.id = l.compte_id
              join section s on s.id = l.section_id
              left join compte_auxiliaire a on a.id = l.auxiliaire_id
              left join ligne_detail d on d.ecriture_id = p.ecriture_id and d.rang = p.rang
              left join validation v on v.ecriture_id = p.ecriture_id
              left join lettrage_ligne g on g.ecriture_id = p.ecriture_id and g.rang = p.rang and g.actif
              left join lettrage t on t.id = g.lettrage_id
             order by p.date, p.ecriture_id, p.rang""";

    private final JdbcClient jdbc;

    LivreSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les comptes d'une section que montre une vue, dans l'ordre des jours.
    List<LigneDeLivre> deLaSection(VueDuReleve vue, Cadrage cadrage, Suite depuis, int nombre) {
        return lignes(jdbc.sql(COLONNES + """
                  from (select l.ecriture_id, l.rang, l.date, l.debit, l.credit from ligne l
                         where l.section_id = (select id from section where code = :section) and l.date <= :au
                           and (l.date, l.ecriture_id, l.rang) > (:date, :ecriture, :rang)
                           and (:comptes = '' or l.compte_id = any(array(
                                select id from compte_general where numero ~ :comptes)))
                           and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                         order by l.date, l.ecriture_id, l.rang limit :nombre) p
                """ + TABLES).param("comptes", vue.comptes()), cadrage, depuis, nombre);
    }

    /// Débit moins crédit des comptes d'une vue, avant la période.
    long soldeAvant(VueDuReleve vue, Cadrage cadrage, LocalDate depuis) {
        return jdbc.sql("""
                select coalesce(sum(l.debit - l.credit), 0)
                  from ligne l join compte_general c on c.id = l.compte_id and c.numero ~ :comptes
                 where l.section_id = (select id from section where code = :section)
                   and l.date >= :depuis and l.date < :avant
                   and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))""")
                .param("comptes", vue.comptes())
                .param("section", cadrage.section(), Types.VARCHAR)
                .param("depuis", depuis)
                .param("avant", cadrage.du())
                .param("brouillard", cadrage.brouillard())
                .query(Long.class)
                .single();
    }

    /// Trois chemins, trois textes : chacun suit l'index qui s'arrête au bout de la page.
    List<LigneDeLivre> duCompte(String compte, @Nullable String auxiliaire, Cadrage cadrage, Suite depuis, int nombre) {
        var ordre = auxiliaire != null
                ? jdbc.sql(COLONNES + """
                  from (select l.ecriture_id, l.rang, l.date, l.debit, l.credit from ligne l
                         where l.auxiliaire_id = (select id from compte_auxiliaire where code = :auxiliaire)
                           and l.compte_id = (select id from compte_general where numero = :compte)
                           and l.date <= :au and (l.date, l.ecriture_id, l.rang) > (:date, :ecriture, :rang)
                           and (:section::text is null
                                or l.section_id = (select id from section where code = :section))
                           and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                         order by l.date, l.ecriture_id, l.rang limit :nombre) p
                """ + TABLES).param("auxiliaire", auxiliaire)
                : cadrage.section() != null ? jdbc.sql(COLONNES + """
                  from (select l.ecriture_id, l.rang, l.date, l.debit, l.credit from ligne l
                         where l.section_id = (select id from section where code = :section)
                           and l.compte_id = (select id from compte_general where numero = :compte)
                           and l.date <= :au and (l.date, l.ecriture_id, l.rang) > (:date, :ecriture, :rang)
                           and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                         order by l.date, l.ecriture_id, l.rang limit :nombre) p
                """ + TABLES) : jdbc.sql(COLONNES + """
                  from (select l.ecriture_id, l.rang, l.date, l.debit, l.credit from ligne l
                         where l.compte_id = (select id from compte_general where numero = :compte)
                           and l.date <= :au and (l.date, l.ecriture_id, l.rang) > (:date, :ecriture, :rang)
                           and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                         order by l.date, l.ecriture_id, l.rang limit :nombre) p
                """ + TABLES);
        return lignes(ordre.param("compte", compte), cadrage, depuis, nombre);
    }

    /// Les comptes à ouvrir dans un grand livre. Sans section, la classe 9 n'y est que si on la demande.
    List<CompteMouvemente> comptes(@Nullable String racine, @Nullable String auxiliaire, Cadrage cadrage) {
        return jdbc.sql("""
                select c.numero, c.libelle from compte_general c
                 where case when :racine::text is null then true else starts_with(c.numero, :racine) end
                   and (:section::text is not null or c.classe <> 9 or starts_with(:racine, '9'))
                   and case
                       when :tiers::text is not null then exists (
                           select from ligne l
                            where l.auxiliaire_id = (select id from compte_auxiliaire where code = :tiers)
                              and l.compte_id = c.id and l.date between :report and :au
                              and case when :section::text is null then true
                                       else l.section_id = (select id from section where code = :section) end)
                       when :section::text is not null then c.id in (
                           select l.compte_id from ligne l
                            where l.section_id = (select id from section where code = :section)
                              and l.date between :report and :au)
                       else exists (select from ligne l where l.compte_id = c.id and l.date between :report and :au) end
                 order by c.numero collate "C\"""")
                .param("racine", racine, Types.VARCHAR)
                .param("tiers", auxiliaire, Types.VARCHAR)
                .param("section", cadrage.section(), Types.VARCHAR)
                .param("report", cadrage.debutReport())
                .param("au", cadrage.au())
                .query((ligne, _) -> new CompteMouvemente(ligne.getString(1), ligne.getString(2)))
                .list();
    }

    /// L'ordre est celui des écritures, que leur index donne déjà : une page ne lit que ses écritures. Sans journal
    /// choisi, tous, sauf les internes : ils ne sont pas dans le général.
    List<LigneDeLivre> duJournal(@Nullable String journal, Cadrage cadrage, Suite depuis, int nombre) {
        return lignes(
                jdbc.sql(COLONNES + """
                  from (select l.ecriture_id, l.rang, e.date, l.debit, l.credit
                          from ecriture e join ligne l on l.ecriture_id = e.id
                         where e.journal_id = any(array(
                                select id from journal
                                 where code = :journal
                                    or :journal::text is null and nature not in ('interne', 'a_nouveaux_internes')))
                           and e.date <= :au and (e.date, e.id) >= (:date, :ecriture)
                           and (e.date, e.id, l.rang) > (:date, :ecriture, :rang)
                           and case when :section::text is null then true
                                    else l.section_id = (select id from section where code = :section) end
                           and (:brouillard or exists (select from validation v where v.ecriture_id = e.id))
                         order by e.date, e.id, l.rang limit :nombre) p
                """ + TABLES).param("journal", journal, Types.VARCHAR), cadrage, depuis, nombre);
    }

    /// Débit moins crédit d'un compte avant un jour.
    long soldeAvant(String compte, @Nullable String auxiliaire, Cadrage cadrage, LocalDate depuis) {
        var ordre = auxiliaire != null
                ? jdbc.sql("""
                select coalesce(sum(l.debit - l.credit), 0) from ligne l
                 where l.auxiliaire_id = (select id from compte_auxiliaire where code = :auxiliaire)
                   and l.compte_id = (select id from compte_general where numero = :compte)
                   and l.date >= :depuis and l.date < :avant
                   and case when :section::text is null then true
                            else l.section_id = (select id from section where code = :section) end
                   and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))""").param("auxiliaire", auxiliaire)
                : cadrage.section() != null ? jdbc.sql("""
                select coalesce(sum(l.debit - l.credit), 0) from ligne l
                 where l.section_id = (select id from section where code = :section)
                   and l.compte_id = (select id from compte_general where numero = :compte)
                   and l.date >= :depuis and l.date < :avant
                   and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))""") : jdbc.sql("""
                select coalesce(sum(l.debit - l.credit), 0) from ligne l
                 where l.compte_id = (select id from compte_general where numero = :compte)
                   and l.date >= :depuis and l.date < :avant
                   and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))""");
        return ordre.param("compte", compte)
                .param("section", cadrage.section(), Types.VARCHAR)
                .param("depuis", depuis)
                .param("avant", cadrage.du())
                .param("brouillard", cadrage.brouillard())
                .query(Long.class)
                .single();
    }

    private List<LigneDeLivre> lignes(JdbcClient.StatementSpec ordre, Cadrage cadrage, Suite depuis, int nombre) {
        joindreDansCetOrdre();
        var lignes = new ArrayList<LigneDeLivre>(nombre);
        var lues = ordre.param("au", cadrage.au())
                .param("section", cadrage.section(), Types.VARCHAR)
                .param("brouillard", cadrage.brouillard())
                .param("date", depuis.date())
                .param("ecriture", depuis.ecriture())
                .param("rang", depuis.rang())
                .param("nombre", nombre)
                .query((ligne, _) -> ligne(ligne))
                .list();
        long solde = depuis.soldeCentimes();
        for (var lue : lues) {
            solde += lue.debit().centimes() - lue.credit().centimes();
            lignes.add(avecSolde(lue, solde));
        }
        return lignes;
    }

    /// Onze tables à ordonner se planifient dix fois plus longtemps qu'une page ne se lit : l'ordre est donné, et
    /// le plan gardé. PostgreSQL, qui ignore la taille d'une page, en referait un à chaque lecture.
    private void joindreDansCetOrdre() {
        jdbc.sql("""
                select set_config('join_collapse_limit', '1', true),
                       set_config('plan_cache_mode', 'force_generic_plan', true)""").query((_, _) -> true).single();
    }

    private static LigneDeLivre avecSolde(LigneDeLivre l, long solde) {
        return new LigneDeLivre(
                l.ecriture(),
                l.rang(),
                l.date(),
                l.journal(),
                l.numero(),
                l.piece(),
                l.lien(),
                l.compte(),
                l.auxiliaire(),
                l.section(),
                l.libelle(),
                l.debit(),
                l.credit(),
                l.lettrage(),
                new Montant(solde));
    }

    private static LigneDeLivre ligne(ResultSet r) throws SQLException {
        @Nullable Integer numero = r.getObject("numero", Integer.class);
        return new LigneDeLivre(
                r.getLong("ecriture_id"),
                r.getInt("rang"),
                r.getObject("date", LocalDate.class),
                r.getString("journal"),
                numero,
                r.getString("piece"),
                r.getString("lien"),
                r.getString("compte"),
                r.getString("auxiliaire"),
                r.getString("section"),
                r.getString("libelle"),
                new Montant(r.getLong("debit")),
                new Montant(r.getLong("credit")),
                r.getString("lettrage"),
                Montant.ZERO);
    }
}
