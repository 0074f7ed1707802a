package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.comptabilite.cloture.Scellements.Nature;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que lisent les écrans de clôture.
@Repository
class ClotureLueSql {

    static final Colonnes<ScellementListe> COLONNES = Colonnes.departagees("s.id", Genre.ENTIER, ScellementListe::id)
            .par("sceau", "s.id", Genre.ENTIER, ScellementListe::id)
            .dAbord("-sceau");

    private final JdbcClient jdbc;

    ClotureLueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MoisComptable> mois(int exercice) {
        return jdbc.sql("""
                select p.du, p.au, p.close_le is not null as clos,
                       (select a.par from periode_acte a
                         where a.periode_id = p.id and a.acte = 'close' order by a.id desc limit 1) as par
                  from periode p where p.exercice_id = :exercice order by p.du""")
                .param("exercice", exercice)
                .query((r, _) -> new MoisComptable(
                        r.getObject("du", LocalDate.class),
                        r.getObject("au", LocalDate.class),
                        r.getBoolean("clos"),
                        r.getString("par")))
                .list();
    }

    /// Les actes d'un exercice, du plus récent au plus ancien.
    List<ActeDePeriode> actes(int exercice) {
        return jdbc.sql("""
                select p.du, a.acte = 'close', a.le, a.par, a.motif
                  from periode_acte a join periode p on p.id = a.periode_id
                 where p.exercice_id = :exercice order by a.id desc""")
                .param("exercice", exercice)
                .query((r, _) -> new ActeDePeriode(
                        r.getObject(1, LocalDate.class),
                        r.getBoolean(2),
                        r.getObject(3, OffsetDateTime.class).toInstant(),
                        r.getString(4),
                        r.getString(5)))
                .list();
    }

    PageDeCles<ScellementListe> scellements(@Nullable Nature nature, Fenetre<ScellementListe> fenetre) {
        var lignes = jdbc.sql(fenetre.completer("""
                select s.id, s.nature, s.du, s.au, s.nombre, s.debit, s.credit, s.cumul_debit, s.scelle_le,
                       left(encode(s.empreinte, 'hex'), 16) as empreinte
                  from scellement s
                 where case when :nature::text is null then true else s.nature = :nature end /* suite */"""))
                .param("nature", nature == null ? null : nature.code(), Types.VARCHAR)
                .params(fenetre.parametres())
                .query((r, _) -> new ScellementListe(
                        r.getLong("id"),
                        Nature.valueOf(r.getString("nature").toUpperCase(Locale.ROOT)),
                        r.getObject("du", LocalDate.class),
                        r.getObject("au", LocalDate.class),
                        r.getLong("nombre"),
                        new Montant(r.getLong("debit")),
                        new Montant(r.getLong("credit")),
                        r.getBigDecimal("cumul_debit").toBigInteger(),
                        r.getObject("scelle_le", OffsetDateTime.class).toInstant(),
                        r.getString("empreinte")))
                .list();
        return fenetre.page(lignes);
    }
}
