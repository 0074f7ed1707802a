package coop.essaim.facturation.devis;

import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.serie.Numero;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DevisSql {

    private final JdbcClient jdbc;

    DevisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// L'état d'un devis verrouillé, avant sa validation.
    record AValider(
            boolean valide,
            int version,
            UUID activite,
            String enseigne,
            LocalDate ouverteLe,
            @Nullable LocalDate fermeeLe) {
        boolean estOuverteLe(LocalDate jour) {
            return !jour.isBefore(ouverteLe) && (fermeeLe == null || !jour.isAfter(fermeeLe));
        }
    }

    Optional<AValider> verrouiller(UUID id) {
        return jdbc.sql("""
                select p.etat = 'VALIDEE', p.version, a.id, a.enseigne, a.ouverte_le, a.fermee_le
                  from piece_de_vente p join pub_activite a on a.id = p.activite_id
                 where p.id = :id and p.genre = 'DEVIS' for update of p""")
                .param("id", id)
                .query((ligne, _) -> new AValider(
                        ligne.getBoolean(1),
                        ligne.getInt(2),
                        ligne.getObject(3, UUID.class),
                        ligne.getString(4),
                        ligne.getObject(5, LocalDate.class),
                        ligne.getObject(6, LocalDate.class)))
                .optional();
    }

    String numero(UUID id) {
        return jdbc.sql("select numero from devis where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void figer(UUID id, DevisFige fige, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("update piece_de_vente set etat = 'VALIDEE', soumise_a = null where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                with acte as (
                    insert into suivi_de_vente (piece_id, rang, acte, a, par)
                    select :id, coalesce(max(rang), 0) + 1, 'VALIDEE', :maintenant, :par
                      from suivi_de_vente where piece_id = :id)
                insert into devis (id, annee, rang, numero, date, valable_au, emetteur_id, mentions, valide_a, valide_par)
                values (:id, :annee, :rang, :numero, :date, :valable, :emetteur, :mentions, :maintenant, :par)""")
                .param("id", id)
                .param("annee", fige.numero().date().getYear())
                .param("rang", fige.numero().rang())
                .param("numero", fige.numero().texte())
                .param("date", fige.numero().date())
                .param("valable", fige.valableAu())
                .param("emetteur", fige.emetteur())
                .param("mentions", fige.mentions().toArray(String[]::new))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    record DevisFige(Numero numero, LocalDate valableAu, int emetteur, List<String> mentions) {}

    Optional<Devis> trouver(UUID id) {
        return jdbc.sql("""
                select d.id, d.numero, d.date, d.valable_au, d.mentions, r.reponse, r.moyen, r.le, r.signataire, r.motif,
                       r.options, r.document_id, r.notee_a
                  from devis d left join reponse_de_devis r on r.devis_id = d.id
                 where d.id = :id""").param("id", id).query((ligne, _) -> devis(ligne)).optional();
    }

    private static Devis devis(ResultSet r) throws SQLException {
        return new Devis(
                new DevisId(r.getObject("id", UUID.class)),
                r.getString("numero"),
                r.getObject("date", LocalDate.class),
                r.getObject("valable_au", LocalDate.class),
                List.of((String[]) r.getArray("mentions").getArray()),
                r.getString("reponse") == null ? null : reponse(r));
    }

    private static Devis.Reponse reponse(ResultSet r) throws SQLException {
        return new Devis.Reponse(
                r.getString("reponse").equals("SIGNE"),
                r.getString("moyen"),
                r.getObject("le", LocalDate.class),
                r.getString("signataire"),
                r.getString("motif"),
                rangs((Short[]) r.getArray("options").getArray()),
                r.getObject("document_id", UUID.class),
                r.getObject("notee_a", OffsetDateTime.class).toInstant());
    }

    private static Set<Integer> rangs(Short[] options) {
        return Arrays.stream(options).map(Short::intValue).collect(Collectors.toSet());
    }
}
