package coop.essaim.commun.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Un fichier fermé par la clé de cette installation, écrit et relu en flux : une sauvegarde volée ne se lit pas, et
/// une sauvegarde changée, coupée ou recollée ne s'ouvre pas.
///
/// Forme : « ESSAIM01 », identifiant de la clé (4 octets), sel (16), puis des morceaux scellés (voir [FluxScelle]). La
/// clé des morceaux est tirée du sel : deux fichiers n'ont jamais la même.
@Component
public class Coffre {

    private static final byte[] MARQUE = "ESSAIM01".getBytes(StandardCharsets.US_ASCII);
    private static final int SEL = 16;

    private final Trousseau trousseau;

    @Autowired
    Coffre(Trousseau trousseau) {
        this.trousseau = trousseau;
    }

    /// Ce qui empêche d'ouvrir un coffre.
    public abstract static sealed class Ferme extends IOException {
        private Ferme(String constat) {
            super(constat);
        }
    }

    /// Un fichier d'une autre nature.
    public static final class PasUnCoffre extends Ferme {
        PasUnCoffre() {
            super("ce n'est pas un coffre d'Essaim");
        }
    }

    /// Fermé par une clé que l'on n'a pas.
    public static final class CleAbsente extends Ferme {
        private final String empreinte;

        CleAbsente(byte[] identifiant) {
            super("la clé manque");
            empreinte = HexFormat.of().formatHex(identifiant);
        }

        public String empreinte() {
            return empreinte;
        }
    }

    /// Un octet au moins a changé, ou la fin manque.
    public static final class Altere extends Ferme {
        Altere() {
            super("le contenu a été changé ou coupé");
        }
    }

    /// @throws IllegalArgumentException si ce fichier ne porte pas de clés d'Essaim
    public static Coffre de(Path fichierDeCle) throws IOException {
        return new Coffre(Trousseau.du(fichierDeCle));
    }

    /// La clé d'un dossier, tirée avant sa base : une base sans clé l'a donc perdue.
    ///
    /// @return faux si la clé manque à une base qui existe : une autre cacherait la perte
    public static boolean preparerLaCle(Path fichier, boolean baseExiste) {
        if (Files.exists(fichier)) return true;
        if (baseExiste) return false;
        Trousseau.lire(fichier);
        return true;
    }

    /// À fermer par l'appelant : le dernier morceau s'écrit alors.
    public OutputStream fermer(OutputStream sortie) throws IOException {
        var cle = trousseau.courante();
        var sel = new byte[SEL];
        new SecureRandom().nextBytes(sel);
        sortie.write(ByteBuffer.allocate(MARQUE.length + Cle.TAILLE_IDENTIFIANT + SEL)
                .put(MARQUE)
                .put(cle.identifiant())
                .put(sel)
                .array());
        return FluxScelle.ecrire(sortie, cle.deriver(usage(sel), "AES"));
    }

    /// @throws Ferme ici ou pendant la lecture ; ce qui a été lu avant n'est sûr qu'une fois la fin atteinte
    public InputStream ouvrir(InputStream entree) throws IOException {
        if (!Arrays.equals(entree.readNBytes(MARQUE.length), MARQUE)) throw new PasUnCoffre();
        var identifiant = entree.readNBytes(Cle.TAILLE_IDENTIFIANT);
        var sel = entree.readNBytes(SEL);
        if (sel.length < SEL) throw new Altere();
        var cle = trousseau.chercher(identifiant).orElseThrow(() -> new CleAbsente(identifiant));
        return FluxScelle.lire(entree, cle.deriver(usage(sel), "AES"));
    }

    /// Huit signes qui nomment la clé sans rien en dire.
    public String empreinteDeLaCle() {
        return HexFormat.of().formatHex(trousseau.courante().identifiant());
    }

    /// Où est la clé, pour le dire à la personne : « le fichier /srv/essaim/cle ».
    public String origineDeLaCle() {
        return trousseau.origine();
    }

    /// Range les clés de ce coffre dans un fichier neuf, pour l'installation que l'on rétablit.
    public void rangerLesCles(Path fichier) throws IOException {
        trousseau.ranger(fichier);
    }

    private static String usage(byte[] sel) {
        return "coffre:" + HexFormat.of().formatHex(sel);
    }
}
