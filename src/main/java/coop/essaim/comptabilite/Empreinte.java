package coop.essaim.comptabilite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// La forme canonique d'une écriture et les maillons de la chaîne SHA-256, version 1.
///
/// La forme canonique ne contient que ce que la loi fige (dates, pièce, comptes, montants, libellés), en texte, champs
/// séparés par U+001F et lignes par U+000A, deux caractères qu'aucun texte du grand livre ne contient. On peut donc la
/// recalculer sans Essaim : `docs/comptabilite.md` la décrit.
public final class Empreinte {

    private static final char CHAMP = '\u001f';

    private Empreinte() {}

    /// SHA-256 de la forme canonique d'une écriture.
    public static byte[] contenu(Ecriture ecriture) {
        var texte = new StringBuilder(256).append('1');
        champ(texte, ecriture.journal());
        champ(texte, ecriture.date());
        champ(texte, ecriture.piece().reference());
        champ(texte, ecriture.piece().date());
        champ(texte, ecriture.libelle());
        for (var ligne : ecriture.lignes()) {
            texte.append('\n').append(ligne.section());
            champ(texte, ligne.compte());
            champ(texte, ligne.auxiliaire());
            champ(texte, ligne.debit().centimes());
            champ(texte, ligne.credit().centimes());
            champ(
                    texte,
                    ligne.libelle() == null || ligne.libelle().equals(ecriture.libelle()) ? null : ligne.libelle());
            champ(texte, ligne.echeance());
            detail(texte, ligne.detail());
        }
        return sha256().digest(texte.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void detail(StringBuilder texte, Ecriture.@Nullable Detail detail) {
        if (detail == null) return;
        champ(texte, detail.piece());
        champ(texte, detail.pieceDate());
        champ(texte, detail.dateOrigine());
        champ(
                texte,
                detail.montantDevise() == null ? null : detail.montantDevise().toPlainString());
        champ(texte, detail.devise());
        if (detail.vides() != null) champ(texte, detail.vides());
    }

    private static void champ(StringBuilder texte, @Nullable Object valeur) {
        texte.append(CHAMP);
        if (valeur != null) texte.append(valeur);
    }

    /// Avant le premier maillon d'un journal et d'un exercice, que rien ne précède.
    public static byte[] origine() {
        return new byte[32];
    }

    /// Le maillon suivant : SHA-256 (précédent ‖ numéro sur 8 octets ‖ microsecondes de la validation sur 8 ‖ contenu).
    public static byte[] maillon(byte[] precedent, int numero, Instant valideLe, byte[] contenu) {
        return sha256().digest(ByteBuffer.allocate(80)
                .put(precedent)
                .putLong(numero)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, valideLe))
                .put(contenu)
                .array());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
