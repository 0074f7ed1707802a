package coop.essaim.acces;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Ce que chaque réponse dit au navigateur de refuser, page, fichier, redirection ou panne.
final class EntetesDeSecurite {

    /// Ni script ni style dans les pages : un texte injecté n'y fait rien.
    static final String CSP = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
            + "browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private static final Duration HSTS = Duration.ofDays(365);

    private EntetesDeSecurite() {}

    static void poser(HeadersConfigurer<HttpSecurity> en, ReglagesAcces reglages) {
        en.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                .referrerPolicy(origine -> origine.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(fenetres -> fenetres.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(fichiers -> fichiers.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Derrière un mandataire, la demande arrive en clair : c'est l'adresse publique qui dit s'il y a TLS.
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(_ -> reglages.estChiffree())
                        .includeSubDomains(true)
                        .maxAgeInSeconds(HSTS.toSeconds()));
    }
}
