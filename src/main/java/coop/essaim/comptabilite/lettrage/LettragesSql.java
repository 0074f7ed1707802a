package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LettragesSql {

    static final String COLONNES = """
            select l.ecriture_id, l.rang, c.numero as compte, a.code as auxiliaire, s.code as section, l.date,
                   l.echeance, coalesce(d.piece, e.piece) as piece, coalesce(l.libelle, e.libelle) as libelle,
                   l.debit - l.credit as montant, g.lettrage_id
              from ligne l
              join ecriture e on e.id = l.ecriture_id
              join compte_general c on c.id = l.compte_id
              join section s on s.id = l.section_id
              left join compte_auxiliaire a on a.id = l.auxiliaire_id
              left join ligne_detail d on d.ecriture_id = l.ecriture_id and d.rang = l.rang
              left join lettrage_ligne g on g.ecriture_id = l.ecriture_id and g.rang = l.rang and g.actif
            """;

    private final JdbcClient jdbc;

    LettragesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sérialise les lettrages d'un même compte, puis lit les lignes.
    List<LigneOuverte> verrouiller(List<LigneId> ids) {
        var ecritures = ids.stream().mapToLong(LigneId::ecriture).toArray();
        var rangs = ids.stream().mapToInt(LigneId::rang).toArray();
        jdbc.sql("""
                select id from compte_general
                 where id in (select (select l.compte_id from ligne l where l.ecriture_id = v.e and l.rang = v.r)
                                from unnest(:ecritures::bigint[], :rangs::int[]) as v (e, r))
                 order by id for update""")
                .param("ecritures", ecritures)
                .param("rangs", rangs)
                .query(Integer.class)
                .list();
        // Des tableaux derrière une sous-requête : leur longueur ne change plus le coût estimé, et PostgreSQL garde son
        // plan au lieu de refaire celui de huit tables à chaque lettrage.
        return jdbc.sql(COLONNES + """
                  join unnest((select :ecritures::bigint[]), (select :rangs::int[])) with ordinality as v (e, r, ordre)
                    on l.ecriture_id = v.e and l.rang = v.r
                 order by v.ordre""")
                .param("ecritures", ecritures)
                .param("rangs", rangs)
                .query((ligne, _) -> ouverte(ligne))
                .list();
    }

    private static final String LIBRES = COLONNES + """
             where l.compte_id = (select id from compte_general where numero = :compte) and l.date <= :jusqu_au
               and g.lettrage_id is null
               and not exists (select from ecriture_de_cloture k where k.ecriture_id = l.ecriture_id)
            """;

    private static final String PAR_TIERS = " order by a.code, l.date, l.ecriture_id, l.rang";
    private static final String LIBRES_DE_TOUS = LIBRES + PAR_TIERS;
    private static final String LIBRES_DU_TIERS =
            LIBRES + " and l.auxiliaire_id = (select id from compte_auxiliaire where code = :auxiliaire)" + PAR_TIERS;

    /// Les lignes libres d'un compte, hors à-nouveaux engendrés : la pièce d'origine, elle, y est déjà.
    ///
    /// @param auxiliaire `null` : celles de tous les tiers
    List<LigneOuverte> ouvertes(String compte, @Nullable String auxiliaire, LocalDate jusquAu) {
        var ordre = auxiliaire == null
                ? jdbc.sql(LIBRES_DE_TOUS)
                : jdbc.sql(LIBRES_DU_TIERS).param("auxiliaire", auxiliaire);
        return ordre.param("compte", compte)
                .param("jusqu_au", jusquAu)
                .query((ligne, _) -> ouverte(ligne))
                .list();
    }

    /// Qui porte des codes : un compte, et un tiers si c'en est un auxiliaire.
    record Tiers(String compte, @Nullable String auxiliaire) {}

    record Porte(Tiers tiers, String code) {}

    /// Combien chacun a de lettrages, défaits compris. Deux branches : l'index ne sert pas un « tiers ou rien ».
    Map<Tiers, Long> nombres(List<Tiers> tiers) {
        var nombres = new HashMap<Tiers, Long>();
        jdbc.sql("""
                select v.compte, v.auxiliaire,
                       case when a.id is null
                            then (select count(*) from lettrage g where g.compte_id = c.id and g.auxiliaire_id is null)
                            else (select count(*) from lettrage g where g.compte_id = c.id and g.auxiliaire_id = a.id)
                       end
                  from unnest((select :comptes::text[]), (select :auxiliaires::text[])) as v (compte, auxiliaire)
                  join compte_general c on c.numero = v.compte
                  left join compte_auxiliaire a on a.code = v.auxiliaire""")
                .param("comptes", tiers.stream().map(Tiers::compte).toArray(String[]::new))
                .param("auxiliaires", tiers.stream().map(Tiers::auxiliaire).toArray(String[]::new))
                .query((RowCallbackHandler)
                        ligne -> nombres.put(new Tiers(ligne.getString(1), ligne.getString(2)), ligne.getLong(3)));
        return nombres;
    }

    /// Parmi ces codes, ceux qu'un lettrage du même compte et du même tiers a déjà.
    Set<Porte> portes(List<Porte> codes) {
        return jdbc.sql("""
                select v.compte, v.auxiliaire, v.code
                  from unnest((select :comptes::text[]), (select :auxiliaires::text[]), (select :codes::text[]))
                       as v (compte, auxiliaire, code)
                  join compte_general c on c.numero = v.compte
                  left join compte_auxiliaire a on a.code = v.auxiliaire
                 where case when a.id is null
                            then exists (select from lettrage g where g.compte_id = c.id and g.code = v.code
                                                                  and g.auxiliaire_id is null)
                            else exists (select from lettrage g where g.compte_id = c.id and g.code = v.code
                                                                  and g.auxiliaire_id = a.id) end""")
                .param(
                        "comptes",
                        codes.stream().map(porte -> porte.tiers().compte()).toArray(String[]::new))
                .param(
                        "auxiliaires",
                        codes.stream().map(porte -> porte.tiers().auxiliaire()).toArray(String[]::new))
                .param("codes", codes.stream().map(Porte::code).toArray(String[]::new))
                .query((ligne, _) -> new Porte(new Tiers(ligne.getString(1), ligne.getString(2)), ligne.getString(3)))
                .set();
    }

    /// En un ordre : chercher ensuite le groupe de chaque ligne relirait tous ceux qu'on vient de faire.
    void reprendre(List<Lettrages.Reprise> reprises, String auteur) {
        jdbc.sql("""
                with reprise as materialized (
                    select l.compte_id, l.auxiliaire_id, v.code, v.le, l.ecriture_id, l.rang, l.date,
                           l.debit - l.credit as solde
                      from unnest(:codes::text[], :dates::date[], :ecritures::bigint[], :rangs::smallint[])
                           as v (code, le, ecriture_id, rang)
                      join ligne l on l.ecriture_id = v.ecriture_id and l.rang = v.rang),
                groupe as (
                    insert into lettrage (compte_id, auxiliaire_id, code, date, partiel, repris, fait_par)
                    select compte_id, auxiliaire_id, code, coalesce(max(le), max(date)), sum(solde) <> 0, true, :auteur
                      from reprise group by compte_id, auxiliaire_id, code
                    returning id, compte_id, coalesce(auxiliaire_id, 0) as tiers, code)
                insert into lettrage_ligne (lettrage_id, ecriture_id, rang, repris_le)
                select g.id, r.ecriture_id, r.rang, r.le
                  from reprise r
                  join groupe g on g.compte_id = r.compte_id and g.code = r.code
                               and g.tiers = coalesce(r.auxiliaire_id, 0)""")
                .param("codes", reprises.stream().map(Lettrages.Reprise::code).toArray(String[]::new))
                .param("dates", reprises.stream().map(LettragesSql::date).toArray(String[]::new))
                .param(
                        "ecritures",
                        reprises.stream().mapToLong(r -> r.ligne().ecriture()).toArray())
                .param(
                        "rangs",
                        reprises.stream().mapToInt(r -> r.ligne().rang()).toArray())
                .param("auteur", auteur)
                .update();
    }

    private static @Nullable String date(Lettrages.Reprise reprise) {
        var le = reprise.le();
        return le == null ? null : le.toString();
    }

    /// Un lettrage à écrire : des lignes d'un même compte et d'un même tiers, que rien ne lettre encore.
    record Neuf(String code, boolean partiel, List<LigneId> lignes) {}

    /// En un ordre, tous les groupes et toutes leurs lignes ; rend leurs identifiants, dans l'ordre reçu.
    List<Long> creer(List<Neuf> neufs, LocalDate date, String auteur) {
        var lignes = new ArrayList<ALettrer>();
        for (int n = 0; n < neufs.size(); n++)
            for (var ligne : neufs.get(n).lignes()) lignes.add(new ALettrer(n, neufs.get(n), ligne));
        return jdbc.sql("""
                with choisie as materialized (
                    select v.groupe, v.code, v.partiel, l.compte_id, l.auxiliaire_id, l.ecriture_id, l.rang
                      from unnest((select :groupes::int[]), (select :codes::text[]), (select :partiels::boolean[]),
                                  (select :ecritures::bigint[]), (select :rangs::smallint[]))
                           as v (groupe, code, partiel, ecriture_id, rang)
                      join ligne l on l.ecriture_id = v.ecriture_id and l.rang = v.rang),
                neuf as (
                    insert into lettrage (compte_id, auxiliaire_id, code, date, partiel, fait_par)
                    select distinct on (groupe) compte_id, auxiliaire_id, code, :date::date, partiel, :auteur
                      from choisie order by groupe
                    returning id, compte_id, coalesce(auxiliaire_id, 0) as tiers, code),
                attachee as (
                    insert into lettrage_ligne (lettrage_id, ecriture_id, rang)
                    select n.id, c.ecriture_id, c.rang
                      from choisie c
                      join neuf n on n.compte_id = c.compte_id and n.code = c.code
                                 and n.tiers = coalesce(c.auxiliaire_id, 0))
                select distinct c.groupe, n.id
                  from choisie c
                  join neuf n on n.compte_id = c.compte_id and n.code = c.code and n.tiers = coalesce(c.auxiliaire_id, 0)
                 order by c.groupe""")
                .param("groupes", lignes.stream().mapToInt(ALettrer::groupe).toArray())
                .param("codes", lignes.stream().map(une -> une.neuf().code()).toArray(String[]::new))
                .param(
                        "partiels",
                        lignes.stream().map(une -> une.neuf().partiel()).toArray(Boolean[]::new))
                .param(
                        "ecritures",
                        lignes.stream().mapToLong(une -> une.ligne().ecriture()).toArray())
                .param(
                        "rangs",
                        lignes.stream().mapToInt(une -> une.ligne().rang()).toArray())
                .param("date", date)
                .param("auteur", auteur)
                .query((ligne, _) -> ligne.getLong(2))
                .list();
    }

    private record ALettrer(int groupe, Neuf neuf, LigneId ligne) {}

    boolean defaire(long id, String motif, String auteur) {
        return jdbc.sql("""
                update lettrage set defait_le = now(), defait_par = :auteur, defait_motif = :motif
                 where id = :id and defait_le is null""")
                        .param("id", id)
                        .param("auteur", auteur)
                        .param("motif", motif)
                        .update()
                == 1;
    }

    /// Les lignes que tiennent ces lettrages.
    List<LigneId> lignesDe(List<Long> lettrages) {
        return jdbc.sql("""
                select ecriture_id, rang from lettrage_ligne
                 where lettrage_id = any(:lettrages) and actif order by ecriture_id, rang""")
                .param(
                        "lettrages",
                        lettrages.stream().mapToLong(Long::longValue).toArray())
                .query((r, _) -> new LigneId(r.getLong(1), r.getInt(2)))
                .list();
    }

    void liberer(long id) {
        jdbc.sql("update lettrage_ligne set actif = false where lettrage_id = :id")
                .param("id", id)
                .update();
    }

    static LigneOuverte ouverte(ResultSet r) throws SQLException {
        long lettrage = r.getLong("lettrage_id");
        return new LigneOuverte(
                new LigneId(r.getLong("ecriture_id"), r.getInt("rang")),
                r.getString("compte"),
                r.getString("auxiliaire"),
                r.getString("section"),
                r.getObject("date", LocalDate.class),
                r.getObject("echeance", LocalDate.class),
                r.getString("piece"),
                r.getString("libelle"),
                new Montant(r.getLong("montant")),
                lettrage == 0 ? null : lettrage);
    }
}
