package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.saisie.FicheDEcriture.LigneDeFiche;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lister des écritures, page après page, et en montrer une.
@Repository
class EcrituresListeesSql {

    static final Colonnes<EcritureListe> COLONNES = Colonnes.departagees("e.id", Genre.ENTIER, EcritureListe::id)
            .par("date", "e.date", Genre.DATE, EcritureListe::date);

    static final Colonnes<EcritureListe> RECENTES = Colonnes.departagees("e.id", Genre.ENTIER, EcritureListe::id)
            .par("date", "e.date", Genre.DATE, EcritureListe::date)
            .dAbord("-date");

    /// Les filtres d'une écriture. Des `case`, que PostgreSQL croit vrais une fois sur deux : le plan qu'il garde suit
    /// l'index des dates et s'arrête à la page ; en `… is null or …`, il pouvait relire et trier tout l'exercice.
    private static final String FILTRES = """
             where e.date between :du and :au
               and case when :journal::text is null then true else j.code = :journal end
               and case :etat::text
                   when 'validees' then v.ecriture_id is not null
                   when 'brouillard' then v.ecriture_id is null
                   when 'sans-fichier' then e.cle like 'saisie:%'
                        and not exists (select from piece_comptable p
                                          join pub_document d on d.objet_genre = 'comptabilite.piece'
                                                             and d.objet = p.objet
                                         where p.ecriture_id = e.id)
                   else true end
               and case when :texte::text is null then true
                        else e.piece ilike '%' || :texte || '%' or e.libelle ilike '%' || :texte || '%' end
            """;

    private static final String AUTOUR = """
              join journal j on j.id = e.journal_id
              left join validation v on v.ecriture_id = e.id
            """;

    private static final String TOTAL = """
             cross join lateral (select coalesce(sum(l.debit), 0) as debit, coalesce(sum(l.credit), 0) as credit
                                   from ligne l where l.ecriture_id = e.id) m
            """;

    /// Sans filtre de ligne : dans l'ordre des dates, qui est celui de l'index.
    private static final String DE_TOUTES = " from ecriture e\n" + AUTOUR + TOTAL + FILTRES;

    /// Le brouillard est rare : il se lit à part, sans essayer chaque écriture validée.
    private static final String DU_BROUILLARD =
            " from ecriture e\n" + AUTOUR + TOTAL + FILTRES + " and v.ecriture_id is null\n";

    /// Avec un filtre de ligne : ses seules lignes, par l'index du plus précis des filtres donnés.
    private static final String DE_LIGNES =
            " from (select l.ecriture_id, sum(l.debit) as debit, sum(l.credit) as credit"
                    + " from ligne l where l.date between :du and :au and ";

    private static final String COMPTE =
            " l.compte_id = any(array(select id from compte_general where numero like :compte || '%')) ";
    private static final String SECTION = " l.section_id = (select id from section where code = :section) ";
    private static final String TIERS = " l.auxiliaire_id = (select id from compte_auxiliaire where code = :tiers) ";
    private static final String FIN_DE_LIGNES =
            " group by l.ecriture_id) m join ecriture e on e.id = m.ecriture_id\n" + AUTOUR + FILTRES;

    private static final String SI_COMPTE = " and case when :compte::text is null then true else " + COMPTE + " end ";
    private static final String SI_SECTION =
            " and case when :section::text is null then true else " + SECTION + " end ";

    private static final String LISTER =
            "select e.id, e.date, j.code as journal, v.numero, e.piece, e.libelle, m.debit, m.credit ";
    private static final String SUITE = " /* suite */";

    /// Dans l'ordre des dates, qui est celui de l'index : sans lui, PostgreSQL lirait d'abord toutes les années
    /// d'avant.
    private static final String TOTALISER =
            "select count(*), coalesce(sum(debit), 0), coalesce(sum(credit), 0) from (select m.debit, m.credit ";
    private static final String AU_PLUS = " order by e.date, e.id limit :plafond + 1) retenues";

    private static final String LIGNES_DU_TIERS = DE_LIGNES + TIERS + SI_COMPTE + SI_SECTION + FIN_DE_LIGNES;
    private static final String LIGNES_DE_LA_SECTION = DE_LIGNES + SECTION + SI_COMPTE + FIN_DE_LIGNES;
    private static final String LIGNES_DU_COMPTE = DE_LIGNES + COMPTE + FIN_DE_LIGNES;

    private static final String LISTE_DU_TIERS = LISTER + LIGNES_DU_TIERS + SUITE;
    private static final String TOTAUX_DU_TIERS = TOTALISER + LIGNES_DU_TIERS + AU_PLUS;
    private static final String LISTE_DE_LA_SECTION = LISTER + LIGNES_DE_LA_SECTION + SUITE;
    private static final String TOTAUX_DE_LA_SECTION = TOTALISER + LIGNES_DE_LA_SECTION + AU_PLUS;
    private static final String LISTE_DU_COMPTE = LISTER + LIGNES_DU_COMPTE + SUITE;
    private static final String TOTAUX_DU_COMPTE = TOTALISER + LIGNES_DU_COMPTE + AU_PLUS;
    private static final String LISTE_DU_BROUILLARD = LISTER + DU_BROUILLARD + SUITE;
    private static final String TOTAUX_DU_BROUILLARD = TOTALISER + DU_BROUILLARD + AU_PLUS;
    private static final String LISTE_DE_TOUTES = LISTER + DE_TOUTES + SUITE;
    private static final String TOTAUX_DE_TOUTES = TOTALISER + DE_TOUTES + AU_PLUS;

    private final JdbcClient jdbc;

    EcrituresListeesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les bornes d'une recherche.
    record Bornes(LocalDate du, LocalDate au) {}

    PageDeCles<EcritureListe> chercher(FiltreDesEcrituresSaisie filtre, Bornes bornes, Fenetre<EcritureListe> fenetre) {
        var lignes = filtrer(lister(filtre, fenetre), filtre, bornes)
                .params(fenetre.parametres())
                .query((ligne, _) -> listee(ligne))
                .list();
        return fenetre.page(lignes);
    }

    private JdbcClient.StatementSpec lister(FiltreDesEcrituresSaisie filtre, Fenetre<EcritureListe> fenetre) {
        if (filtre.leTiers() != null) return jdbc.sql(fenetre.completer(LISTE_DU_TIERS));
        if (filtre.laSection() != null) return jdbc.sql(fenetre.completer(LISTE_DE_LA_SECTION));
        if (filtre.leCompte() != null) return jdbc.sql(fenetre.completer(LISTE_DU_COMPTE));
        return filtre.auBrouillard()
                ? jdbc.sql(fenetre.completer(LISTE_DU_BROUILLARD))
                : jdbc.sql(fenetre.completer(LISTE_DE_TOUTES));
    }

    /// Une page ne totalise pas une année : au-delà du plafond, on s'arrête de compter.
    TotauxDeListe totaux(FiltreDesEcrituresSaisie filtre, Bornes bornes) {
        return filtrer(totaliser(filtre), filtre, bornes)
                .param("plafond", TotauxDeListe.PLAFOND)
                .query((r, _) -> new TotauxDeListe(r.getLong(1), new Montant(r.getLong(2)), new Montant(r.getLong(3))))
                .single();
    }

    private JdbcClient.StatementSpec totaliser(FiltreDesEcrituresSaisie filtre) {
        if (filtre.leTiers() != null) return jdbc.sql(TOTAUX_DU_TIERS);
        if (filtre.laSection() != null) return jdbc.sql(TOTAUX_DE_LA_SECTION);
        if (filtre.leCompte() != null) return jdbc.sql(TOTAUX_DU_COMPTE);
        return filtre.auBrouillard() ? jdbc.sql(TOTAUX_DU_BROUILLARD) : jdbc.sql(TOTAUX_DE_TOUTES);
    }

    private static JdbcClient.StatementSpec filtrer(
            JdbcClient.StatementSpec ordre, FiltreDesEcrituresSaisie filtre, Bornes bornes) {
        return ordre.param("compte", filtre.leCompte(), Types.VARCHAR)
                .param("section", filtre.laSection(), Types.VARCHAR)
                .param("tiers", filtre.leTiers())
                .param("journal", filtre.leJournal(), Types.VARCHAR)
                .param("etat", filtre.lEtat(), Types.VARCHAR)
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("du", bornes.du())
                .param("au", bornes.au());
    }

    private static EcritureListe listee(ResultSet r) throws SQLException {
        return new EcritureListe(
                r.getLong("id"),
                r.getObject("date", LocalDate.class),
                r.getString("journal"),
                r.getObject("numero", Integer.class),
                r.getString("piece"),
                r.getString("libelle"),
                new Montant(r.getLong("debit")),
                new Montant(r.getLong("credit")));
    }

    Optional<FicheDEcriture> fiche(EcritureId id) {
        return jdbc.sql("""
                select e.id, j.code, j.libelle as journal_libelle, e.date, e.piece, e.piece_date, e.libelle, e.lien,
                       e.cree_par, e.cree_le, v.numero, v.valide_le, v.valide_par, e.contrepasse, i.id as inverse,
                       k.motif
                  from ecriture e
                  join journal j on j.id = e.journal_id
                  left join validation v on v.ecriture_id = e.id
                  left join ecriture i on i.contrepasse = e.id
                  left join contrepassation k on k.ecriture_id = e.id
                 where e.id = :id""")
                .param("id", id.valeur())
                .query((ligne, _) -> fiche(ligne, lignes(id)))
                .optional();
    }

    private List<LigneDeFiche> lignes(EcritureId id) {
        return jdbc.sql("""
                select c.numero, c.libelle, a.code, a.libelle, s.code, l.libelle, l.echeance, l.debit, l.credit, t.code
                  from ligne l
                  join compte_general c on c.id = l.compte_id
                  join section s on s.id = l.section_id
                  left join compte_auxiliaire a on a.id = l.auxiliaire_id
                  left join lettrage_ligne g on g.ecriture_id = l.ecriture_id and g.rang = l.rang and g.actif
                  left join lettrage t on t.id = g.lettrage_id
                 where l.ecriture_id = :id order by l.rang""")
                .param("id", id.valeur())
                .query((r, _) -> new LigneDeFiche(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getObject(7, LocalDate.class),
                        new Montant(r.getLong(8)),
                        new Montant(r.getLong(9)),
                        r.getString(10)))
                .list();
    }

    private static FicheDEcriture fiche(ResultSet r, List<LigneDeFiche> lignes) throws SQLException {
        return new FicheDEcriture(
                new EcritureId(r.getLong("id")),
                r.getString("code"),
                r.getString("journal_libelle"),
                r.getObject("date", LocalDate.class),
                r.getString("piece"),
                r.getObject("piece_date", LocalDate.class),
                r.getString("libelle"),
                r.getString("lien"),
                r.getString("cree_par"),
                r.getObject("cree_le", OffsetDateTime.class).toInstant(),
                r.getObject("numero", Integer.class),
                instant(r),
                r.getString("valide_par"),
                identifiant(r, "contrepasse"),
                identifiant(r, "inverse"),
                r.getString("motif"),
                lignes);
    }

    private static @Nullable Instant instant(ResultSet r) throws SQLException {
        var valide = r.getObject("valide_le", OffsetDateTime.class);
        return valide == null ? null : valide.toInstant();
    }

    private static @Nullable EcritureId identifiant(ResultSet r, String colonne) throws SQLException {
        long id = r.getLong(colonne);
        return r.wasNull() ? null : new EcritureId(id);
    }
}
