package coop.essaim.comptabilite.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournauxSql {

    private static final String FICHE = """
            select j.code, j.libelle, j.nature, c.numero as tresorerie, j.desactive_le, j.code_fec
              from journal j left join compte_general c on c.id = j.compte_id""";

    private final JdbcClient jdbc;

    JournauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Journal> tous() {
        return jdbc.sql("""
                select j.code, j.libelle, j.nature, c.numero, j.code_fec
                  from journal j left join compte_general c on c.id = j.compte_id
                 where j.desactive_le is null order by j.id""")
                .query((ligne, _) -> new Journal(
                        ligne.getString(1),
                        ligne.getString(2),
                        Journal.Nature.valueOf(ligne.getString(3).toUpperCase(Locale.ROOT)),
                        ligne.getString(4),
                        ligne.getString(5)))
                .list();
    }

    /// Ceux qui ne servent plus compris.
    List<FicheDeJournal> fiches() {
        return jdbc.sql(FICHE + " order by j.id")
                .query((ligne, _) -> fiche(ligne))
                .list();
    }

    Optional<FicheDeJournal> fiche(String code) {
        return jdbc.sql(FICHE + " where j.code = :code")
                .param("code", code)
                .query((ligne, _) -> fiche(ligne))
                .optional();
    }

    /// Le journal ouvert qui tient déjà ce compte de trésorerie.
    Optional<String> tenantDeLaTresorerie(String numero, String saufLeJournal) {
        return jdbc.sql("""
                select j.code from journal j join compte_general c on c.id = j.compte_id
                 where c.numero = :numero and j.desactive_le is null and j.code <> :sauf""")
                .param("numero", numero)
                .param("sauf", saufLeJournal)
                .query(String.class)
                .optional();
    }

    boolean changer(String code, String libelle, @Nullable String tresorerie) {
        return jdbc.sql("""
                update journal set libelle = :libelle,
                                   compte_id = (select id from compte_general where numero = :tresorerie)
                 where code = :code""")
                        .param("code", code)
                        .param("libelle", libelle)
                        .param("tresorerie", tresorerie)
                        .update()
                == 1;
    }

    boolean dater(String code, @Nullable LocalDate desactiveLe) {
        return jdbc.sql("update journal set desactive_le = :le where code = :code")
                        .param("code", code)
                        .param("le", desactiveLe)
                        .update()
                == 1;
    }

    private static FicheDeJournal fiche(ResultSet r) throws SQLException {
        return new FicheDeJournal(
                r.getString("code"),
                r.getString("libelle"),
                Journal.Nature.valueOf(r.getString("nature").toUpperCase(Locale.ROOT)),
                r.getString("tresorerie"),
                r.getObject("desactive_le", LocalDate.class),
                r.getString("code_fec"));
    }

    boolean creer(Journal journal) {
        return jdbc.sql("""
                insert into journal (code, libelle, nature, compte_id, code_fec)
                values (:code, :libelle, :nature, (select id from compte_general where numero = :tresorerie), :code_fec)
                on conflict (code) do nothing""")
                        .param("code", journal.code())
                        .param("libelle", journal.libelle())
                        .param("nature", journal.nature().name().toLowerCase(Locale.ROOT))
                        .param("tresorerie", journal.tresorerie())
                        .param("code_fec", journal.codeFec())
                        .update()
                == 1;
    }

    void renommer(String code, String libelle) {
        jdbc.sql("update journal set libelle = :libelle where code = :code")
                .param("code", code)
                .param("libelle", libelle)
                .update();
    }

    void nommerDansLeFec(String code, String codeFec) {
        jdbc.sql("update journal set code_fec = :code_fec where code = :code")
                .param("code", code)
                .param("code_fec", codeFec)
                .update();
    }
}
