package coop.essaim.acces.cle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Les clés d'accès dans notre base, à la manière que Spring Security attend.
@Component
class ClesGardees implements UserCredentialRepository {

    private final ClesSql sql;

    ClesGardees(ClesSql sql) {
        this.sql = sql;
    }

    @Override
    public void save(CredentialRecord cle) {
        sql.enregistrer(cle, Personnes.compte(cle.getUserEntityUserId()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes identifiant) {
        return sql.trouver(identifiant.getBytes()).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes compte) {
        return sql.du(Personnes.compte(compte));
    }

    @Override
    public void delete(Bytes identifiant) {
        throw new IllegalStateException("Une clé se retire de son compte, par Cles.retirer.");
    }
}
