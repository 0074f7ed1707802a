package coop.essaim.acces.cle;

import coop.essaim.acces.Compte;
import coop.essaim.acces.Comptes;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Les comptes tels que WebAuthn les nomme : rien n'est gardé en double.
@Component
class Personnes implements PublicKeyCredentialUserEntityRepository {

    private final Comptes comptes;

    Personnes(Comptes comptes) {
        this.comptes = comptes;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return comptes.trouver(compte(id)).map(Personnes::personne).orElse(null);
    }

    /// @param nom l'identifiant du compte : l'adresse change, lui non
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String nom) {
        return comptes.trouver(UUID.fromString(nom)).map(Personnes::personne).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity personne) {
        throw new IllegalStateException("Un compte ne naît pas d'une clé d'accès.");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("Un compte ne s'efface pas.");
    }

    static Bytes octets(UUID compte) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(compte.getMostSignificantBits())
                .putLong(compte.getLeastSignificantBits())
                .array());
    }

    static UUID compte(Bytes octets) {
        var lecture = ByteBuffer.wrap(octets.getBytes());
        if (lecture.remaining() != 16) return new UUID(0, 0);
        return new UUID(lecture.getLong(), lecture.getLong());
    }

    private static PublicKeyCredentialUserEntity personne(Compte compte) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(octets(compte.id()))
                .name(compte.courriel())
                .displayName(compte.nom())
                .build();
    }
}
