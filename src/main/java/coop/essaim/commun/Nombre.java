package coop.essaim.commun;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Les nombres décimaux comme on les tape et comme on les écrit en français.
final class Nombre {

    static final char ESPACE_FINE = '\u202f';
    static final char MOINS = '\u2212';

    /// Chiffres à la suite, ou groupés par trois avec un seul et même séparateur.
    private static final Pattern ENTIER = Pattern.compile("[0-9]*|[0-9]{1,3}([ .,])[0-9]{3}(?:\\1[0-9]{3})*");

    private static final Pattern DECIMALES = Pattern.compile("[0-9]*");
    private static final Pattern SIGNE = Pattern.compile("[-\u2212\u2013+] ?");
    private static final int LONGUEUR_MAX = 40;

    /// Lit « 1 234,50 », « 1234.5 », « 1,234.50 » ou « −12 » ; rend `null` sur tout autre texte.
    ///
    /// Un séparateur unique est la virgule décimale : « 1,234 » vaut un et des poussières, jamais mille.
    static @Nullable BigDecimal lire(String texte) {
        var signe = SIGNE.matcher(texte);
        var nombre = signe.lookingAt() ? texte.substring(signe.end()) : texte;
        int virgule = virgule(nombre);
        var entier = nombre.substring(0, virgule);
        var decimales = virgule == nombre.length() ? "" : nombre.substring(virgule + 1);
        boolean lisible = nombre.length() <= LONGUEUR_MAX
                && !(entier + decimales).isEmpty()
                && ENTIER.matcher(entier).matches()
                && DECIMALES.matcher(decimales).matches();
        if (!lisible) return null;
        var valeur = new BigDecimal("0" + entier.replaceAll("[^0-9]", "") + "." + decimales + "0")
                .setScale(decimales.length());
        return texte.startsWith("-") || texte.charAt(0) == MOINS || texte.charAt(0) == '\u2013'
                ? valeur.negate()
                : valeur;
    }

    /// Où tombe la virgule décimale : le dernier séparateur, s'il est seul de son espèce ; sinon la fin.
    private static int virgule(String nombre) {
        int dernier = Math.max(nombre.lastIndexOf(','), nombre.lastIndexOf('.'));
        boolean seul = dernier >= 0 && nombre.indexOf(nombre.charAt(dernier)) == dernier;
        return seul ? dernier : nombre.length();
    }

    /// « −1 234,50 » : milliers en espace fine insécable, vrai signe moins, décimales telles qu'elles sont.
    static String ecrire(BigDecimal nombre) {
        var chiffres = nombre.abs().toPlainString();
        int point = chiffres.indexOf('.');
        var entier = point < 0 ? chiffres : chiffres.substring(0, point);
        var texte = new StringBuilder(entier);
        for (int rang = entier.length() - 3; rang > 0; rang -= 3) texte.insert(rang, ESPACE_FINE);
        if (point >= 0) texte.append(',').append(chiffres, point + 1, chiffres.length());
        return (nombre.signum() < 0 ? MOINS + texte.toString() : texte.toString());
    }

    private Nombre() {}
}
