package coop.essaim.gestion;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.Cadrage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les mouvements d'une section, lus du grand livre par l'index de la section : seul l'exercice est touché.
@Repository
class TableauxSql {

    private final JdbcClient jdbc;

    TableauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param limite dernier jour retenu dans les cumuls ; la suite, jusqu'à la fin du cadrage, ne sert qu'aux courbes
    List<Mouvement> mouvements(String section, Cadrage cadrage, LocalDate limite) {
        return jdbc.sql("""
                select c.numero, g.mois, g.retenu, g.solde
                  from (select l.compte_id,
                               case when l.date >= :exercice
                                    then l.date - extract(day from l.date)::int + 1 end as mois,
                               l.date <= :limite as retenu,
                               sum(l.debit - l.credit) as solde
                          from pub_ligne l
                         where l.section_id = (select id from pub_section where code = :section)
                           and l.date between :report and :au
                         group by 1, 2, 3) g
                  join pub_compte_general c on c.id = g.compte_id""")
                .param("section", section)
                .param("exercice", cadrage.debutExercice())
                .param("report", cadrage.debutReport())
                .param("au", cadrage.au())
                .param("limite", limite)
                .query((ligne, _) -> new Mouvement(
                        Poste.de(ligne.getString("numero")),
                        mois(ligne.getObject("mois", LocalDate.class)),
                        ligne.getBoolean("retenu"),
                        new Montant(ligne.getLong("solde"))))
                .list();
    }

    private static @Nullable YearMonth mois(@Nullable LocalDate premier) {
        return premier == null ? null : YearMonth.from(premier);
    }

    /// Ce que les clients ont payé, impayés et remboursements déduits : l'avoir d'un compte client dans un journal de
    /// banque ou de caisse.
    Montant encaisse(String section, LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select coalesce(sum(l.credit - l.debit), 0)
                  from pub_ligne_ecriture l
                  join pub_journal j on j.code = l.journal and j.nature in ('banque', 'caisse')
                 where l.section_id = (select id from pub_section where code = :section)
                   and l.date between :du and :au and l.compte like '41%'""")
                .param("section", section)
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    /// Les devis signés qui restent à facturer, du plus ancien au plus récent.
    List<DevisSigne> devisSignes(ActiviteId activite, LocalDate au) {
        return jdbc.sql("""
                select id, numero, objet, signe_le, reste
                  from pub_devis_signe
                 where activite_id = :activite and signe_le <= :au and reste > 0
                 order by signe_le, numero""")
                .param("activite", activite.valeur())
                .param("au", au)
                .query((ligne, _) -> new DevisSigne(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("numero"),
                        ligne.getString("objet"),
                        ligne.getObject("signe_le", LocalDate.class),
                        new Montant(ligne.getLong("reste"))))
                .list();
    }

    /// L'objectif de l'exercice : le dernier fixé pour cette période.
    Optional<Montant> objectif(ActiviteId activite, LocalDate debutExercice) {
        return jdbc.sql("""
                select montant from objectif_ca
                 where activite_id = :activite and du = :du
                 order by fixe_a desc, id desc limit 1""")
                .param("activite", activite.valeur())
                .param("du", debutExercice)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .optional();
    }
}
