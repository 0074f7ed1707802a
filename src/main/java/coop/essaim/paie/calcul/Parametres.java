package coop.essaim.paie.calcul;

import static java.util.Objects.requireNonNull;

import coop.essaim.paie.calcul.LigneDeDroit.Valeur;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Le droit de la paie, par date : chaque valeur est une ligne `code;du;valeur;référence` du fichier de ressources.
///
/// Une loi nouvelle s'ajoute par des lignes. Le code demande une valeur à une date et n'en contient aucune.
public final class Parametres {

    private static final String RESSOURCE = "/paie/parametres.csv";

    private final Map<String, NavigableMap<LocalDate, LigneDeDroit>> parCode = new TreeMap<>();
    private final List<LigneDeDroit> toutes = new ArrayList<>();

    public static Parametres enVigueur() {
        try (var flux = requireNonNull(Parametres.class.getResourceAsStream(RESSOURCE), RESSOURCE);
                var lecteur = new InputStreamReader(flux, StandardCharsets.UTF_8)) {
            return lire(lecteur);
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier des paramètres de paie est illisible.", e);
        }
    }

    static Parametres lire(Reader lecteur) throws IOException {
        var parametres = new Parametres();
        int numero = 0;
        var lignes = new BufferedReader(lecteur);
        for (var ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
            numero++;
            if (!ligne.isBlank() && !ligne.startsWith("#")) parametres.ajouter(lireLigne(ligne, numero));
        }
        return parametres;
    }

    private static LigneDeDroit lireLigne(String ligne, int numero) {
        var champs = ligne.split(";", 4);
        if (champs.length < 4 || champs[3].isBlank())
            throw new IllegalArgumentException(
                    "Ligne " + numero + " des paramètres de paie : il faut un code, une date,"
                            + " une valeur et une référence, séparés par des points-virgules.");
        return new LigneDeDroit(champs[0], LocalDate.parse(champs[1]), lireValeur(champs[2].strip()), champs[3]);
    }

    private static Valeur lireValeur(String texte) {
        if (texte.equals("aucun")) return new Valeur.Aucune();
        if (texte.startsWith("=")) return new Valeur.Suit(texte.substring(1).strip());
        if (!texte.endsWith("%")) return new Valeur.Nombre(new BigDecimal(texte), false);
        var pourCent = new BigDecimal(texte.substring(0, texte.length() - 1).strip());
        return new Valeur.Nombre(pourCent.movePointLeft(2), true);
    }

    private void ajouter(LigneDeDroit ligne) {
        var dates = parCode.computeIfAbsent(ligne.code(), _ -> new TreeMap<>());
        if (dates.put(ligne.du(), ligne) != null)
            throw new IllegalArgumentException(
                    "Le paramètre " + ligne.code() + " a deux valeurs au " + ligne.du() + ".");
        toutes.add(ligne);
    }

    /// La ligne en vigueur à cette date.
    public LigneDeDroit ligne(String code, LocalDate date) {
        var dates = parCode.get(code);
        if (dates == null) throw new IllegalArgumentException("Aucun paramètre de paie ne s'appelle " + code + ".");
        var enVigueur = dates.floorEntry(date);
        if (enVigueur == null)
            throw new IllegalArgumentException("Le paramètre " + code + " n'a pas de valeur au " + date + ".");
        return enVigueur.getValue();
    }

    /// La valeur en vigueur à cette date, un code qui en suit un autre étant résolu ; vide quand rien n'est dû.
    public Optional<BigDecimal> valeur(String code, LocalDate date) {
        return switch (ligne(code, date).valeur()) {
            case Valeur.Nombre nombre -> Optional.of(nombre.nombre());
            case Valeur.Aucune() -> Optional.empty();
            case Valeur.Suit(var autre) -> valeur(autre, date);
        };
    }

    boolean connait(String code) {
        return parCode.containsKey(code);
    }

    /// La dernière année dont le droit est connu : celle de la ligne la plus récente.
    int derniereAnnee() {
        return toutes.stream().mapToInt(ligne -> ligne.du().getYear()).max().orElseThrow();
    }

    /// Toutes les lignes, dans l'ordre du fichier : ce que montre la page des paramètres.
    public List<LigneDeDroit> toutes() {
        return List.copyOf(toutes);
    }

    /// Ce qui change ce jour-là.
    public List<LigneDeDroit> changementsDu(LocalDate jour) {
        return toutes.stream().filter(ligne -> ligne.du().equals(jour)).toList();
    }
}
