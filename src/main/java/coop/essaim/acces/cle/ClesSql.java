package coop.essaim.acces.cle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

@Repository
class ClesSql {

    private static final String CLE = """
            select identifiant, compte_id, nom, cle_publique, compteur, verifie, sauvegardable, sauvegardee,
                   transports, attestation, cree_a, servie_a
            from cle_d_acces
            """;

    private final JdbcClient jdbc;

    ClesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une clé déjà connue ne change ni de compte ni de secret : seul ce qu'elle dit d'elle à chaque usage avance.
    void enregistrer(CredentialRecord cle, UUID compte) {
        jdbc.sql("""
                insert into cle_d_acces (identifiant, compte_id, nom, cle_publique, compteur, verifie, sauvegardable,
                    sauvegardee, transports, attestation, cree_a, servie_a)
                values (:identifiant, :compte, :nom, :clePublique, :compteur, :verifie, :sauvegardable,
                    :sauvegardee, :transports, :attestation, :creeA, :servieA)
                on conflict (identifiant) do update set compteur = excluded.compteur, verifie = excluded.verifie,
                    sauvegardee = excluded.sauvegardee, servie_a = excluded.servie_a
                where cle_d_acces.compte_id = excluded.compte_id""")
                .param("identifiant", cle.getCredentialId().getBytes())
                .param("compte", compte)
                .param("nom", cle.getLabel())
                .param("clePublique", cle.getPublicKey().getBytes())
                .param("compteur", cle.getSignatureCount())
                .param("verifie", cle.isUvInitialized())
                .param("sauvegardable", cle.isBackupEligible())
                .param("sauvegardee", cle.isBackupState())
                .param(
                        "transports",
                        cle.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param(
                        "attestation",
                        Objects.requireNonNull(cle.getAttestationObject()).getBytes())
                .param("creeA", enBase(cle.getCreated()))
                .param("servieA", enBase(cle.getLastUsed()))
                .update();
    }

    Optional<CredentialRecord> trouver(byte[] identifiant) {
        return jdbc.sql(CLE + "where identifiant = :identifiant")
                .param("identifiant", identifiant)
                .query(ClesSql::cle)
                .optional();
    }

    List<CredentialRecord> du(UUID compte) {
        return jdbc.sql(CLE + "where compte_id = :compte order by cree_a")
                .param("compte", compte)
                .query(ClesSql::cle)
                .list();
    }

    boolean retirer(UUID compte, byte[] identifiant) {
        return jdbc.sql("delete from cle_d_acces where compte_id = :compte and identifiant = :identifiant")
                        .param("compte", compte)
                        .param("identifiant", identifiant)
                        .update()
                == 1;
    }

    private static CredentialRecord cle(ResultSet ligne, int rang) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(ligne.getBytes("identifiant")))
                .userEntityUserId(Personnes.octets(ligne.getObject("compte_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(ligne.getBytes("cle_publique")))
                .signatureCount(ligne.getLong("compteur"))
                .uvInitialized(ligne.getBoolean("verifie"))
                .backupEligible(ligne.getBoolean("sauvegardable"))
                .backupState(ligne.getBoolean("sauvegardee"))
                .transports(transports(ligne.getString("transports")))
                .attestationObject(new Bytes(ligne.getBytes("attestation")))
                .label(ligne.getString("nom"))
                .created(ligne.getObject("cree_a", OffsetDateTime.class).toInstant())
                .lastUsed(ligne.getObject("servie_a", OffsetDateTime.class).toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String texte) {
        return Arrays.stream(texte.split(","))
                .filter(transport -> !transport.isBlank())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime enBase(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
