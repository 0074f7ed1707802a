package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Le numéro de sécurité sociale : sexe, année et mois de naissance, lieu, rang, puis une clé de deux chiffres.
/// Décret n° 82-103 du 22 janvier 1982 ; ses usages permis : décret n° 2019-341 du 19 avril 2019.
///
/// Masqué partout, en JSON compris : deux numéros s'affichent pareil. Seuls [#enClair] et [#enGroupes] le donnent ;
/// qui les appelle répond de l'endroit où il l'écrit.
public final class Nir {

    /// Le mois vaut aussi 20, 30 à 42 ou 50 à 99 quand l'état civil ne le donne pas ; 99 est une naissance à
    /// l'étranger ; 3, 4, 7 et 8 commencent un numéro provisoire.
    private static final Pattern SANS_CLE = Pattern.compile(
            "[123478]\\d{2}(?:0[1-9]|1[0-2]|20|3\\d|4[0-2]|[5-9]\\d)" + "(?:0[1-9]|[1-9]\\d|2[AB])\\d{3}(?!000)\\d{3}");

    private static final Pattern CLE = Pattern.compile("\\d{2}");
    private static final int LONGUEUR_SANS_CLE = 13;
    private static final int LONGUEUR = 15;

    private final String numero;

    private Nir(String numero) {
        boolean sansCle = numero.length() == LONGUEUR_SANS_CLE;
        if (sansCle && SANS_CLE.matcher(numero).matches())
            throw new SaisieRefusee(
                    "Ajoutez la clé du numéro de sécurité sociale : ce sont ses deux derniers chiffres.");
        boolean forme = numero.length() == LONGUEUR
                && SANS_CLE.matcher(numero.substring(0, LONGUEUR_SANS_CLE)).matches()
                && CLE.matcher(numero.substring(LONGUEUR_SANS_CLE)).matches();
        if (!forme)
            throw new SaisieRefusee("Recopiez les quinze caractères du numéro de sécurité sociale, clé comprise, "
                    + "depuis la carte Vitale ou une attestation de droits.");
        if (!numero.substring(LONGUEUR_SANS_CLE).equals(cle(numero.substring(0, LONGUEUR_SANS_CLE))))
            throw new SaisieRefusee("Vérifiez ce numéro de sécurité sociale : sa clé, les deux derniers chiffres, "
                    + "ne correspond pas au reste.");
        this.numero = numero;
    }

    public static Lecture<Nir> lire(@Nullable String texte) {
        return Lecture.de(() -> new Nir(TexteSaisi.compacte(texte)));
    }

    /// 97 moins le reste de la division par 97 ; la Corse compte pour 19 (2A) ou 18 (2B).
    private static String cle(String sansCle) {
        var chiffres = sansCle.replace("2A", "19").replace("2B", "18");
        return "%02d".formatted(97 - Long.parseLong(chiffres) % 97);
    }

    /// Vrai tant que l'identité n'est pas certifiée : la DSN l'accepte, mais le numéro changera.
    public boolean estProvisoire() {
        return "3478".indexOf(numero.charAt(0)) >= 0;
    }

    public boolean estNeALEtranger() {
        return numero.startsWith("99", 5);
    }

    /// Les quinze caractères, sans espace : pour une déclaration, jamais pour un journal.
    public String enClair() {
        return numero;
    }

    /// Les treize premiers caractères, pour les déclarations qui ne veulent pas la clé.
    public String enClairSansCle() {
        return numero.substring(0, LONGUEUR_SANS_CLE);
    }

    /// Le numéro entier, par groupes, comme sur la carte Vitale : « 1 85 05 78 006 084 36 ».
    public String enGroupes() {
        return numero.replaceFirst("(.)(..)(..)(..)(...)(...)(..)", "$1 $2 $3 $4 $5 $6 $7")
                .replace(' ', '\u00a0');
    }

    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof Nir nir && numero.equals(nir.numero);
    }

    @Override
    public int hashCode() {
        return numero.hashCode();
    }

    /// Le même texte pour tous : la clé seule en dirait déjà un peu.
    @JsonValue
    @Override
    public String toString() {
        return "•\u00a0••\u00a0••\u00a0••\u00a0•••\u00a0•••\u00a0••";
    }
}
