package coop.essaim.facturation.catalogue;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.calcul.ModeDePrix;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueSql {

    private final JdbcClient jdbc;

    CatalogueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void verrouiller(ActiviteId activite) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:activite, 5017))")
                .param("activite", activite.toString())
                .query()
                .listOfRows();
    }

    Optional<UUID> creePar(UUID cle) {
        return jdbc.sql("select id from article where cle = :cle")
                .param("cle", cle)
                .query(UUID.class)
                .optional();
    }

    boolean seVend(String nature) {
        return jdbc.sql("select exists (select from nature_de_vente where code = :nature and not acompte)")
                .param("nature", nature)
                .query(Boolean.class)
                .single();
    }

    boolean enVigueur(String regime, LocalDate jour) {
        return jdbc.sql("""
                select exists (select from regime_de_tva
                                where code = :regime and :jour between du and coalesce(au, 'infinity'))""")
                .param("regime", regime)
                .param("jour", jour)
                .query(Boolean.class)
                .single();
    }

    /// @param sauf l'article qui porte déjà cette désignation à bon droit
    boolean porte(ActiviteId activite, String designation, @Nullable UUID sauf) {
        return jdbc.sql("""
                select exists (select from article
                                where activite_id = :activite and archive_le is null
                                  and lower(designation) = lower(:designation)
                                  and (:sauf::uuid is null or id <> :sauf))""")
                .param("activite", activite.valeur())
                .param("designation", designation)
                .param("sauf", sauf, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    record Nouvel(UUID id, UUID cle, ActiviteId activite, Article.Contenu contenu) {}

    void ajouter(Nouvel article, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into article (id, cle, activite_id, reference, designation, nature, regime, unite, prix, mode,
                                     cree_a, cree_par)
                values (:id, :cle, :activite, :reference, :designation, :nature, :regime, :unite, :prix, :mode,
                        :maintenant, :par)""")
                .param("id", article.id())
                .param("cle", article.cle())
                .param("activite", article.activite().valeur())
                .params(colonnes(article.contenu()))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    void changer(UUID id, Article.Contenu contenu) {
        jdbc.sql("""
                update article
                   set reference = :reference, designation = :designation, nature = :nature, regime = :regime,
                       unite = :unite, prix = :prix, mode = :mode, version = version + 1
                 where id = :id""").param("id", id).params(colonnes(contenu)).update();
    }

    void archiver(UUID id, @Nullable Instant a) {
        jdbc.sql("update article set archive_le = :a, version = version + 1 where id = :id")
                .param("id", id)
                .param("a", a == null ? null : a.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Article> trouver(UUID id, LocalDate jour) {
        return jdbc.sql("""
                select a.id, a.activite_id, v.enseigne, a.reference, a.designation, a.nature, n.libelle as nature_libelle,
                       n.bien, a.regime, coalesce(r.libelle, a.regime) as regime_libelle, r.taux, a.unite, a.prix, a.mode,
                       a.archive_le is not null as archive, a.version
                  from article a
                  join pub_activite v on v.id = a.activite_id
                  join nature_de_vente n on n.code = a.nature
                  left join regime_de_tva r on r.code = a.regime and :jour between r.du and coalesce(r.au, 'infinity')
                 where a.id = :id""")
                .param("id", id)
                .param("jour", jour)
                .query((ligne, _) -> article(ligne))
                .optional();
    }

    /// @param activites celles que le visiteur lit ; `null` : toutes
    List<Article> lister(
            @Nullable Collection<ActiviteId> activites, @Nullable String texte, boolean archives, LocalDate jour) {
        return jdbc.sql("""
                select a.id, a.activite_id, v.enseigne, a.reference, a.designation, a.nature, n.libelle as nature_libelle,
                       n.bien, a.regime, coalesce(r.libelle, a.regime) as regime_libelle, r.taux, a.unite, a.prix, a.mode,
                       a.archive_le is not null as archive, a.version
                  from article a
                  join pub_activite v on v.id = a.activite_id
                  join nature_de_vente n on n.code = a.nature
                  left join regime_de_tva r on r.code = a.regime and :jour between r.du and coalesce(r.au, 'infinity')
                 where (:activites::uuid[] is null or a.activite_id = any(:activites))
                   and (:texte::text is null or a.designation ilike '%' || :texte || '%' or a.reference ilike :texte || '%')
                   and (a.archive_le is not null) = :archives
                 order by lower(a.designation), v.enseigne, a.id
                 limit 500""")
                .param("activites", uuids(activites))
                .param("texte", texte, Types.VARCHAR)
                .param("archives", archives)
                .param("jour", jour)
                .query((ligne, _) -> article(ligne))
                .list();
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }

    private static Map<String, @Nullable Object> colonnes(Article.Contenu contenu) {
        var colonnes = new HashMap<String, @Nullable Object>();
        colonnes.put("reference", contenu.reference());
        colonnes.put("designation", contenu.designation());
        colonnes.put("nature", contenu.nature());
        colonnes.put("regime", contenu.regime());
        colonnes.put("unite", contenu.unite());
        colonnes.put("prix", contenu.prix());
        colonnes.put("mode", contenu.mode().name());
        return colonnes;
    }

    private static Article article(ResultSet r) throws SQLException {
        var taux = r.getBigDecimal("taux");
        return new Article(
                r.getObject("id", UUID.class),
                new ActiviteId(r.getObject("activite_id", UUID.class)),
                r.getString("enseigne"),
                new Article.Contenu(
                        r.getString("reference"),
                        r.getString("designation"),
                        r.getString("nature"),
                        r.getString("regime"),
                        r.getString("unite"),
                        r.getBigDecimal("prix"),
                        ModeDePrix.valueOf(r.getString("mode"))),
                r.getString("nature_libelle"),
                r.getBoolean("bien"),
                r.getString("regime_libelle"),
                taux == null ? null : new Taux(taux),
                r.getBoolean("archive"),
                r.getInt("version"));
    }
}
