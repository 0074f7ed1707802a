package coop.essaim.acces.journal;

import coop.essaim.acces.Auteur;
import coop.essaim.acces.NomsDObjets.Nomme;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.PageDeCles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournalSql {

    private static final String COLONNES = """
            select chaine, rang, instant, nature, compte, nom, acte, objet_type, objet_id, avant, apres,
                   precedente, empreinte
              from journal_audit
            """;

    private final JdbcClient jdbc;

    JournalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Le bout d'une chaîne : le rang de sa dernière ligne et son empreinte.
    record Bout(long dernier, String empreinte) {}

    /// Sérialise les inscriptions d'une chaîne jusqu'à la fin de la transaction : les rangs n'ont pas de trou.
    Bout verrouiller(Chaine chaine) {
        return jdbc.sql("select dernier, empreinte from journal_audit_compteur where chaine = :chaine for update")
                .param("chaine", chaine.code())
                .query(Bout.class)
                .single();
    }

    void ajouter(Ligne ligne) {
        var dit = ligne.dit();
        jdbc.sql("""
                insert into journal_audit (chaine, rang, instant, nature, compte, nom, acte, objet_type, objet_id,
                                           avant, apres, precedente, empreinte)
                values (:chaine, :rang, :instant, :nature, :compte, :nom, :acte, :type, :id,
                        :avant::json, :apres::json, :precedente, :empreinte)""")
                .param("chaine", dit.chaine().code())
                .param("rang", ligne.rang())
                .param("instant", OffsetDateTime.ofInstant(dit.instant(), ZoneOffset.UTC))
                .param("nature", dit.auteur().nature().code())
                .param("compte", dit.auteur().compte())
                .param("nom", dit.auteur().nom())
                .param("acte", dit.acte(), Types.VARCHAR)
                .param("type", dit.objetType())
                .param("id", dit.objetId())
                .param("avant", dit.avant())
                .param("apres", dit.apres())
                .param("precedente", ligne.precedente())
                .param("empreinte", ligne.empreinte())
                .update();
        jdbc.sql("update journal_audit_compteur set dernier = :rang, empreinte = :empreinte where chaine = :chaine")
                .param("rang", ligne.rang())
                .param("empreinte", ligne.empreinte())
                .param("chaine", dit.chaine().code())
                .update();
    }

    Bout bout(Chaine chaine) {
        return jdbc.sql("select dernier, empreinte from journal_audit_compteur where chaine = :chaine")
                .param("chaine", chaine.code())
                .query(Bout.class)
                .single();
    }

    /// La suite de la chaîne, du plus ancien au plus récent.
    List<Ligne> suite(Chaine chaine, long apresRang, int nombre) {
        return jdbc.sql(COLONNES + " where chaine = :chaine and rang > :rang order by rang limit :nombre")
                .param("chaine", chaine.code())
                .param("rang", apresRang)
                .param("nombre", nombre)
                .query((ligne, _) -> ligne(ligne))
                .list();
    }

    /// Les lignes que l'écran montre.
    PageDeCles<Ligne> chercher(Recherche recherche, Fenetre<Ligne> fenetre) {
        var lignes = jdbc.sql(fenetre.completer(COLONNES + """
                 where chaine = :chaine
                   and (:toutLire or acte like 'acces.%')
                   and (:personne::text is null or nom ilike '%' || :personne || '%')
                   and (:acte::text is null or acte = :acte)
                   and (:objet::text is null or objet_id = :objet)
                   and (:du::timestamptz is null or instant >= :du)
                   and (:jusque::timestamptz is null or instant < :jusque)
                   /* suite */"""))
                .param("chaine", recherche.chaine().code())
                .param("toutLire", recherche.toutLire())
                .param("personne", recherche.personneEchappee(), Types.VARCHAR)
                .param("acte", recherche.acte(), Types.VARCHAR)
                .param("objet", recherche.objet(), Types.VARCHAR)
                .param("du", recherche.debut())
                .param("jusque", recherche.finExclue())
                .params(fenetre.parametres())
                .query((ligne, _) -> ligne(ligne))
                .list();
        return fenetre.page(lignes);
    }

    /// Les actes déjà inscrits, pour la liste du filtre : saute d'une valeur à la suivante par l'index, sans tout lire.
    List<String> actes(Chaine chaine) {
        return jdbc.sql("""
                with recursive suite as (
                    (select acte from journal_audit where chaine = :chaine order by acte limit 1)
                    union all
                    select (select j.acte from journal_audit j
                             where j.chaine = :chaine and j.acte > suite.acte order by j.acte limit 1)
                      from suite where suite.acte is not null)
                select acte from suite where acte is not null""")
                .param("chaine", chaine.code())
                .query((ligne, _) -> ligne.getString("acte"))
                .list();
    }

    private static Ligne ligne(ResultSet ligne) throws SQLException {
        var nature = Auteur.Nature.valueOf(ligne.getString("nature").toUpperCase(Locale.ROOT));
        @Nullable UUID compte = ligne.getObject("compte", UUID.class);
        var dit = new Inscription(
                Chaine.de(ligne.getString("chaine")),
                ligne.getObject("instant", OffsetDateTime.class).toInstant(),
                new Auteur(nature, compte, ligne.getString("nom")),
                ligne.getString("acte"),
                ligne.getString("objet_type"),
                ligne.getString("objet_id"),
                ligne.getString("avant"),
                ligne.getString("apres"));
        return new Ligne(ligne.getLong("rang"), dit, ligne.getString("precedente"), ligne.getString("empreinte"));
    }

    /// Le nom et l'adresse de ceux qui sont des comptes.
    Map<UUID, Nomme> comptes(Collection<UUID> identifiants) {
        return jdbc
                .sql("select id, nom, courriel from compte where id = any(:ids)")
                .param("ids", identifiants.toArray(UUID[]::new))
                .query((ligne, _) ->
                        Map.entry(ligne.getObject("id", UUID.class), new Nomme(ligne.getString(2), ligne.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
