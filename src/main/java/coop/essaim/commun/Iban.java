package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/// Les coordonnées d'un compte bancaire (ISO 13616), vérifiées par pays : longueur, structure et clé.
///
/// Masqué partout, en JSON compris : « FR76 •••• •••• 0189 ». Seuls [#enClair] et [#enGroupes] donnent le numéro ;
/// qui les appelle répond de l'endroit où il l'écrit.
public final class Iban {

    private static final int LONGUEUR_FRANCAISE = 27;

    private final String numero;

    private Iban(String numero) {
        if (numero.startsWith("FR") && numero.length() != LONGUEUR_FRANCAISE)
            throw new SaisieRefusee(
                    "Écrivez les 27 caractères de l’IBAN français : il en compte ici " + numero.length() + ".");
        if (!fr.marcwrobel.jbanking.iban.Iban.isValid(numero))
            throw new SaisieRefusee("Vérifiez cet IBAN, caractère par caractère, sur le relevé d’identité bancaire : "
                    + "il commence par deux lettres de pays et deux chiffres, comme FR76.");
        this.numero = numero;
    }

    public static Lecture<Iban> lire(@Nullable String texte) {
        var numero = TexteSaisi.compacte(texte);
        return Lecture.de(() -> new Iban(numero.startsWith("IBAN") ? numero.substring(4) : numero));
    }

    /// Le pays où le compte est tenu, en deux lettres.
    public String pays() {
        return numero.substring(0, 2);
    }

    /// Le numéro entier, sans espace : pour un ordre de virement, jamais pour un journal.
    public String enClair() {
        return numero;
    }

    /// Le numéro entier par groupes de quatre, comme sur un relevé d'identité bancaire.
    public String enGroupes() {
        return numero.replaceAll("(.{4})(?=.)", "$1\u00a0");
    }

    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof Iban iban && numero.equals(iban.numero);
    }

    @Override
    public int hashCode() {
        return numero.hashCode();
    }

    /// « FR76 •••• •••• 0189 ».
    @JsonValue
    @Override
    public String toString() {
        return numero.substring(0, 4) + "\u00a0••••\u00a0••••\u00a0" + numero.substring(numero.length() - 4);
    }
}
