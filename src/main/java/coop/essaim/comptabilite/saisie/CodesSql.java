package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.saisie.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reconnaître les codes tapés, et les proposer.
@Repository
class CodesSql {

    /// Au-delà, la liste ne se lit plus : elle se cherche.
    static final int PROPOSES_MAX = 300;

    private final JdbcClient jdbc;

    CodesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Codes reconnaitre(Feuille feuille) {
        var comptes = new HashSet<String>();
        var sections = new HashSet<String>();
        var auxiliaires = new HashSet<String>();
        for (var ligne : feuille.lignes()) {
            if (ligne.compte().matches("[1-9][0-9A-Za-z]{0,19}")) comptes.add(ligne.compte());
            if (!ligne.section().isEmpty()) sections.add(ligne.section());
            if (!ligne.auxiliaire().isEmpty()) auxiliaires.add(ligne.auxiliaire());
        }
        return new Codes(comptes(comptes), sections(sections), auxiliaires(auxiliaires));
    }

    /// Le compte exact, sinon le seul compte actif qui commence ainsi.
    private Map<String, Codes.Compte> comptes(Collection<String> tapes) {
        var connus = new HashMap<String, Codes.Compte>();
        jdbc.sql("""
                select t.tape, min(c.numero) as numero, bool_and(c.collectif) as collectif
                  from unnest(:tapes::text[]) as t (tape)
                  join compte_general c
                    on c.numero = t.tape
                    or (c.numero like t.tape || '%' and c.desactive_le is null
                        and not exists (select from compte_general d where d.numero = t.tape))
                 group by t.tape having count(*) = 1""").param("tapes", textes(tapes)).query((RowCallbackHandler)
                ligne -> connus.put(ligne.getString("tape"), compte(ligne)));
        return connus;
    }

    private static Codes.Compte compte(ResultSet r) throws SQLException {
        return new Codes.Compte(r.getString("numero"), r.getBoolean("collectif"));
    }

    /// Sans égard aux capitales, quand cela n'en désigne qu'une.
    private Map<String, String> sections(Collection<String> tapes) {
        return codes(jdbc.sql("""
                select t.tape, min(s.code) as code
                  from unnest(:tapes::text[]) as t (tape)
                  join section s on s.code = t.tape
                    or (lower(s.code) = lower(t.tape) and not exists (select from section d where d.code = t.tape))
                 group by t.tape having count(*) = 1""").param("tapes", textes(tapes)));
    }

    private Map<String, String> auxiliaires(Collection<String> tapes) {
        return codes(jdbc.sql("""
                select t.tape, min(a.code) as code
                  from unnest(:tapes::text[]) as t (tape)
                  join compte_auxiliaire a on a.code = t.tape
                    or (a.code = upper(t.tape)
                        and not exists (select from compte_auxiliaire d where d.code = t.tape))
                 group by t.tape having count(*) = 1""").param("tapes", textes(tapes)));
    }

    private static Map<String, String> codes(JdbcClient.StatementSpec ordre) {
        var connus = new HashMap<String, String>();
        ordre.query((RowCallbackHandler) ligne -> connus.put(ligne.getString("tape"), ligne.getString("code")));
        return connus;
    }

    List<Option> comptesActifs() {
        return options(jdbc.sql("""
                select numero, libelle from compte_general where desactive_le is null order by numero collate "C\""""));
    }

    List<Option> sectionsOuvertes() {
        return options(jdbc.sql("""
                select code, libelle from section where fermee_le is null order by nature desc, code collate "C\""""));
    }

    List<Option> journauxActifs() {
        return options(
                jdbc.sql("select code, code || ' – ' || libelle from journal where desactive_le is null order by id"));
    }

    /// Les tiers dont le code ou le nom commence ainsi, ou contient le texte.
    List<Option> auxiliaires(String texte) {
        return options(jdbc.sql("""
                select code, libelle from compte_auxiliaire
                 where :texte = '' or code ilike :texte || '%' or libelle ilike '%' || :texte || '%'
                 order by code collate "C" limit :nombre""").param("texte", Filtres.litteral(texte)).param("nombre", PROPOSES_MAX));
    }

    private static List<Option> options(JdbcClient.StatementSpec ordre) {
        return ordre.query((ligne, _) -> Option.de(ligne.getString(1), ligne.getString(2)))
                .list();
    }

    private static String[] textes(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }
}
