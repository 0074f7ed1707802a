package coop.essaim.paie.calcul;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// La grille du taux neutre, métropole (CGI 204 H III). Une base égale à une borne prend le taux de cette borne.
///
/// @param bornes bases mensuelles, en fines, croissantes
/// @param taux en millionièmes
/// @param reference le texte qui la fixe
public record GrilleNeutre(List<Long> bornes, List<Integer> taux, String reference) {

    private static final String RESSOURCE = "/paie/taux-neutre.csv";
    private static final GrilleNeutre AVANT_LE_PRELEVEMENT = new GrilleNeutre(List.of(), List.of(), "");

    public GrilleNeutre {
        bornes = List.copyOf(bornes);
        taux = List.copyOf(taux);
    }

    boolean existe() {
        return !bornes.isEmpty();
    }

    int taux(long base) {
        int rang = bornes.size() - 1;
        while (rang > 0 && base < bornes.get(rang)) rang--;
        return taux.get(rang);
    }

    static GrilleNeutre du(TreeMap<LocalDate, GrilleNeutre> grilles, LocalDate date) {
        var enVigueur = grilles.floorEntry(date);
        return enVigueur == null ? AVANT_LE_PRELEVEMENT : enVigueur.getValue();
    }

    /// Toutes les grilles, au jour où chacune commence à valoir.
    public static TreeMap<LocalDate, GrilleNeutre> lire() {
        Map<LocalDate, List<String[]>> lignes = new TreeMap<>();
        try (var flux = requireNonNull(GrilleNeutre.class.getResourceAsStream(RESSOURCE), RESSOURCE);
                var lecteur = new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))) {
            lecteur.lines()
                    .filter(ligne -> !ligne.startsWith("#"))
                    .map(ligne -> ligne.split(";", 4))
                    .forEach(champs -> lignes.computeIfAbsent(LocalDate.parse(champs[0]), _ -> new ArrayList<>())
                            .add(champs));
        } catch (IOException e) {
            throw new UncheckedIOException("La grille du taux neutre est illisible.", e);
        }
        var grilles = new TreeMap<LocalDate, GrilleNeutre>();
        lignes.forEach((du, champs) -> grilles.put(
                du,
                new GrilleNeutre(
                        champs.stream()
                                .map(c -> new BigDecimal(c[1]).movePointRight(8).longValueExact())
                                .toList(),
                        champs.stream()
                                .map(c -> new BigDecimal(c[2]).movePointRight(4).intValueExact())
                                .toList(),
                        champs.getFirst()[3])));
        return grilles;
    }
}
