package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les soldes : une seule lecture des lignes, groupées avant d'être nommées.
@Repository
class BalanceSql {

    /// Deux textes plutôt qu'un filtre facultatif : PostgreSQL garde un plan par texte, et celui qui convient à toute
    /// la
    /// coopérative relirait l'année entière pour une seule section.
    private static final String ICI = "/* section */";

    private static final String SEULE = "and l.section_id = :section";

    private static final String PAR_COMPTE = """
            with a_nouveaux as materialized (
                select e.id from ecriture e join journal j on j.id = e.journal_id and j.nature like 'a_nouveaux%'
                 where e.date = :exercice and :du = :exercice),
            groupe as (
                select l.compte_id,
                       sum(l.debit - l.credit) filter (where l.date < :exercice) as anterieur,
                       sum(l.debit - l.credit) filter (where l.date >= :exercice and l.date < :du) as avant,
                       sum(l.debit) filter (where l.date >= :du) as debit,
                       sum(l.credit) filter (where l.date >= :du) as credit
                  from ligne l
                 where l.date between :report and :au /* section */
                   and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                 group by l.compte_id),
            ouverture as (
                select l.compte_id, sum(l.debit) as debit, sum(l.credit) as credit
                  from a_nouveaux n join ligne l on l.ecriture_id = n.id
                 where l.date = :exercice /* section */
                   and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                 group by l.compte_id)
            select c.numero, c.libelle, null as auxiliaire, null as auxiliaire_libelle,
                   coalesce(g.anterieur, 0) as anterieur,
                   coalesce(g.avant, 0) + coalesce(o.debit - o.credit, 0) as avant,
                   coalesce(g.debit, 0) - coalesce(o.debit, 0) as debit,
                   coalesce(g.credit, 0) - coalesce(o.credit, 0) as credit
              from groupe g
              join compte_general c on c.id = g.compte_id
              left join ouverture o on o.compte_id = g.compte_id
             where :section::int is not null or c.classe <> 9
             order by c.numero collate "C\"""";

    private static final String PAR_COMPTE_D_UNE_SECTION = PAR_COMPTE.replace(ICI, SEULE);

    private static final String PAR_AUXILIAIRE = """
            select c.numero, c.libelle, a.code as auxiliaire, a.libelle as auxiliaire_libelle,
                   coalesce(g.anterieur, 0) as anterieur, coalesce(g.avant, 0) as avant,
                   coalesce(g.debit, 0) as debit, coalesce(g.credit, 0) as credit
              from (select l.compte_id, l.auxiliaire_id,
                           sum(l.debit - l.credit) filter (where l.date < :exercice) as anterieur,
                           sum(l.debit - l.credit) filter (where l.date >= :exercice and l.date < :du) as avant,
                           sum(l.debit) filter (where l.date >= :du) as debit,
                           sum(l.credit) filter (where l.date >= :du) as credit
                      from ligne l
                     where l.date between :report and :au /* section */
                       and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                     group by l.compte_id, l.auxiliaire_id) g
              join compte_general c on c.id = g.compte_id
              left join compte_auxiliaire a on a.id = g.auxiliaire_id
             where :section::int is not null or c.classe <> 9
             order by c.numero collate "C", a.code collate "C\"""";

    private static final String PAR_AUXILIAIRE_D_UNE_SECTION = PAR_AUXILIAIRE.replace(ICI, SEULE);

    /// Groupées par section et compte avant d'être classées : joindre d'abord ferait choisir le pire des plans.
    private static final String PAR_SECTION = """
            with groupe as materialized (
                select l.section_id, l.compte_id,
                       sum(l.credit - l.debit) filter (where l.date >= :du) as mouvement,
                       sum(l.debit - l.credit) as solde
                  from ligne l
                 where l.date between :report and :au /* section */
                   and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                 group by l.section_id, l.compte_id)
            select s.code, s.libelle,
                   sum(g.mouvement) filter (where c.classe = 7) as produits,
                   -sum(g.mouvement) filter (where c.classe = 6) as charges,
                   sum(g.mouvement) filter (where c.numero like '92%') as produits_internes,
                   -sum(g.mouvement) filter (where c.numero like '91%') as charges_internes,
                   sum(g.solde) filter (where c.numero ~ '^(51|53|54|58|90)') as tresorerie
              from groupe g
              join compte_general c on c.id = g.compte_id
              join section s on s.id = g.section_id
             group by s.id
             order by s.nature desc, s.code collate "C\"""";

    private static final String D_UNE_SECTION = PAR_SECTION.replace(ICI, SEULE);

    private final JdbcClient jdbc;

    BalanceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SoldeDeCompte> parCompte(Cadrage cadrage) {
        var section = section(cadrage.section());
        if (section == null) planifierPourCesDates();
        var ordre = section == null ? jdbc.sql(PAR_COMPTE) : jdbc.sql(PAR_COMPTE_D_UNE_SECTION);
        return cadrer(ordre, cadrage, section).query((ligne, _) -> solde(ligne)).list();
    }

    /// Les comptes de tiers détaillés, à la fin de la période : un fournisseur débiteur ne compense pas les autres.
    List<SoldeDeCompte> parAuxiliaire(Cadrage cadrage) {
        var section = section(cadrage.section());
        if (section == null) planifierPourCesDates();
        var ordre = section == null ? jdbc.sql(PAR_AUXILIAIRE) : jdbc.sql(PAR_AUXILIAIRE_D_UNE_SECTION);
        return cadrer(ordre, cadrage, section).query((ligne, _) -> solde(ligne)).list();
    }

    /// Le résultat et la trésorerie de toutes les sections, ou d'une, en une lecture.
    List<ResultatDeSection> parSection(Cadrage cadrage) {
        var section = section(cadrage.section());
        if (section == null) planifierPourCesDates();
        var ordre = section == null ? jdbc.sql(PAR_SECTION) : jdbc.sql(D_UNE_SECTION);
        return cadrer(ordre, cadrage, section)
                .query((ligne, _) -> new ResultatDeSection(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        montant(ligne, "produits"),
                        montant(ligne, "charges"),
                        montant(ligne, "produits_internes"),
                        montant(ligne, "charges_internes"),
                        montant(ligne, "tresorerie")))
                .list();
    }

    /// Ce que chaque tiers doit, ou ce qu'on lui doit, à une date, par ancienneté de l'échéance.
    List<Anciennete> balanceAgee(String racine, Cadrage cadrage) {
        planifierPourCesDates();
        return cadrer(jdbc.sql("""
                select c.numero, a.code, a.libelle,
                       sum(o.montant) filter (where o.retard <= 0) as non_echu,
                       sum(o.montant) filter (where o.retard between 1 and 30) as trente,
                       sum(o.montant) filter (where o.retard between 31 and 60) as soixante,
                       sum(o.montant) filter (where o.retard between 61 and 90) as quatre_vingt_dix,
                       sum(o.montant) filter (where o.retard > 90) as au_dela
                  from (select l.compte_id, l.auxiliaire_id, l.debit - l.credit as montant,
                               :au - coalesce(l.echeance, d.date_origine, l.date) as retard
                          from ligne l
                          join compte_general c on c.id = l.compte_id and c.numero like :racine
                          left join ligne_detail d on d.ecriture_id = l.ecriture_id and d.rang = l.rang
                         where l.date <= :au and (:section::int is null or l.section_id = :section)
                           and not exists (select from ecriture_de_cloture k where k.ecriture_id = l.ecriture_id)
                           and (:brouillard or exists (select from validation v where v.ecriture_id = l.ecriture_id))
                           and not exists (
                               select from lettrage_ligne g join lettrage t on t.id = g.lettrage_id and not t.partiel
                                where g.ecriture_id = l.ecriture_id and g.rang = l.rang and g.actif
                                  and not exists (
                                      select from lettrage_ligne h
                                        join ligne m on m.ecriture_id = h.ecriture_id and m.rang = h.rang
                                       where h.lettrage_id = g.lettrage_id and m.date > :au))) o
                  join compte_general c on c.id = o.compte_id
                  left join compte_auxiliaire a on a.id = o.auxiliaire_id
                 group by c.id, a.id
                having sum(o.montant) <> 0
                 order by c.numero collate "C", a.code collate "C\""""), cadrage, section(cadrage.section()))
                .param("racine", racine + "%")
                .query((ligne, _) -> new Anciennete(
                        ligne.getString(1),
                        ligne.getString(2),
                        ligne.getString(3),
                        montant(ligne, "non_echu"),
                        montant(ligne, "trente"),
                        montant(ligne, "soixante"),
                        montant(ligne, "quatre_vingt_dix"),
                        montant(ligne, "au_dela")))
                .list();
    }

    /// Le plan gardé pour toutes les dates croit qu'une année est une poignée de lignes : toute la coopérative vaut
    /// d'en faire un pour celles-ci.
    private void planifierPourCesDates() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    @Nullable
    Integer section(@Nullable String code) {
        if (code == null) return null;
        return jdbc.sql("select id from section where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Début de l'exercice d'un jour, et du plus ancien exercice d'avant qui n'est pas clos à la suite.
    Cadrage cadrer(LocalDate du, LocalDate au, @Nullable String section, boolean brouillard) {
        return jdbc.sql("select du, report from pub_cadrage where :au between du and au")
                .param("au", au)
                .query((ligne, _) -> new Cadrage(
                        du.isBefore(ligne.getObject(1, LocalDate.class)) ? ligne.getObject(1, LocalDate.class) : du,
                        au,
                        section,
                        brouillard,
                        ligne.getObject(1, LocalDate.class),
                        ligne.getObject(2, LocalDate.class)))
                .optional()
                .orElseGet(() -> new Cadrage(du, au, section, brouillard, du, du));
    }

    record Bornes(LocalDate du, LocalDate au) {}

    /// L'exercice d'avant, si ces jours sont ceux d'un exercice entier.
    Optional<Bornes> exercicePrecedent(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select p.du, p.au from exercice x join exercice p on p.au = x.du - 1
                 where x.du = :du and x.au = :au""").param("du", du).param("au", au).query(Bornes.class).optional();
    }

    private static JdbcClient.StatementSpec cadrer(
            JdbcClient.StatementSpec ordre, Cadrage cadrage, @Nullable Integer section) {
        return ordre.param("du", cadrage.du())
                .param("au", cadrage.au())
                .param("exercice", cadrage.debutExercice())
                .param("report", cadrage.debutReport())
                .param("section", section)
                .param("brouillard", cadrage.brouillard());
    }

    /// Les comptes de bilan reportent tout ; ceux de résultat, l'exercice seul.
    private static SoldeDeCompte solde(ResultSet r) throws SQLException {
        var compte = r.getString("numero");
        boolean deBilan = Cadrage.estDeBilan(compte);
        var anterieur = montant(r, "anterieur");
        var avant = montant(r, "avant");
        return new SoldeDeCompte(
                compte,
                r.getString("libelle"),
                r.getString("auxiliaire"),
                r.getString("auxiliaire_libelle"),
                deBilan ? avant.plus(anterieur) : avant,
                montant(r, "debit"),
                montant(r, "credit"),
                deBilan ? Montant.ZERO : anterieur);
    }

    private static Montant montant(ResultSet r, String colonne) throws SQLException {
        return new Montant(r.getLong(colonne));
    }
}
