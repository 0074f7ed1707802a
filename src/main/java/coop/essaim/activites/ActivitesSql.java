package coop.essaim.activites;

import coop.essaim.acces.NomsDObjets.Nomme;
import coop.essaim.commun.Bic;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Taux;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActivitesSql {

    private final JdbcClient jdbc;

    ActivitesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Activite> trouver(ActiviteId id) {
        return jdbc.sql("select id, enseigne, section, ouverte_le, fermee_le from activite where id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> activite(ligne))
                .optional();
    }

    Optional<Fiche> fiche(ActiviteId id) {
        return jdbc.sql("""
                select id, enseigne, section, ouverte_le, fermee_le, metier, naf, description, presentation, titulaire,
                       iban, bic
                  from activite
                 where id = :id""")
                .param("id", id.valeur())
                .query((ligne, _) -> new Fiche(
                        activite(ligne),
                        ligne.getString("metier"),
                        ligne.getString("naf"),
                        ligne.getString("description"),
                        ligne.getString("presentation"),
                        banque(ligne.getString("titulaire"), ligne.getString("iban"), ligne.getString("bic"))))
                .optional();
    }

    void decrire(ActiviteId id, Description nouvelle) {
        jdbc.sql("""
                update activite set enseigne = :enseigne, metier = :metier, naf = :naf, description = :description
                 where id = :id""")
                .param("id", id.valeur())
                .param("enseigne", nouvelle.enseigne())
                .param("metier", nouvelle.metier())
                .param("naf", nouvelle.naf())
                .param("description", nouvelle.description())
                .update();
    }

    void presenter(ActiviteId id, @Nullable String presentation) {
        jdbc.sql("update activite set presentation = :presentation where id = :id")
                .param("id", id.valeur())
                .param("presentation", presentation)
                .update();
    }

    void changerBanque(ActiviteId id, Fiche.@Nullable Banque banque) {
        var bic = banque == null ? null : banque.bic();
        jdbc.sql("update activite set titulaire = :titulaire, iban = :iban, bic = :bic where id = :id")
                .param("id", id.valeur())
                .param("titulaire", banque == null ? null : banque.titulaire())
                .param("iban", banque == null ? null : banque.iban().enClair())
                .param("bic", bic == null ? null : bic.code())
                .update();
    }

    void fermer(ActiviteId id, @Nullable LocalDate le) {
        jdbc.sql("update activite set fermee_le = :le where id = :id")
                .param("id", id.valeur())
                .param("le", le)
                .update();
    }

    Optional<LocalDate> partCommencantApres(ActiviteId id, LocalDate le) {
        return jdbc.sql("select min(du) as du from activite_entrepreneur where activite_id = :id and du > :le")
                .param("id", id.valeur())
                .param("le", le)
                .query((ligne, _) -> Optional.ofNullable(ligne.getObject("du", LocalDate.class)))
                .single();
    }

    void arreterLesParts(ActiviteId id, LocalDate le) {
        jdbc.sql("""
                update activite_entrepreneur set au = :le
                 where activite_id = :id and :le between du and coalesce(au, 'infinity')""").param("id", id.valeur()).param("le", le).update();
    }

    List<Activite> toutes() {
        return jdbc.sql("select id, enseigne, section, ouverte_le, fermee_le from activite order by enseigne, id")
                .query((ligne, _) -> activite(ligne))
                .list();
    }

    List<Activite> duCompte(UUID compte, LocalDate jour) {
        return jdbc.sql("""
                select a.id, a.enseigne, a.section, a.ouverte_le, a.fermee_le
                  from activite a
                 where exists (select 1 from pub_activite_entrepreneur e
                                where e.activite_id = a.id and e.compte_id = :compte
                                  and :jour between e.du and coalesce(e.au, 'infinity'))
                 order by a.enseigne, a.id""")
                .param("compte", compte)
                .param("jour", jour)
                .query((ligne, _) -> activite(ligne))
                .list();
    }

    boolean enseignePrise(String enseigne) {
        return jdbc.sql("select exists (select 1 from activite where lower(enseigne) = lower(:enseigne) "
                        + "and fermee_le is null)")
                .param("enseigne", enseigne)
                .query(Boolean.class)
                .single();
    }

    /// Le code suivant : A001, A002… en passant ceux qu'une section ouverte par le comptable occupe déjà. Le verrou met
    /// les ouvertures simultanées en file.
    String sectionSuivante() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('activites.section'))")
                .query()
                .singleRow();
        return jdbc.sql("""
                select c.code
                  from (select count(*) as nombre from activite) a
                 cross join (select count(*) as nombre from pub_section) s
                 cross join lateral generate_series(a.nombre + 1, a.nombre + s.nombre + 1) as n (rang)
                 cross join lateral (select 'A' || lpad(n.rang::text, greatest(3, length(n.rang::text)), '0')) c (code)
                 where not exists (select from pub_section p where p.code = c.code)
                 order by n.rang
                 limit 1""").query(String.class).single();
    }

    void ajouter(Activite activite, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into activite (id, enseigne, section, ouverte_le, cree_a, cree_par)
                values (:id, :enseigne, :section, :ouverteLe, :maintenant, :par)""")
                .param("id", activite.id().valeur())
                .param("enseigne", activite.enseigne())
                .param("section", activite.section())
                .param("ouverteLe", activite.ouverteLe())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void rattacher(UUID id, ActiviteId activite, PersonneId personne, BigDecimal part, LocalDate du) {
        jdbc.sql("""
                insert into activite_entrepreneur (id, activite_id, personne_id, part, du)
                values (:id, :activite, :personne, :part, :du)""")
                .param("id", id)
                .param("activite", activite.valeur())
                .param("personne", personne.valeur())
                .param("part", part)
                .param("du", du)
                .update();
    }

    Optional<Contribution> contribution(ActiviteId activite, LocalDate jour) {
        return jdbc.sql("""
                select taux, base, decision
                  from contribution
                 where (activite_id = :activite or activite_id is null)
                   and :jour between du and coalesce(au, 'infinity')
                 order by activite_id nulls last
                 limit 1""")
                .param("activite", activite.valeur())
                .param("jour", jour)
                .query((ligne, _) -> new Contribution(
                        new Taux(ligne.getBigDecimal("taux")),
                        Contribution.Base.valueOf(ligne.getString("base")),
                        ligne.getString("decision")))
                .optional();
    }

    private static Fiche.@Nullable Banque banque(
            @Nullable String titulaire, @Nullable String iban, @Nullable String bic) {
        if (iban == null || titulaire == null) return null;
        return new Fiche.Banque(titulaire, Iban.lire(iban).valeur(), bic == null ? null : new Bic(bic));
    }

    private static Activite activite(ResultSet ligne) throws SQLException {
        return new Activite(
                new ActiviteId(ligne.getObject("id", UUID.class)),
                ligne.getString("enseigne"),
                ligne.getString("section"),
                ligne.getObject("ouverte_le", LocalDate.class),
                ligne.getObject("fermee_le", LocalDate.class));
    }

    /// L'enseigne et la section de ceux qui sont des activités.
    Map<UUID, Nomme> nommees(Collection<UUID> identifiants) {
        return jdbc
                .sql("select id, enseigne, section from activite where id = any(:ids)")
                .param("ids", identifiants.toArray(UUID[]::new))
                .query((ligne, _) ->
                        Map.entry(ligne.getObject("id", UUID.class), new Nomme(ligne.getString(2), ligne.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
