package coop.essaim.acces.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Une ligne du journal à sa place dans la chaîne.
///
/// Forme canonique, en UTF-8, que n'importe quel programme peut refaire : chaque champ sur une ligne terminée par
/// `\n`, écrit `nom=longueur:valeur` (longueur en octets), ou `nom=-` quand il est absent ; dans l'ordre
/// `precedente, chaine, rang, instant, nature, compte, nom, acte, objet_type, objet_id, avant, apres`.
/// L'instant est en microsecondes depuis 1970 (UTC). L'empreinte est le SHA-256 du tout, en hexadécimal minuscule.
/// La longueur empêche deux découpages différents d'avoir la même forme.
public record Ligne(long rang, Inscription dit, String precedente, String empreinte) {

    /// La `precedente` de la première ligne.
    public static final String ORIGINE = "0".repeat(64);

    public static Ligne apres(long dernier, String precedente, Inscription dit) {
        long rang = dernier + 1;
        return new Ligne(rang, dit, precedente, empreinte(rang, dit, precedente));
    }

    /// Recalcule l'empreinte : autre que celle qui est gardée, la ligne a été changée.
    boolean estIntacte() {
        return empreinte.equals(empreinte(rang, dit, precedente));
    }

    private static String empreinte(long rang, Inscription dit, String precedente) {
        var instant = dit.instant();
        long microsecondes =
                Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
        var compte = dit.auteur().compte();
        var forme = new StringBuilder();
        champ(forme, "precedente", precedente);
        champ(forme, "chaine", dit.chaine().code());
        champ(forme, "rang", Long.toString(rang));
        champ(forme, "instant", Long.toString(microsecondes));
        champ(forme, "nature", dit.auteur().nature().code());
        champ(forme, "compte", compte == null ? null : compte.toString());
        champ(forme, "nom", dit.auteur().nom());
        champ(forme, "acte", dit.acte());
        champ(forme, "objet_type", dit.objetType());
        champ(forme, "objet_id", dit.objetId());
        champ(forme, "avant", dit.avant());
        champ(forme, "apres", dit.apres());
        return sha256(forme.toString());
    }

    private static void champ(StringBuilder forme, String nom, @Nullable String valeur) {
        forme.append(nom).append('=');
        if (valeur == null) forme.append('-');
        else
            forme.append(valeur.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(valeur);
        forme.append('\n');
    }

    private static String sha256(String forme) {
        try {
            var octets = MessageDigest.getInstance("SHA-256").digest(forme.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
