package coop.essaim.commun.agenda;

import coop.essaim.commun.EnFrancais;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Un agenda à emporter ou à suivre, au format iCalendar : lignes de 75 octets, fins de ligne CRLF, heures
/// universelles.
public final class Agenda {

    private static final DateTimeFormatter HEURE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS_PAR_LIGNE = 75;

    private final String nom;
    private final Instant faitA;
    private final List<String> lignes = new ArrayList<>();

    private Agenda(String nom, Instant faitA) {
        this.nom = nom;
        this.faitA = faitA;
    }

    public static Agenda de(String nom, Instant faitA) {
        return new Agenda(nom, faitA);
    }

    /// @param reference stable et unique : l'agenda qui la relit met à jour plutôt que d'ajouter
    /// @param debut à l'heure de Paris
    /// @param url vide s'il n'y a pas de page à ouvrir
    public record Evenement(
            String reference, String titre, LocalDateTime debut, LocalDateTime fin, String lieu, String url) {}

    public void ajouter(Evenement evenement) {
        debuter(evenement.reference(), evenement.titre());
        lignes.add("DTSTART:" + HEURE.format(evenement.debut().atZone(EnFrancais.PARIS)));
        lignes.add("DTEND:" + HEURE.format(evenement.fin().atZone(EnFrancais.PARIS)));
        if (!evenement.lieu().isEmpty()) lignes.add("LOCATION:" + echappe(evenement.lieu()));
        if (!evenement.url().isEmpty()) lignes.add("URL:" + evenement.url());
        lignes.add("END:VEVENT");
    }

    /// Une échéance tient la journée, sans heure.
    public void ajouterJour(String reference, String titre, LocalDate jour, String url) {
        debuter(reference, titre);
        lignes.add("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(jour));
        lignes.add("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(jour.plusDays(1)));
        if (!url.isEmpty()) lignes.add("URL:" + url);
        lignes.add("END:VEVENT");
    }

    private void debuter(String reference, String titre) {
        lignes.add("BEGIN:VEVENT");
        lignes.add("UID:" + echappe(reference));
        lignes.add("DTSTAMP:" + HEURE.format(faitA));
        lignes.add("SUMMARY:" + echappe(titre));
    }

    public String enTexte() {
        var tout = new ArrayList<String>();
        tout.add("BEGIN:VCALENDAR");
        tout.add("VERSION:2.0");
        tout.add("PRODID:-//Essaim//FR");
        tout.add("CALSCALE:GREGORIAN");
        tout.add("METHOD:PUBLISH");
        tout.add("X-WR-CALNAME:" + echappe(nom));
        tout.addAll(lignes);
        tout.add("END:VCALENDAR");
        var texte = new StringBuilder();
        tout.forEach(ligne -> plier(ligne, texte));
        return texte.toString();
    }

    private static String echappe(String texte) {
        return texte.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// Une ligne trop longue continue sur la suivante après une espace, sans couper un caractère.
    private static void plier(String ligne, StringBuilder texte) {
        int octets = 0;
        for (int i = 0; i < ligne.length(); i += Character.charCount(ligne.codePointAt(i))) {
            var caractere = Character.toString(ligne.codePointAt(i));
            int taille = caractere.getBytes(StandardCharsets.UTF_8).length;
            if (octets + taille > OCTETS_PAR_LIGNE) {
                texte.append("\r\n ");
                octets = 1;
            }
            texte.append(caractere);
            octets += taille;
        }
        texte.append("\r\n");
    }
}
