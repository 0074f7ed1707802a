package coop.essaim.parcours.contrat;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.documents.DocumentId;
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
public class SignaturesSql {

    private static final String AVENANT = """
            select id, contrat_id, numero, du, objet, texte, heures, part_fixe, objectif, document_id, conclu_le
              from avenant
            """;

    private final JdbcClient jdbc;

    SignaturesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SignatureFaite> duContrat(ContratId contrat) {
        return jdbc.sql("""
                select partie, nom, voie, signe_le, recue_a, empreinte, papier_id from signature
                 where contrat_id = :id order by recue_a""")
                .param("id", contrat.valeur())
                .query((ligne, _) -> signature(ligne))
                .list();
    }

    public List<SignatureFaite> deLAvenant(UUID avenant) {
        return jdbc.sql("""
                select partie, nom, voie, signe_le, recue_a, empreinte, papier_id from signature
                 where avenant_id = :id order by recue_a""")
                .param("id", avenant)
                .query((ligne, _) -> signature(ligne))
                .list();
    }

    void ajouter(Acte acte, SignatureFaite faite, @Nullable UUID compte) {
        jdbc.sql("""
                insert into signature (id, contrat_id, avenant_id, partie, nom, voie, signe_le, recue_a, compte_id,
                                       empreinte, papier_id)
                values (:id, :contrat, :avenant, :partie, :nom, :voie, :signeLe, :recueA, :compte, :empreinte, :papier)""")
                .param("id", Identifiant.nouveau(faite.recueA()))
                .param("contrat", acte instanceof Acte.LeContrat ? acte.idDuContrat() : null)
                .param("avenant", acte instanceof Acte.UnAvenant(var _, var avenant) ? avenant.id() : null)
                .param("partie", faite.partie().name())
                .param("nom", faite.nom())
                .param("voie", faite.voie().name())
                .param("signeLe", faite.signeLe())
                .param("recueA", faite.recueA().atOffset(ZoneOffset.UTC))
                .param("compte", compte)
                .param("empreinte", faite.empreinte())
                .param("papier", faite.papier())
                .update();
    }

    public List<Avenant> avenants(ContratId contrat) {
        return jdbc.sql(AVENANT + " where contrat_id = :contrat and abandonne_a is null order by numero")
                .param("contrat", contrat.valeur())
                .query((ligne, _) -> avenant(ligne))
                .list();
    }

    public Optional<Avenant> avenant(UUID id) {
        return jdbc.sql(AVENANT + " where id = :id and abandonne_a is null")
                .param("id", id)
                .query((ligne, _) -> avenant(ligne))
                .optional();
    }

    /// Le numéro suivant : le contrat est verrouillé, deux avenants simultanés se suivent.
    int numeroSuivant(ContratId contrat) {
        return jdbc.sql("select coalesce(max(numero), 0) + 1 from avenant where contrat_id = :contrat")
                .param("contrat", contrat.valeur())
                .query((ligne, _) -> ligne.getInt(1))
                .single();
    }

    void ajouter(Avenant avenant, Instant maintenant, UUID par) {
        var document = avenant.document();
        var partFixe = avenant.partFixe();
        var objectif = avenant.objectif();
        jdbc.sql("""
                insert into avenant (id, contrat_id, numero, du, objet, texte, heures, part_fixe, objectif, emis_a,
                                     emis_par, document_id)
                values (:id, :contrat, :numero, :du, :objet, :texte, :heures, :partFixe, :objectif, :maintenant, :par,
                        :document)""")
                .param("id", avenant.id())
                .param("contrat", avenant.contrat().valeur())
                .param("numero", avenant.numero())
                .param("du", avenant.du())
                .param("objet", avenant.objet())
                .param("texte", avenant.texte())
                .param("heures", avenant.heures())
                .param("partFixe", partFixe == null ? null : partFixe.centimes())
                .param("objectif", objectif == null ? null : objectif.centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .param("document", document == null ? null : document.valeur())
                .update();
    }

    void conclure(UUID avenant, LocalDate le) {
        jdbc.sql("update avenant set conclu_le = :le where id = :id")
                .param("id", avenant)
                .param("le", le)
                .update();
    }

    private static SignatureFaite signature(ResultSet ligne) throws SQLException {
        return new SignatureFaite(
                Partie.valueOf(ligne.getString("partie")),
                ligne.getString("nom"),
                SignatureFaite.Voie.valueOf(ligne.getString("voie")),
                ligne.getObject("signe_le", LocalDate.class),
                ligne.getObject("recue_a", OffsetDateTime.class).toInstant(),
                ligne.getString("empreinte"),
                ligne.getObject("papier_id", UUID.class));
    }

    private static Avenant avenant(ResultSet ligne) throws SQLException {
        long partFixe = ligne.getLong("part_fixe");
        var fixe = ligne.wasNull() ? null : new Montant(partFixe);
        long objectif = ligne.getLong("objectif");
        var vise = ligne.wasNull() ? null : new Montant(objectif);
        return new Avenant(
                ligne.getObject("id", UUID.class),
                new ContratId(ligne.getObject("contrat_id", UUID.class)),
                ligne.getInt("numero"),
                ligne.getObject("du", LocalDate.class),
                ligne.getString("objet"),
                ligne.getString("texte"),
                ligne.getBigDecimal("heures"),
                fixe,
                vise,
                new DocumentId(ligne.getObject("document_id", UUID.class)),
                ligne.getObject("conclu_le", LocalDate.class));
    }
}
