package coop.essaim.acces.cle;

import com.webauthn4j.util.exception.WebAuthnException;
import coop.essaim.acces.Compte;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.EvenementDAcces.MoyenChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/// Les clés d'accès d'un compte. L'appareil vérifie la personne (empreinte, code) : une clé vaut deux facteurs.
///
/// Spring Security vérifie la signature, l'origine, le défi et le compteur ; le défi vient de la session et ne sert
/// qu'une fois. Elles demandent un vrai nom d'hôte : un navigateur n'en crée pas pour une adresse IP.
@Service
public class Cles {

    private static final Pattern ADRESSE_IP = Pattern.compile("[0-9.]+|\\[.*");
    private static final int CLES_MAX = 20;

    private final Supplier<Webauthn4JRelyingPartyOperations> webauthn;
    private final ClesSql sql;
    private final Comptes comptes;
    private final ApplicationEventPublisher evenements;
    private final boolean disponibles;

    Cles(
            Personnes personnes,
            ClesGardees gardees,
            ClesSql sql,
            Comptes comptes,
            OrigineServie origine,
            ApplicationEventPublisher evenements) {
        // Au premier usage : sur la boucle locale, le port n'est connu qu'une fois le serveur en marche.
        this.webauthn = SingletonSupplier.of(() -> operations(personnes, gardees, origine));
        this.sql = sql;
        this.comptes = comptes;
        this.evenements = evenements;
        this.disponibles = !ADRESSE_IP.matcher(origine.hote()).matches();
    }

    private static Webauthn4JRelyingPartyOperations operations(
            Personnes personnes, ClesGardees gardees, OrigineServie origine) {
        var webauthn = new Webauthn4JRelyingPartyOperations(
                personnes,
                gardees,
                PublicKeyCredentialRpEntity.builder()
                        .id(origine.hote())
                        .name("Essaim")
                        .build(),
                Set.of(origine.origine()));
        webauthn.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        webauthn.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return webauthn;
    }

    public boolean disponibles() {
        return disponibles;
    }

    List<CredentialRecord> du(UUID compte) {
        return sql.du(compte);
    }

    PublicKeyCredentialCreationOptions optionsDeCreation(UUID compte) {
        return webauthn.get()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(connecte(compte)));
    }

    /// @param defi celui que la page a reçu, sorti de la session
    /// @return faux si la réponse de l'appareil ne se vérifie pas
    @Transactional
    public boolean enregistrer(UUID compte, Bytes defi, RelyingPartyPublicKey cle) {
        if (sql.du(compte).size() >= CLES_MAX) return false;
        var options = optionsDeCreation(compte);
        var promises = PublicKeyCredentialCreationOptions.builder()
                .rp(options.getRp())
                .user(options.getUser())
                .challenge(defi)
                .pubKeyCredParams(options.getPubKeyCredParams())
                .timeout(options.getTimeout())
                .excludeCredentials(options.getExcludeCredentials())
                .authenticatorSelection(options.getAuthenticatorSelection())
                .attestation(options.getAttestation())
                .extensions(options.getExtensions())
                .build();
        try {
            webauthn.get().registerCredential(new ImmutableRelyingPartyRegistrationRequest(promises, cle));
        } catch (WebAuthnException | IllegalArgumentException _) {
            return false;
        }
        evenements.publishEvent(new MoyenChange(compte, "clé d'accès", "ajoutée", compte));
        return true;
    }

    PublicKeyCredentialRequestOptions optionsDeConnexion() {
        return webauthn.get()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /// Le compte actif que cette réponse prouve ; rien si elle ne prouve rien.
    @Transactional
    public Optional<UUID> prouver(Bytes defi, PublicKeyCredential<AuthenticatorAssertionResponse> reponse) {
        var options = optionsDeConnexion();
        var promises = PublicKeyCredentialRequestOptions.builder()
                .challenge(defi)
                .rpId(options.getRpId())
                .timeout(options.getTimeout())
                .allowCredentials(options.getAllowCredentials())
                .userVerification(options.getUserVerification())
                .extensions(options.getExtensions())
                .build();
        try {
            var personne = webauthn.get().authenticate(new RelyingPartyAuthenticationRequest(promises, reponse));
            return comptes.trouver(Personnes.compte(personne.getId()))
                    .filter(Compte::actif)
                    .map(Compte::id);
        } catch (WebAuthnException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Faux si cette clé n'est pas, ou plus, à ce compte.
    @Transactional
    public boolean retirer(UUID compte, Bytes identifiant) {
        if (!sql.retirer(compte, identifiant.getBytes())) return false;
        evenements.publishEvent(new MoyenChange(compte, "clé d'accès", "retirée", compte));
        return true;
    }

    private static Authentication connecte(UUID compte) {
        return UsernamePasswordAuthenticationToken.authenticated(compte.toString(), null, List.of());
    }
}
