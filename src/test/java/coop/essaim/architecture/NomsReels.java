package coop.essaim.architecture;

import coop.essaim.architecture.Depot.Fichier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Les noms de famille des documents d'étude, qui n'ont rien à faire ici ; leurs empreintes suffisent à les refuser.
final class NomsReels {

    /// Un mot inventé, inscrit avec les autres pour que l'essai voie la règle refuser.
    static final String EXEMPLE = "Exemplaire".concat("Interdit");

    private static final Pattern MOT = Pattern.compile("\\p{L}{5,24}");
    private static final Set<String> EMPREINTES = Set.of(
            "0940ada768d7d171",
            "26ede68b4817f094",
            "daaecf26470e7ded",
            "bc8942aaf42a0f3e",
            "bde584100ea28bb0",
            "96e8cb30d3f7e31e",
            "e2f1d2bbc3b15e9b",
            "f34b2184fe21e5f5");

    private NomsReels() {}

    static List<String> fautes(Fichier fichier) {
        return MOT.matcher(fichier.texte())
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(mot -> EMPREINTES.contains(empreinte(mot)))
                .map(mot -> "« " + mot.charAt(0) + "… » est le nom d'une personne réelle")
                .toList();
    }

    private static String empreinte(String mot) {
        var nu = Normalizer.normalize(mot.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        try {
            var octets = MessageDigest.getInstance("SHA-256").digest(("essaim:" + nu).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(octets, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
