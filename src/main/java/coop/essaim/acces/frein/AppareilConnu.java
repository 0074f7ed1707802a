package coop.essaim.acces.frein;

import coop.essaim.acces.ReglagesAcces;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.secret.Chiffrement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Reconnaît l'appareil d'où une personne s'est déjà connectée, par un témoin que seul Essaim sait fabriquer.
///
/// Il n'ouvre rien : il donne seulement à cet appareil son propre compteur d'essais, que l'attaque du compte depuis
/// ailleurs n'épuise pas (OWASP, « device cookies »).
@Component
public class AppareilConnu {

    private static final Duration DUREE = Duration.ofDays(180);

    private final Chiffrement chiffrement;
    private final ReglagesAcces reglages;
    private final Clock horloge;

    AppareilConnu(Chiffrement chiffrement, ReglagesAcces reglages, Clock horloge) {
        this.chiffrement = chiffrement;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    /// Le compteur de cet appareil s'il est connu de ce compte, sinon celui du compte.
    public Compteur compteur(HttpServletRequest demande, String courriel) {
        return numero(demande, courriel).map(Compteur::deLAppareil).orElseGet(() -> Compteur.duCompte(courriel));
    }

    public void retenir(HttpServletResponse reponse, String courriel) {
        var numero = Identifiant.nouveau(horloge.instant()).toString();
        var temoin = ResponseCookie.from(nomDuTemoin(), numero + "." + sceau(numero, courriel))
                .path("/")
                .httpOnly(true)
                .secure(reglages.estChiffree())
                .sameSite("Lax")
                .maxAge(DUREE)
                .build();
        reponse.addHeader(HttpHeaders.SET_COOKIE, temoin.toString());
    }

    private Optional<String> numero(HttpServletRequest demande, String courriel) {
        var temoin = WebUtils.getCookie(demande, nomDuTemoin());
        if (temoin == null) return Optional.empty();
        var parties = temoin.getValue().split("\\.", 2);
        return parties.length == 2 && egal(parties[1], sceau(parties[0], courriel))
                ? Optional.of(parties[0])
                : Optional.empty();
    }

    private String sceau(String numero, String courriel) {
        return chiffrement.empreinte("appareil", numero + " " + courriel.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean egal(String une, String autre) {
        return MessageDigest.isEqual(une.getBytes(StandardCharsets.UTF_8), autre.getBytes(StandardCharsets.UTF_8));
    }

    private String nomDuTemoin() {
        return reglages.nomDeTemoin("essaim-appareil");
    }
}
