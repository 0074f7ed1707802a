package coop.essaim.parcours.contrat;

import coop.essaim.commun.Montant;
import coop.essaim.documents.DocumentId;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ContratsSql {

    private static final String CONTRAT = """
            select id, personne_id, genre, renouvelle, rang, du, au, heures, part_fixe, objectif, plafond, statuts_du,
                   temps_complet_ailleurs, representant, limite_d_associe, fin_d_essai, emis_a, document_id, conclu_le,
                   fin_le, abandonne_a
              from contrat
            """;

    private final JdbcClient jdbc;

    ContratsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Contrat> trouver(ContratId id) {
        return jdbc.sql(CONTRAT + " where id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> contrat(ligne))
                .optional();
    }

    Contrat verrouille(ContratId id) {
        return jdbc.sql(CONTRAT + " where id = :id for update")
                .param("id", id.valeur())
                .query((ligne, _) -> contrat(ligne))
                .single();
    }

    /// Ceux de la personne, du plus récent au plus ancien.
    /// Émis, et pas encore signés par elle : les premiers à commencer d'abord.
    List<ContratId> aSignerPourLaCooperative() {
        return jdbc.sql("""
                select c.id from contrat c
                 where c.emis_a is not null and c.conclu_le is null and c.abandonne_a is null and c.efface_a is null
                   and not exists (select from signature s where s.contrat_id = c.id and s.partie = 'COOPERATIVE')
                 order by c.du, c.id""")
                .query((ligne, _) -> new ContratId(ligne.getObject(1, UUID.class)))
                .list();
    }

    List<ContratId> aEmettre() {
        return jdbc.sql("""
                select id from contrat
                 where emis_a is null and abandonne_a is null and efface_a is null
                 order by du, id""")
                .query((ligne, _) -> new ContratId(ligne.getObject(1, UUID.class)))
                .list();
    }

    public List<Contrat> de(PersonneId personne) {
        return jdbc.sql(CONTRAT + " where personne_id = :personne order by du desc, cree_a desc")
                .param("personne", personne.valeur())
                .query((ligne, _) -> contrat(ligne))
                .list();
    }

    /// Ceux qui ont été conclus, dans l'ordre.
    public List<Contrat> conclus(PersonneId personne) {
        return jdbc.sql(CONTRAT + " where personne_id = :personne and conclu_le is not null order by du, cree_a")
                .param("personne", personne.valeur())
                .query((ligne, _) -> contrat(ligne))
                .list();
    }

    /// La date des statuts que le dernier CESA conclu cite.
    Optional<LocalDate> derniersStatuts() {
        return jdbc.sql("""
                select statuts_du from contrat
                 where genre = 'CESA' and conclu_le is not null and statuts_du is not null
                 order by conclu_le desc, cree_a desc limit 1""").query(LocalDate.class).optional();
    }

    void ajouter(Contrat contrat, Instant maintenant, @Nullable UUID par) {
        var termes = contrat.termes();
        var renouvelle = contrat.renouvelle();
        jdbc.sql("""
                insert into contrat (id, personne_id, genre, renouvelle, rang, du, au, heures, part_fixe, objectif, plafond,
                                     statuts_du, temps_complet_ailleurs, representant, cree_a, cree_par)
                values (:id, :personne, :genre, :renouvelle, :rang, :du, :au, :heures, :partFixe, :objectif, :plafond,
                        :statutsDu, :tempsComplet, :representant, :maintenant, :par)""")
                .param("id", contrat.id().valeur())
                .param("personne", contrat.personne().valeur())
                .param("genre", contrat.genre().name())
                .param("renouvelle", renouvelle == null ? null : renouvelle.valeur())
                .param("rang", contrat.rang())
                .params(parametres(termes))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
        ecrireLesClauses(contrat.id(), termes.clauses());
    }

    void recrire(ContratId id, Termes termes) {
        jdbc.sql("""
                update contrat set du = :du, au = :au, heures = :heures, part_fixe = :partFixe, objectif = :objectif,
                       plafond = :plafond, statuts_du = :statutsDu, temps_complet_ailleurs = :tempsComplet,
                       representant = :representant
                 where id = :id""").param("id", id.valeur()).params(parametres(termes)).update();
        ecrireLesClauses(id, termes.clauses());
    }

    private void ecrireLesClauses(ContratId id, Map<Clause, String> clauses) {
        clauses.forEach((clause, texte) -> jdbc.sql("""
                insert into contrat_clause (contrat_id, code, texte) values (:contrat, :code, :texte)
                on conflict (contrat_id, code) do update set texte = excluded.texte""")
                .param("contrat", id.valeur())
                .param("code", clause.name())
                .param("texte", texte)
                .update());
    }

    void emettre(
            ContratId id,
            DocumentId document,
            @Nullable LocalDate limite,
            @Nullable LocalDate essai,
            Instant maintenant) {
        jdbc.sql("""
                update contrat set emis_a = :maintenant, document_id = :document, limite_d_associe = :limite,
                       fin_d_essai = :essai
                 where id = :id""")
                .param("id", id.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("document", document.valeur())
                .param("limite", limite)
                .param("essai", essai)
                .update();
    }

    void conclure(ContratId id, LocalDate le) {
        jdbc.sql("update contrat set conclu_le = :le where id = :id")
                .param("id", id.valeur())
                .param("le", le)
                .update();
    }

    void finir(ContratId id, LocalDate le) {
        jdbc.sql("update contrat set fin_le = :le where id = :id")
                .param("id", id.valeur())
                .param("le", le)
                .update();
    }

    /// Rouvre ce que le départ de ce jour avait fini.
    void rouvrir(PersonneId personne, LocalDate fini) {
        jdbc.sql("update contrat set fin_le = null where personne_id = :personne and fin_le = :fini")
                .param("personne", personne.valeur())
                .param("fini", fini)
                .update();
    }

    void abandonner(ContratId id, Instant maintenant) {
        jdbc.sql("update contrat set abandonne_a = :maintenant where id = :id")
                .param("id", id.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, @Nullable Object> parametres(Termes termes) {
        var valeurs = new java.util.HashMap<String, @Nullable Object>();
        valeurs.put("du", termes.du());
        valeurs.put("au", termes.au());
        valeurs.put("heures", termes.heures());
        valeurs.put("partFixe", centimes(termes.partFixe()));
        valeurs.put("objectif", centimes(termes.objectif()));
        valeurs.put("plafond", centimes(termes.plafond()));
        valeurs.put("statutsDu", termes.statutsDu());
        valeurs.put("tempsComplet", termes.tempsCompletAilleurs());
        valeurs.put("representant", termes.representant());
        return valeurs;
    }

    private static @Nullable Long centimes(@Nullable Montant montant) {
        return montant == null ? null : montant.centimes();
    }

    private Map<Clause, String> clauses(UUID contrat) {
        return jdbc
                .sql("select code, texte from contrat_clause where contrat_id = :contrat")
                .param("contrat", contrat)
                .query((ligne, _) -> Map.entry(Clause.valueOf(ligne.getString("code")), ligne.getString("texte")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Contrat contrat(ResultSet ligne) throws SQLException {
        var id = ligne.getObject("id", UUID.class);
        var renouvelle = ligne.getObject("renouvelle", UUID.class);
        var document = ligne.getObject("document_id", UUID.class);
        return new Contrat(
                new ContratId(id),
                new PersonneId(ligne.getObject("personne_id", UUID.class)),
                GenreDeContrat.valueOf(ligne.getString("genre")),
                renouvelle == null ? null : new ContratId(renouvelle),
                ligne.getInt("rang"),
                new Termes(
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getBigDecimal("heures"),
                        montant(ligne, "part_fixe"),
                        montant(ligne, "objectif"),
                        montant(ligne, "plafond"),
                        ligne.getObject("statuts_du", LocalDate.class),
                        ligne.getBoolean("temps_complet_ailleurs"),
                        ligne.getString("representant"),
                        clauses(id)),
                new Contrat.Suivi(
                        instant(ligne, "emis_a"),
                        document == null ? null : new DocumentId(document),
                        ligne.getObject("conclu_le", LocalDate.class),
                        ligne.getObject("fin_le", LocalDate.class),
                        instant(ligne, "abandonne_a"),
                        ligne.getObject("limite_d_associe", LocalDate.class),
                        ligne.getObject("fin_d_essai", LocalDate.class)));
    }

    private static @Nullable Montant montant(ResultSet ligne, String colonne) throws SQLException {
        long centimes = ligne.getLong(colonne);
        return ligne.wasNull() ? null : new Montant(centimes);
    }

    private static @Nullable Instant instant(ResultSet ligne, String colonne) throws SQLException {
        var lu = ligne.getObject(colonne, OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }
}
