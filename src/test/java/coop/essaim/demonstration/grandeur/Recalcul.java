package coop.essaim.demonstration.grandeur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Un second calcul, des seuls fichiers qu'Essaim exporte : des chaînes et des longs, rien de ses classes.
///
/// Montants, dates et comptes viennent du FEC ; la section de chaque ligne, que le FEC ignore, du journal exporté, qui
/// doit dire les mêmes lignes. Les opérations internes, que le FEC n'a pas, viennent de leurs journaux exportés.
final class Recalcul {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// @param centimes débit moins crédit
    private record Ligne(String section, LocalDate date, String compte, long centimes) {}

    /// @param resultat produits moins charges, internes compris, de l'exercice
    record Soldes(long resultat, long tresorerie) {
        static final Soldes RIEN = new Soldes(0, 0);
    }

    private final List<Ligne> lignes = new ArrayList<>();

    /// @param journaux tous les journaux, sauf les internes
    Recalcul lireLeFec(Path fec, Path journaux) throws IOException {
        var attendues = new HashMap<String, Deque<Map<String, String>>>();
        for (var rangee : csv(journaux)) {
            if (rangee.get("Date").isEmpty() || rangee.get("N°").equals("brouillard")) continue;
            attendues
                    .computeIfAbsent(rangee.get("Journal") + " " + rangee.get("N°"), _ -> new ArrayDeque<>())
                    .add(rangee);
        }
        var textes =
                Files.readString(fec, Charset.forName("ISO-8859-15")).lines().toList();
        for (var texte : textes.subList(1, textes.size())) {
            var zones = texte.split("\t", -1);
            assertThat(zones).as(texte).hasSize(18);
            var rangee = attendues
                    .getOrDefault(zones[0] + " " + zones[2], new ArrayDeque<>())
                    .poll();
            assertThat(rangee).as("au FEC, pas au journal : " + texte).isNotNull();
            long solde = centimes(zones[11]) - centimes(zones[12]);
            assertThat(rangee.get("Compte") + " " + solde(rangee)).as(texte).isEqualTo(zones[4] + " " + solde);
            lignes.add(new Ligne(
                    rangee.get("Section"),
                    LocalDate.parse(zones[3], DateTimeFormatter.BASIC_ISO_DATE),
                    zones[4],
                    solde));
        }
        assertThat(attendues.values()).as("au journal, pas au FEC").allMatch(Deque::isEmpty);
        return this;
    }

    Recalcul lireInterne(Path journal) throws IOException {
        for (var rangee : csv(journal)) {
            if (rangee.get("Date").isEmpty()) continue;
            lignes.add(new Ligne(
                    rangee.get("Section"),
                    LocalDate.parse(rangee.get("Date"), JOUR),
                    rangee.get("Compte"),
                    solde(rangee)));
        }
        return this;
    }

    int nombreDeLignes() {
        return lignes.size();
    }

    /// Par section, à la fin d'un jour.
    Map<String, Soldes> a(LocalDate fin) {
        var parSection = new HashMap<String, Soldes>();
        for (var l : lignes) {
            if (l.date().isAfter(fin)) continue;
            var avant = parSection.getOrDefault(l.section(), Soldes.RIEN);
            boolean resultat = l.compte().matches("(6|7|91|92).*");
            boolean tresorerie = l.compte().matches("(51|53|54|58|90).*");
            parSection.put(
                    l.section(),
                    new Soldes(
                            avant.resultat() - (resultat ? l.centimes() : 0),
                            avant.tresorerie() + (tresorerie ? l.centimes() : 0)));
        }
        return parSection;
    }

    /// Ce que la vue d'ensemble exporte, par section.
    static Map<String, Soldes> vueDEnsemble(Path gestion) throws IOException {
        var parSection = new HashMap<String, Soldes>();
        for (var rangee : csv(gestion)) {
            var soldes = new Soldes(centimes(rangee.get("Résultat")), centimes(rangee.get("Trésorerie")));
            assertThat(parSection.put(rangee.get("Section"), soldes)).isNull();
        }
        return parSection;
    }

    private static long solde(Map<String, String> rangee) {
        return centimes(rangee.get("Débit")) - centimes(rangee.get("Crédit"));
    }

    /// « −1234,50 », ou rien : sans passer par un nombre à virgule.
    private static long centimes(String texte) {
        if (texte.isEmpty()) return 0;
        var morceaux = texte.replace("-", "").split(",", -1);
        assertThat(morceaux).as(texte).hasSize(2);
        assertThat(morceaux[1]).as(texte).hasSize(2);
        long valeur = Long.parseLong(morceaux[0]) * 100 + Long.parseLong(morceaux[1]);
        return texte.startsWith("-") ? -valeur : valeur;
    }

    private static List<Map<String, String>> csv(Path fichier) throws IOException {
        var textes = Files.readString(fichier, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .toList();
        var noms = zones(textes.getFirst());
        var rangees = new ArrayList<Map<String, String>>();
        for (var texte : textes.subList(1, textes.size())) {
            var zones = zones(texte);
            assertThat(zones).as(texte).hasSize(noms.size());
            var rangee = new HashMap<String, String>();
            for (int i = 0; i < noms.size(); i++) rangee.put(noms.get(i), zones.get(i));
            rangees.add(rangee);
        }
        return rangees;
    }

    private static List<String> zones(String texte) {
        var zones = new ArrayList<String>();
        var zone = new StringBuilder();
        boolean entreGuillemets = false;
        for (char c : texte.toCharArray()) {
            if (c == '"') entreGuillemets = !entreGuillemets;
            else if (c == ';' && !entreGuillemets) {
                zones.add(zone.toString());
                zone.setLength(0);
            } else zone.append(c);
        }
        zones.add(zone.toString());
        return zones;
    }
}
