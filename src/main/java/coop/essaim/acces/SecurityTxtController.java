package coop.essaim.acces;

import coop.essaim.commun.droit.AccesPublic;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// À qui signaler une faille (RFC 9116). Rien tant que l'installation n'a pas dit à qui : une adresse que personne ne
/// lit serait pire.
@RestController
class SecurityTxtController {

    private static final MediaType TEXTE = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final String contact;
    private final ReglagesAcces reglages;
    private final Clock horloge;

    SecurityTxtController(@Value("${essaim.securite.contact:}") String contact, ReglagesAcces reglages, Clock horloge) {
        this.contact = contact;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    @GetMapping({"/.well-known/security.txt", "/security.txt"})
    @AccesPublic(raison = "qui trouve une faille n'a pas de compte")
    ResponseEntity<String> lire() {
        if (contact.isBlank()) return ResponseEntity.notFound().build();
        var expire = horloge.instant().plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.DAYS);
        return ResponseEntity.ok().contentType(TEXTE).body("""
                Contact: %s
                Expires: %s
                Preferred-Languages: fr, en
                Canonical: %s
                """.formatted(
                        contact.contains(":") ? contact : "mailto:" + contact,
                        expire,
                        reglages.lien("/.well-known/security.txt")));
    }
}
