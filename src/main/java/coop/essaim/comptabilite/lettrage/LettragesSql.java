package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final String DU_COMPTE =
            " from lettrage g where g.compte_id = (select id from compte_general where numero = :compte) and ";
    private static final String DU_TIERS =
            DU_COMPTE + "g.auxiliaire_id = (select id from compte_auxiliaire where code = :auxiliaire)";
    private static final String SANS_TIERS = DU_COMPTE + "g.auxiliaire_id is null";

    private static final String NOMBRE_DU_TIERS = "select count(*)" + DU_TIERS;
    private static final String NOMBRE_SANS_TIERS = "select count(*)" + SANS_TIERS;
    private static final String CODE_DU_TIERS = "select exists (select" + DU_TIERS + " and g.code = :code)";
    private static final String CODE_SANS_TIERS = "select exists (select" + SANS_TIERS + " and g.code = :code)";

    long nombre(String compte, @Nullable String auxiliaire) {
        var ordre = auxiliaire == null
                ? jdbc.sql(NOMBRE_SANS_TIERS)
                : jdbc.sql(NOMBRE_DU_TIERS).param("auxiliaire", auxiliaire);
        return ordre.param("compte", compte).query(Long.class).single();
    }

    /// Vrai si un lettrage du même compte et du même tiers a déjà ce code.
    boolean porte(LigneOuverte ligne, String code) {
        var auxiliaire = ligne.auxiliaire();
        var ordre = auxiliaire == null
                ? jdbc.sql(CODE_SANS_TIERS)
                : jdbc.sql(CODE_DU_TIERS).param("auxiliaire", auxiliaire);
        return ordre.param("compte", ligne.compte())
                .param("code", code)
                .query(Boolean.class)
                .single();
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

    long creer(LigneOuverte ligne, String code, LocalDate date, boolean partiel, String auteur) {
        return jdbc.sql("""
                insert into lettrage (compte_id, auxiliaire_id, code, date, partiel, fait_par)
                select compte_id, auxiliaire_id, :code, :date, :partiel, :auteur
                  from ligne where ecriture_id = :ecriture and rang = :rang
                returning id""")
                .param("code", code)
                .param("date", date)
                .param("partiel", partiel)
                .param("auteur", auteur)
                .param("ecriture", ligne.id().ecriture())
                .param("rang", ligne.id().rang())
                .query(Long.class)
                .single();
    }

    void attacher(long lettrage, List<LigneId> ids) {
        jdbc.sql("""
                insert into lettrage_ligne (lettrage_id, ecriture_id, rang)
                select :lettrage, * from unnest(:ecritures::bigint[], :rangs::smallint[])""")
                .param("lettrage", lettrage)
                .param("ecritures", ids.stream().mapToLong(LigneId::ecriture).toArray())
                .param("rangs", ids.stream().mapToInt(LigneId::rang).toArray())
                .update();
    }

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
