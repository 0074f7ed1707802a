package coop.essaim.commun.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Chiffre les données que la base ne doit pas montrer nues (secret TOTP, NIR, IBAN) : AES-256-GCM.
///
/// Un texte chiffré est lié à son `contexte` (`"totp:" + compte`) : recopié dans la ligne d'une autre personne, il ne
/// se déchiffre plus. Il porte l'identifiant de sa clé : on chiffre avec la première du trousseau, on déchiffre avec
/// toutes, on change donc de clé sans rien perdre.
///
/// Forme : version (1 octet), identifiant de la clé (4), nonce (12), texte chiffré et sceau (16).
@Component
public class Chiffrement {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int SCEAU_BITS = 128;
    private static final int ENTETE = 1 + Cle.TAILLE_IDENTIFIANT;

    private final SecureRandom hasard = new SecureRandom();
    private final Trousseau trousseau;

    /// La clé de chaque usage, tirée une fois : chaque page en demande une pour son jeton.
    private final Map<String, SecretKey> parUsage = new ConcurrentHashMap<>();

    Chiffrement(Trousseau trousseau) {
        this.trousseau = trousseau;
    }

    public byte[] chiffrer(byte[] clair, String contexte) {
        var nonce = new byte[NONCE];
        hasard.nextBytes(nonce);
        var cle = trousseau.courante();
        var scelle = executer(Cipher.ENCRYPT_MODE, cle, nonce, contexte, clair);
        return ByteBuffer.allocate(ENTETE + NONCE + scelle.length)
                .put(VERSION)
                .put(cle.identifiant())
                .put(nonce)
                .put(scelle)
                .array();
    }

    /// Un texte chiffré d'une autre clé, d'un autre contexte, ou altéré, est un bogue ou une attaque : une exception.
    public byte[] dechiffrer(byte[] chiffre, String contexte) {
        if (chiffre.length < ENTETE + NONCE || chiffre[0] != VERSION) {
            throw new IllegalStateException("Texte chiffré de forme inconnue.");
        }
        var cle = trousseau.trouver(Arrays.copyOfRange(chiffre, 1, ENTETE));
        var nonce = Arrays.copyOfRange(chiffre, ENTETE, ENTETE + NONCE);
        var scelle = Arrays.copyOfRange(chiffre, ENTETE + NONCE, chiffre.length);
        return executer(Cipher.DECRYPT_MODE, cle, nonce, contexte, scelle);
    }

    /// Vrai quand le texte est chiffré par une clé qui n'est plus la première : à rechiffrer à l'occasion.
    public boolean estAncien(byte[] chiffre) {
        return !Arrays.equals(
                Arrays.copyOfRange(chiffre, 1, ENTETE), trousseau.courante().identifiant());
    }

    /// Une empreinte que seul Essaim sait calculer (HMAC-SHA-256, 256 bits), pour un usage donné et lui seul.
    public String empreinte(String usage, String texte) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(parUsage.computeIfAbsent(
                    usage, unUsage -> trousseau.courante().deriver("empreinte:" + unUsage, "HmacSHA256")));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(texte.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] executer(int sens, Cle cle, byte[] nonce, String contexte, byte[] entree) {
        try {
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(sens, cle.deriver("chiffrement", "AES"), new GCMParameterSpec(SCEAU_BITS, nonce));
            aes.updateAAD(contexte.getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(entree);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("Texte chiffré altéré, ou d'un autre contexte.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
