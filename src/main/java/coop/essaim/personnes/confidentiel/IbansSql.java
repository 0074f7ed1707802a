package coop.essaim.personnes.confidentiel;

import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IbansSql {

    private static final String LIGNES = """
            select i.id, i.iban, i.demande_a, i.demande_par, d.nom as demandeur, i.issue, i.motif, i.decide_a,
                   coalesce(a.nom, '') as decideur, i.du, i.au
              from personne_iban i
              join pub_compte d on d.id = i.demande_par
              left join pub_compte a on a.id = i.decide_par
            """;

    private final JdbcClient jdbc;

    IbansSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Toutes les demandes d'une personne, la plus récente d'abord.
    List<LigneDIban> lignes(PersonneId id) {
        return jdbc.sql(LIGNES + " where i.personne_id = :id order by i.demande_a desc, i.id")
                .param("id", id.valeur())
                .query((ligne, _) -> ligne(ligne))
                .list();
    }

    Optional<LigneDIban> trouver(PersonneId personne, UUID demande) {
        return jdbc.sql(LIGNES + " where i.personne_id = :personne and i.id = :demande")
                .param("personne", personne.valeur())
                .param("demande", demande)
                .query((ligne, _) -> ligne(ligne))
                .optional();
    }

    Optional<LigneDIban> enVigueur(PersonneId personne, LocalDate jour) {
        return jdbc.sql(LIGNES + """
                 where i.personne_id = :personne and i.issue = 'ACCEPTE' and :jour between i.du and coalesce(i.au, 'infinity')""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query((ligne, _) -> ligne(ligne))
                .optional();
    }

    void demander(UUID id, PersonneId personne, byte[] chiffre, Instant a, UUID par) {
        jdbc.sql("""
                insert into personne_iban (id, personne_id, iban, demande_a, demande_par)
                values (:id, :personne, :iban, :a, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("iban", chiffre)
                .param("a", a.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void finir(UUID id, LocalDate au) {
        jdbc.sql("update personne_iban set au = :au where id = :id")
                .param("id", id)
                .param("au", au)
                .update();
    }

    void accepter(UUID id, LocalDate du, Instant a, UUID par) {
        jdbc.sql("""
                update personne_iban set issue = 'ACCEPTE', du = :du, decide_a = :a, decide_par = :par where id = :id""")
                .param("id", id)
                .param("du", du)
                .param("a", a.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void refuser(UUID id, String motif, Instant a, UUID par) {
        jdbc.sql("""
                update personne_iban set issue = 'REFUSE', motif = :motif, decide_a = :a, decide_par = :par where id = :id""")
                .param("id", id)
                .param("motif", motif)
                .param("a", a.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void effacer(PersonneId id) {
        jdbc.sql("delete from personne_iban where personne_id = :id")
                .param("id", id.valeur())
                .update();
    }

    List<DemandeEnAttente> enAttente() {
        return jdbc.sql("""
                select p.id, p.prenom || ' ' || p.nom as nom, i.demande_a, i.demande_par, d.nom as demandeur
                  from personne_iban i
                  join personne p on p.id = i.personne_id
                  join pub_compte d on d.id = i.demande_par
                 where i.issue is null
                 order by i.demande_a, i.id
                 limit 500""")
                .query((ligne, _) -> new DemandeEnAttente(
                        new PersonneId(ligne.getObject("id", UUID.class)),
                        ligne.getString("nom"),
                        ligne.getObject("demande_a", OffsetDateTime.class).toInstant(),
                        ligne.getObject("demande_par", UUID.class),
                        ligne.getString("demandeur")))
                .list();
    }

    /// Combien de demandes attendent quelqu'un d'autre que ce compte.
    int enAttentePour(UUID compte) {
        return jdbc.sql("select count(*) from personne_iban where issue is null and demande_par <> :compte")
                .param("compte", compte)
                .query(Integer.class)
                .single();
    }

    private static LigneDIban ligne(ResultSet ligne) throws SQLException {
        var issue = ligne.getString("issue");
        return new LigneDIban(
                ligne.getObject("id", UUID.class),
                ligne.getBytes("iban"),
                new LigneDIban.Demande(
                        ligne.getObject("demande_a", OffsetDateTime.class).toInstant(),
                        ligne.getObject("demande_par", UUID.class),
                        ligne.getString("demandeur")),
                issue == null ? null : LigneDIban.Issue.valueOf(issue),
                ligne.getString("motif"),
                decideA(ligne),
                ligne.getString("decideur"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class));
    }

    private static @Nullable Instant decideA(ResultSet ligne) throws SQLException {
        var a = ligne.getObject("decide_a", OffsetDateTime.class);
        return a == null ? null : a.toInstant();
    }
}
