package coop.essaim.parcours.echeance;

import coop.essaim.acces.Comptes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les échéances de chacun, dans son agenda habituel : un flux iCalendar (RFC 5545) à une adresse secrète.
///
/// Une visite ou une absence n'y est jamais : l'adresse peut être lue par l'agenda d'un tiers.
@Service
public class Agendas {

    private static final int OCTETS = 32;
    private static final int AVANCE_JOURS = 366;
    private static final SecureRandom HASARD = new SecureRandom();
    private static final DateTimeFormatter JOUR = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuuMMdd'T'HHmmss'Z'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final EcheancesSql sql;
    private final Comptes comptes;
    private final Clock horloge;

    Agendas(EcheancesSql sql, Comptes comptes, Clock horloge) {
        this.sql = sql;
        this.comptes = comptes;
        this.horloge = horloge;
    }

    /// Donne une adresse neuve à ce compte ; la précédente cesse de répondre.
    ///
    /// @return le secret, que rien ne garde
    @Transactional
    public String abonner(UUID compte) {
        var octets = new byte[OCTETS];
        HASARD.nextBytes(octets);
        var jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        sql.abonner(compte, empreinte(jeton), horloge.instant());
        return jeton;
    }

    /// Le flux de qui détient ce secret.
    public Optional<String> flux(String jeton) {
        return sql.compteDeLAgenda(empreinte(jeton)).map(this::ecrire);
    }

    private String ecrire(UUID compte) {
        var genres = EnumSet.allOf(coop.essaim.parcours.machine.GenreDEcheance.class);
        genres.removeIf(genre -> genre.famille().estSensible());
        var aConfier = Rappels.quiConfie(comptes).contains(compte);
        var dues = sql.duCompte(compte, LocalDate.now(horloge).plusDays(AVANCE_JOURS), genres, aConfier);
        var maintenant = INSTANT.format(horloge.instant());
        var lignes = new java.util.ArrayList<>(
                List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Essaim//Echeances//FR", "X-WR-CALNAME:Échéances"));
        for (var due : dues) {
            lignes.addAll(List.of(
                    "BEGIN:VEVENT",
                    "UID:" + due.id() + "@essaim",
                    "DTSTAMP:" + maintenant,
                    "DTSTART;VALUE=DATE:" + JOUR.format(due.dueLe()),
                    "DTEND;VALUE=DATE:" + JOUR.format(due.dueLe().plusDays(1)),
                    "SUMMARY:" + echappe(due.libelle() + " : " + due.nom()),
                    "END:VEVENT"));
        }
        lignes.add("END:VCALENDAR");
        return String.join("\r\n", lignes.stream().map(Agendas::pliee).toList()) + "\r\n";
    }

    private static String echappe(String texte) {
        return texte.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// Une ligne tient en soixante-quinze octets ; la suite commence par une espace (RFC 5545, 3.1).
    private static String pliee(String ligne) {
        var pliee = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < ligne.length(); ) {
            int point = ligne.codePointAt(i);
            var signe = Character.toString(point);
            int taille = signe.getBytes(StandardCharsets.UTF_8).length;
            if (octets + taille > 73) {
                pliee.append("\r\n ");
                octets = 1;
            }
            pliee.append(signe);
            octets += taille;
            i += Character.charCount(point);
        }
        return pliee.toString();
    }

    private static String empreinte(String jeton) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toute JVM sait calculer SHA-256.", e);
        }
    }
}
