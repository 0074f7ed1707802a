package coop.essaim.acces.cle;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Ce que le serveur et l'appareil s'écrivent, et le défi qu'ils partagent le temps d'un échange.
@Component
class MessagesWebAuthn {

    private static final String DEFI = "essaim.defi";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String ecrire(Object options) {
        return json.writeValueAsString(options);
    }

    Optional<RelyingPartyPublicKey> lireLaCle(String corps) {
        try {
            return Optional.of(json.readValue(corps, RelyingPartyPublicKey.class))
                    .filter(cle -> cle.getLabel() != null
                            && !cle.getLabel().isBlank()
                            && cle.getLabel().length() <= 100);
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> lireLaPreuve(String corps) {
        try {
            return Optional.of(json.readValue(corps, new TypeReference<>() {}));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void retenir(HttpSession session, Bytes defi) {
        session.setAttribute(DEFI, defi.toBase64UrlString());
    }

    /// Un défi ne sert qu'une fois, que la réponse soit bonne ou non.
    Optional<Bytes> defi(HttpSession session) {
        var defi = session.getAttribute(DEFI) instanceof String texte ? texte : null;
        session.removeAttribute(DEFI);
        return Optional.ofNullable(defi).map(Bytes::fromBase64);
    }
}
