package coop.essaim.comptabilite.lettrage;

/// Les codes de lettrage d'un compte : A, B… Z, AA, AB…
public final class Code {

    private Code() {}

    public static String de(long rang) {
        var code = new StringBuilder();
        for (long reste = rang; reste >= 0; reste = reste / 26 - 1) code.insert(0, (char) ('A' + reste % 26));
        return code.toString();
    }
}
