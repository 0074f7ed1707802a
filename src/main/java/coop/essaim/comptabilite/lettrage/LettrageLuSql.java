package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.commun.page.saisie.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que lit l'écran du lettrage.
@Repository
class LettrageLuSql {

    /// Au-delà, les plus anciennes d'abord : les propositions se font sur elles.
    static final int LIGNES_MAX = 400;

    private static final int GROUPES_MAX = 30;

    static final Colonnes<TiersALettrer> COLONNES = Colonnes.departagees("t.code", Genre.TEXTE, TiersALettrer::code)
            .par("tiers", "t.code collate \"C\"", Genre.TEXTE, TiersALettrer::code)
            .par("anciennete", "t.premiere", Genre.DATE, TiersALettrer::premiere);

    private final JdbcClient jdbc;

    LettrageLuSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les comptes qui se lettrent : ceux de tiers, et les comptes d'attente et de virement.
    List<Option> comptes() {
        return jdbc.sql("""
                select numero, numero || ' – ' || libelle from compte_general
                 where collectif or numero ~ '^(4|58)' order by numero collate "C\"""")
                .query((r, _) -> Option.de(r.getString(1), r.getString(2)))
                .list();
    }

    /// @param numero le compte, déjà reconnu
    PageDeCles<TiersALettrer> tiers(String numero, @Nullable String texte, Fenetre<TiersALettrer> fenetre) {
        var lignes = jdbc.sql(fenetre.completer("""
                select t.code, t.libelle, t.lignes, t.solde, t.premiere
                  from (select coalesce(a.code, '') as code, coalesce(a.libelle, 'Sans tiers') as libelle,
                               count(*) as lignes, sum(l.debit - l.credit) as solde, min(l.date) as premiere
                          from ligne l left join compte_auxiliaire a on a.id = l.auxiliaire_id
                         where l.compte_id = (select id from compte_general where numero = :compte)
                           and not exists (select from lettrage_ligne g where g.ecriture_id = l.ecriture_id
                                              and g.rang = l.rang and g.actif)
                           and not exists (select from ecriture_de_cloture k where k.ecriture_id = l.ecriture_id)
                         group by a.id) t
                 where case when :texte::text is null then true
                            else t.code ilike :texte || '%' or t.libelle ilike '%' || :texte || '%' end
                   /* suite */"""))
                .param("compte", numero)
                .param("texte", texte, Types.VARCHAR)
                .params(fenetre.parametres())
                .query((r, _) -> new TiersALettrer(
                        r.getString(1),
                        r.getString(2),
                        r.getInt(3),
                        new Montant(r.getLong(4)),
                        r.getObject(5, LocalDate.class)))
                .list();
        return fenetre.page(lignes);
    }

    private static final String LIBRES = LettragesSql.COLONNES + """
             where l.compte_id = (select id from compte_general where numero = :compte)
               and g.lettrage_id is null
               and not exists (select from ecriture_de_cloture k where k.ecriture_id = l.ecriture_id)
               and\s""";

    private static final String LES_PLUS_ANCIENNES = " order by l.date, l.ecriture_id, l.rang limit :nombre";
    private static final String LIBRES_DU_TIERS =
            LIBRES + "l.auxiliaire_id = (select id from compte_auxiliaire where code = :tiers)" + LES_PLUS_ANCIENNES;
    private static final String LIBRES_SANS_TIERS = LIBRES + "l.auxiliaire_id is null" + LES_PLUS_ANCIENNES;

    /// Les lignes libres d'un compte et d'un tiers, les plus anciennes d'abord.
    List<LigneOuverte> ouvertes(String compte, @Nullable String tiers) {
        var ordre = tiers == null
                ? jdbc.sql(LIBRES_SANS_TIERS)
                : jdbc.sql(LIBRES_DU_TIERS).param("tiers", tiers);
        return ordre.param("compte", compte)
                .param("nombre", LIGNES_MAX)
                .query((ligne, _) -> LettragesSql.ouverte(ligne))
                .list();
    }

    private static final String GROUPES = """
            select t.id, t.code, t.date, t.partiel, t.fait_par, t.defait_le, t.defait_par, t.defait_motif,
                   count(l.rang) as lignes, coalesce(sum(l.debit - l.credit), 0) as reste
              from (select id, code, date, partiel, fait_par, defait_le, defait_par, defait_motif
                      from lettrage
                     where compte_id = (select id from compte_general where numero = :compte) and\s""";

    private static final String DERNIERS = """
                     order by (partiel and defait_le is null) desc, id desc limit :nombre) t
              left join lettrage_ligne g on g.lettrage_id = t.id
              left join ligne l on l.ecriture_id = g.ecriture_id and l.rang = g.rang
             group by t.id, t.code, t.date, t.partiel, t.fait_par, t.defait_le, t.defait_par, t.defait_motif
             order by (t.partiel and t.defait_le is null) desc, t.id desc""";

    private static final String GROUPES_DU_TIERS =
            GROUPES + "auxiliaire_id = (select id from compte_auxiliaire where code = :tiers)\n" + DERNIERS;
    private static final String GROUPES_SANS_TIERS = GROUPES + "auxiliaire_id is null\n" + DERNIERS;

    /// Les derniers lettrages d'un compte et d'un tiers, défaits compris ; les partiels encore tenus d'abord.
    List<GroupeLettre> groupes(String compte, @Nullable String tiers) {
        var ordre = tiers == null
                ? jdbc.sql(GROUPES_SANS_TIERS)
                : jdbc.sql(GROUPES_DU_TIERS).param("tiers", tiers);
        return ordre.param("compte", compte)
                .param("nombre", GROUPES_MAX)
                .query((ligne, _) -> groupe(ligne))
                .list();
    }

    private static GroupeLettre groupe(ResultSet r) throws SQLException {
        return new GroupeLettre(
                r.getLong("id"),
                r.getString("code"),
                r.getObject("date", LocalDate.class),
                r.getBoolean("partiel"),
                r.getInt("lignes"),
                new Montant(r.getLong("reste")),
                r.getString("fait_par"),
                instant(r),
                r.getString("defait_par"),
                r.getString("defait_motif"));
    }

    private static @Nullable Instant instant(ResultSet r) throws SQLException {
        var le = r.getObject("defait_le", OffsetDateTime.class);
        return le == null ? null : le.toInstant();
    }
}
