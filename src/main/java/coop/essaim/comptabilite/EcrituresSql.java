package coop.essaim.comptabilite;

import coop.essaim.comptabilite.Validations.Chaine;
import coop.essaim.comptabilite.Validations.Compteur;
import coop.essaim.comptabilite.Validations.Suite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Écrire des écritures : une lecture des codes, un ordre d'insertion, quel que soit leur nombre.
@Repository
class EcrituresSql {

    private static final String MOIS = """
            with mois as materialized (
                select exercice_id, du, au, close_le from periode
                 where au >= :premiere and du <= :derniere order by du for share)""";

    /// Dans l'ordre où tous les prennent ; les deux tableaux viennent du lot.
    private static final String COMPTEURS = """
            , compteur as materialized (
                select journal_id, exercice_id, dernier, empreinte from numerotation
                 where journal_id in (select id from journal where code = any(:journaux))
                   and exercice_id in (select exercice_id from mois)
                 order by journal_id, exercice_id for update)""";

    private static final String CODES = """

            select 'journal' as quoi, id::bigint as id, code, nature as detail,
                   null::date as du, null::date as au, desactive_le is not null as ferme, null::bytea as empreinte
              from journal where code = any(:journaux)
            union all
            select 'compte', id, numero, classe::text, null, null, desactive_le is not null, null
              from compte_general where numero = any(:comptes)
            union all
            select 'section', id, code, null, ouverte_le, fermee_le, false, null
              from section where code = any(:sections)
            union all
            select 'auxiliaire', id, code, null, null, null, false, null
              from compte_auxiliaire where code = any(:auxiliaires)
            union all
            select 'mois', mois.exercice_id, null, case when exercice.clos_le is not null then 'clos' end,
                   mois.du, mois.au, mois.close_le is not null, null
              from mois join exercice on exercice.id = mois.exercice_id
            union all
            select 'id', nextval('ecriture_id_seq'), null, null, null, null, false, null from unnest(:cles::text[])""";

    private static final String SUITES = """

            union all
            select 'compteur', journal_id, exercice_id::text, dernier::text, null, null, false, empreinte
              from compteur""";

    private static final String REPERER = MOIS + CODES;
    private static final String REPERER_POUR_VALIDER = MOIS + COMPTEURS + CODES + SUITES;

    private static final String TETE_ET_CORPS = """
            with tete as (
                insert into ecriture (id, journal_id, exercice_id, date, piece, piece_date, libelle, lien, cle,
                                      cree_par, contrepasse)
                select * from unnest(:ids::bigint[], :journaux::int[], :exercices::int[], :dates::date[],
                                     :pieces::text[], :pieces_dates::date[], :libelles::text[], :liens::text[],
                                     :cles::text[], :auteurs::text[], :contrepassees::bigint[])
                on conflict (cle) do nothing
                returning id),
            corps as (
                insert into ligne (ecriture_id, rang, date, section_id, compte_id, auxiliaire_id, debit, credit,
                                   echeance, libelle)
                select l.* from unnest(:l_ids::bigint[], :l_rangs::smallint[], :l_dates::date[],
                                       :l_sections::int[], :l_comptes::int[], :l_auxiliaires::int[],
                                       :l_debits::bigint[], :l_credits::bigint[], :l_echeances::date[],
                                       :l_libelles::text[]) as l (id)
                join tete on tete.id = l.id)""";

    /// Rien ne se numérote si une seule clé était prise : la suite serait trouée. Le service reprend alors sans elle.
    private static final String SI_TOUTES = "(select count(*) from tete) = cardinality(:ids::bigint[])";

    private static final String VALIDATION = ", " + ValidationsSql.COMPTEUR + "\n and " + SI_TOUTES + "), livre as (\n"
            + ValidationsSql.LIVRE + "\n where " + SI_TOUTES + ValidationsSql.DANS_L_ORDRE + ")";

    private static final String INSEREES = " select id from tete";
    private static final String INSERER = TETE_ET_CORPS + INSEREES;
    private static final String INSERER_ET_VALIDER = TETE_ET_CORPS + VALIDATION + INSEREES;

    private final JdbcClient jdbc;

    EcrituresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Le verrou partagé sur les mois empêche de les clore pendant qu'on y passe une écriture. Pour valider, les
    /// compteurs
    /// se verrouillent aussi, s'ils existent déjà.
    Reperes reperer(Collection<Passage> passages, boolean valider) {
        var comptes = new HashSet<String>();
        var sections = new HashSet<String>();
        var auxiliaires = new HashSet<String>();
        var journaux = new HashSet<String>();
        LocalDate premiere = LocalDate.MAX;
        LocalDate derniere = LocalDate.MIN;
        for (var passage : passages) {
            var ecriture = passage.ecriture();
            journaux.add(ecriture.journal());
            if (ecriture.date().isBefore(premiere)) premiere = ecriture.date();
            if (ecriture.date().isAfter(derniere)) derniere = ecriture.date();
            for (var ligne : ecriture.lignes()) {
                comptes.add(ligne.compte());
                sections.add(ligne.section());
                if (ligne.auxiliaire() != null) auxiliaires.add(ligne.auxiliaire());
            }
        }
        var reperes = new Reperes();
        (valider ? requete(REPERER_POUR_VALIDER) : requete(REPERER))
                .param("premiere", premiere)
                .param("derniere", derniere)
                .param("journaux", textes(journaux))
                .param("comptes", textes(comptes))
                .param("sections", textes(sections))
                .param("auxiliaires", textes(auxiliaires))
                .param("cles", passages.stream().map(p -> p.demande().cle()).toArray(String[]::new))
                .query((RowCallbackHandler) ligne -> reperer(reperes, ligne));
        return reperes;
    }

    private static void reperer(Reperes reperes, ResultSet r) throws SQLException {
        long id = r.getLong("id");
        var code = r.getString("code");
        var detail = r.getString("detail");
        boolean ferme = r.getBoolean("ferme");
        switch (r.getString("quoi")) {
            case "journal" -> reperes.journaux.put(code, new Reperes.Journal((int) id, detail, ferme));
            case "compte" -> reperes.comptes.put(code, new Reperes.Compte((int) id, Integer.parseInt(detail), ferme));
            case "section" ->
                reperes.sections.put(
                        code,
                        new Reperes.Section(
                                (int) id, r.getObject("du", LocalDate.class), r.getObject("au", LocalDate.class)));
            case "auxiliaire" -> reperes.auxiliaires.put(code, (int) id);
            case "mois" ->
                reperes.mois.add(new Reperes.Mois(
                        (int) id,
                        r.getObject("du", LocalDate.class),
                        r.getObject("au", LocalDate.class),
                        ferme,
                        detail != null));
            case "compteur" ->
                reperes.suites.put(
                        new Compteur((int) id, Integer.parseInt(code)),
                        new Suite(Integer.parseInt(detail), r.getBytes("empreinte")));
            default -> reperes.identifiants.add(id);
        }
    }

    /// Une clé déjà prise par une transaction qui vient de finir n'insère rien ; rend ce qui l'a été.
    Set<Long> inserer(List<Passage.Pret> prets) {
        return inserees(requete(INSERER), prets);
    }

    /// Et valide du même ordre. Si une seule clé était prise, insère le reste mais ne valide rien.
    Set<Long> insererEtValider(List<Passage.Pret> prets, Chaine chaine) {
        return inserees(requete(INSERER_ET_VALIDER).params(chaine.parametres()), prets);
    }

    private JdbcClient.StatementSpec requete(String sql) {
        return jdbc.sql(sql);
    }

    private static Set<Long> inserees(JdbcClient.StatementSpec requete, List<Passage.Pret> prets) {
        var colonnes = new Colonnes(prets);
        var inserees = new HashSet<Long>();
        requete.param("ids", colonnes.ids)
                .param("journaux", colonnes.journaux)
                .param("exercices", colonnes.exercices)
                .param("dates", colonnes.dates)
                .param("pieces", colonnes.pieces)
                .param("pieces_dates", colonnes.piecesDates)
                .param("libelles", colonnes.libelles)
                .param("liens", colonnes.liens)
                .param("cles", colonnes.cles)
                .param("auteurs", colonnes.auteurs)
                .param("contrepassees", colonnes.contrepassees)
                .param("l_ids", colonnes.ligneIds)
                .param("l_rangs", colonnes.rangs)
                .param("l_dates", colonnes.ligneDates)
                .param("l_sections", colonnes.sections)
                .param("l_comptes", colonnes.comptes)
                .param("l_auxiliaires", colonnes.auxiliaires)
                .param("l_debits", colonnes.debits)
                .param("l_credits", colonnes.credits)
                .param("l_echeances", colonnes.echeances)
                .param("l_libelles", colonnes.ligneLibelles)
                .query((RowCallbackHandler) ligne -> inserees.add(ligne.getLong(1)));
        return inserees;
    }

    /// Ce que valent les clés déjà prises. Demandé après coup seulement : rejouer une demande est rare.
    Map<String, EcritureId> dejaPassees(Collection<String> cles) {
        var passees = new HashMap<String, EcritureId>();
        jdbc.sql("select cle, id from ecriture where cle = any(:cles)")
                .param("cles", textes(cles))
                .query((RowCallbackHandler) ligne -> passees.put(ligne.getString(1), new EcritureId(ligne.getLong(2))));
        return passees;
    }

    boolean estOuvert(LocalDate jour) {
        return jdbc.sql("""
                select close_le is null from periode where :jour between du and au for share""").param("jour", jour).query(Boolean.class).optional().orElse(false);
    }

    boolean estContrepassee(EcritureId id) {
        return jdbc.sql("select exists (select from ecriture where contrepasse = :id)")
                .param("id", id.valeur())
                .query(Boolean.class)
                .single();
    }

    @Nullable
    String cle(EcritureId id) {
        return jdbc.sql("select cle from ecriture where id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> ligne.getString("cle"))
                .list()
                .getFirst();
    }

    void effacerDuBrouillard(EcritureId id) {
        jdbc.sql("select effacer_du_brouillard(:id)::text")
                .param("id", id.valeur())
                .query((_, _) -> true)
                .list();
    }

    /// Ce que des lignes reprises d'ailleurs ont de particulier : pièce, date d'origine, devise.
    void detailler(List<Passage.Pret> prets) {
        var colonnes = new ColonnesDOrigine(prets);
        if (colonnes.detaillees.length > 0)
            jdbc.sql("""
                insert into ligne_detail (ecriture_id, rang, piece, piece_date, date_origine, montant_devise, devise,
                                          vides)
                select * from unnest(:ids::bigint[], :rangs::smallint[], :pieces::text[], :pieces_dates::date[],
                                     :dates::date[], :montants::numeric[], :devises::text[], :vides::text[])""")
                    .param("ids", colonnes.detaillees)
                    .param("rangs", colonnes.rangs)
                    .param("pieces", colonnes.pieces)
                    .param("pieces_dates", colonnes.piecesDates)
                    .param("dates", colonnes.datesDOrigine)
                    .param("montants", colonnes.montants)
                    .param("devises", colonnes.devises)
                    .param("vides", colonnes.vides)
                    .update();
        if (colonnes.importees.length > 0)
            jdbc.sql("""
                insert into ecriture_importee (ecriture_id, numero, valide_le)
                select * from unnest(:ids::bigint[], :numeros::text[], :validees::date[])""")
                    .param("ids", colonnes.importees)
                    .param("numeros", colonnes.numeros)
                    .param("validees", colonnes.validees)
                    .update();
    }

    private static String[] textes(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }
}
