package coop.essaim.architecture;

import java.util.ArrayList;
import java.util.List;

/// Un fichier Java découpé en code, chaînes et commentaires : un mot interdit dans le code est permis dans une phrase.
final class SourceJava {

    private final StringBuilder code = new StringBuilder();
    private final List<String> chaines = new ArrayList<>();

    static SourceJava lire(String texte) {
        var source = new SourceJava();
        int i = 0;
        while (i < texte.length()) {
            int fin = source.finDuMorceau(texte, i);
            if (fin < 0) {
                source.code.append(texte.charAt(i++));
                continue;
            }
            source.effacer(texte, i, fin);
            i = fin;
        }
        return source;
    }

    /// Le texte sans commentaires, les chaînes remplacées par des guillemets vides ; les lignes restent à leur place.
    String code() {
        return code.toString();
    }

    List<String> chaines() {
        return List.copyOf(chaines);
    }

    private int finDuMorceau(String texte, int i) {
        if (texte.startsWith("//", i)) return jusqua(texte, "\n", i, 0);
        if (texte.startsWith("/*", i)) return jusqua(texte, "*/", i + 2, 2);
        if (texte.startsWith("\"\"\"", i)) return finDuBloc(texte, i + 3);
        if (texte.charAt(i) == '"' || texte.charAt(i) == '\'') return finDeLaChaine(texte, i);
        return -1;
    }

    /// Un guillemet échappé ne ferme pas un bloc de texte.
    private static int finDuBloc(String texte, int debut) {
        int i = debut;
        while (i < texte.length() && !texte.startsWith("\"\"\"", i)) i += texte.charAt(i) == '\\' ? 2 : 1;
        return Math.min(i + 3, texte.length());
    }

    private static int jusqua(String texte, String borne, int depart, int longueur) {
        int fin = texte.indexOf(borne, depart);
        return fin < 0 ? texte.length() : fin + longueur;
    }

    private static int finDeLaChaine(String texte, int debut) {
        int i = debut + 1;
        while (i < texte.length() && texte.charAt(i) != texte.charAt(debut)) i += texte.charAt(i) == '\\' ? 2 : 1;
        return Math.min(i + 1, texte.length());
    }

    private void effacer(String texte, int debut, int fin) {
        var morceau = texte.substring(debut, fin);
        if (morceau.startsWith("\"")) {
            chaines.add(morceau.replace("\"", ""));
            code.append("\"\"");
        }
        morceau.chars().filter(c -> c == '\n').forEach(_ -> code.append('\n'));
    }
}
