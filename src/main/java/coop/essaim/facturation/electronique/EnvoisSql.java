package coop.essaim.facturation.electronique;

import coop.essaim.commun.Courriel;
import coop.essaim.facturation.FactureId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// La trace des factures envoyées à leurs clients.
@Repository
class EnvoisSql {

    record Envoi(
            UUID id,
            FactureId facture,
            UUID courrier,
            Courriel destinataire,
            @Nullable Courriel repondreA,
            Instant promisA,
            @Nullable String par) {}

    private final JdbcClient jdbc;

    EnvoisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Deux envois du même formulaire se suivent : vrai pour le premier seulement.
    boolean reserver(UUID cle) {
        jdbc.sql("select pg_advisory_xact_lock(:cle)")
                .param("cle", cle.getLeastSignificantBits())
                .query()
                .listOfRows();
        return jdbc.sql("select not exists (select from envoi_de_facture where id = :cle)")
                .param("cle", cle)
                .query(Boolean.class)
                .single();
    }

    void noter(Envoi envoi, @Nullable UUID par) {
        var repondreA = envoi.repondreA();
        jdbc.sql("""
                insert into envoi_de_facture (id, facture_id, courrier_id, destinataire, repondre_a, promis_a, promis_par)
                values (:id, :facture, :courrier, :destinataire, :repondreA, :promisA, :par)""")
                .param("id", envoi.id())
                .param("facture", envoi.facture().valeur())
                .param("courrier", envoi.courrier())
                .param("destinataire", envoi.destinataire().adresse())
                .param("repondreA", repondreA == null ? null : repondreA.adresse())
                .param("promisA", envoi.promisA().atOffset(ZoneOffset.UTC))
                .param("par", par, java.sql.Types.OTHER)
                .update();
    }

    /// Du plus ancien au plus récent.
    List<Envoi> de(FactureId facture) {
        return jdbc.sql("""
                select e.id, e.courrier_id, e.destinataire, e.repondre_a, e.promis_a, c.nom
                  from envoi_de_facture e left join pub_compte c on c.id = e.promis_par
                 where e.facture_id = :facture order by e.promis_a, e.id""")
                .param("facture", facture.valeur())
                .query((ligne, _) -> new Envoi(
                        ligne.getObject("id", UUID.class),
                        facture,
                        ligne.getObject("courrier_id", UUID.class),
                        new Courriel(ligne.getString("destinataire")),
                        ligne.getString("repondre_a") == null ? null : new Courriel(ligne.getString("repondre_a")),
                        ligne.getObject("promis_a", OffsetDateTime.class).toInstant(),
                        ligne.getString("nom")))
                .list();
    }
}
