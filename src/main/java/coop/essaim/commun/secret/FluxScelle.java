package coop.essaim.commun.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Des morceaux de 64 Kio, chacun scellé par AES-256-GCM : la mémoire ne dépend pas de la taille du fichier, et rien
/// n'est rendu qui n'ait été vérifié (la construction STREAM, celle du format « age »).
///
/// Le nonce d'un morceau est son rang et un drapeau de fin : un morceau déplacé, ôté, ajouté ou une fin coupée ne se
/// déchiffrent pas. Une clé ne sert qu'à un flux, un nonce n'y revient donc jamais.
final class FluxScelle {

    private static final int MORCEAU = 64 << 10;
    private static final int SCEAU = 16;

    private final Cipher aes;
    private final SecretKey cle;
    private final int sens;
    private long rang;

    private FluxScelle(SecretKey cle, int sens) {
        try {
            this.aes = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.cle = cle;
        this.sens = sens;
    }

    static OutputStream ecrire(OutputStream sortie, SecretKey cle) {
        return new Ecriture(sortie, new FluxScelle(cle, Cipher.ENCRYPT_MODE));
    }

    static InputStream lire(InputStream entree, SecretKey cle) {
        return new Relecture(entree, new FluxScelle(cle, Cipher.DECRYPT_MODE));
    }

    private byte[] traiter(byte[] octets, int longueur, boolean dernier) throws IOException {
        var nonce = ByteBuffer.allocate(12)
                .putLong(rang++)
                .position(11)
                .put((byte) (dernier ? 1 : 0))
                .array();
        try {
            aes.init(sens, cle, new GCMParameterSpec(SCEAU * 8, nonce));
            return aes.doFinal(octets, 0, longueur);
        } catch (AEADBadTagException _) {
            throw new Coffre.Altere();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Ecriture extends OutputStream {

        private final OutputStream sortie;
        private final FluxScelle flux;
        private final byte[] attente = new byte[MORCEAU];
        private int remplis;
        private boolean ferme;

        Ecriture(OutputStream sortie, FluxScelle flux) {
            this.sortie = sortie;
            this.flux = flux;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int debut, int longueur) throws IOException {
            int ecrits = 0;
            while (ecrits < longueur) {
                // Plein, il n'est peut-être pas le dernier : il part quand un octet de plus arrive.
                if (remplis == MORCEAU) partir(false);
                int pris = Math.min(MORCEAU - remplis, longueur - ecrits);
                System.arraycopy(octets, debut + ecrits, attente, remplis, pris);
                remplis += pris;
                ecrits += pris;
            }
        }

        private void partir(boolean dernier) throws IOException {
            sortie.write(flux.traiter(attente, remplis, dernier));
            remplis = 0;
        }

        @Override
        public void close() throws IOException {
            if (ferme) return;
            ferme = true;
            try (sortie) {
                partir(true);
            } finally {
                Arrays.fill(attente, (byte) 0);
            }
        }
    }

    private static final class Relecture extends InputStream {

        private final InputStream entree;
        private final FluxScelle flux;
        private byte[] suivant = {};
        private byte[] clair = {};
        private int lus;
        private boolean commence;
        private boolean fini;

        Relecture(InputStream entree, FluxScelle flux) {
            this.entree = entree;
            this.flux = flux;
        }

        @Override
        public int read() throws IOException {
            var un = new byte[1];
            return read(un, 0, 1) < 0 ? -1 : un[0] & 0xff;
        }

        @Override
        public int read(byte[] octets, int debut, int longueur) throws IOException {
            if (longueur == 0) return 0;
            while (lus == clair.length) {
                if (fini) return -1;
                avancer();
            }
            int pris = Math.min(longueur, clair.length - lus);
            System.arraycopy(clair, lus, octets, debut, pris);
            lus += pris;
            return pris;
        }

        /// Le dernier morceau est celui que rien ne suit.
        private void avancer() throws IOException {
            if (!commence) suivant = entree.readNBytes(MORCEAU + SCEAU);
            commence = true;
            var scelle = suivant;
            suivant = entree.readNBytes(MORCEAU + SCEAU);
            fini = suivant.length == 0;
            if (scelle.length < SCEAU) throw new Coffre.Altere();
            clair = flux.traiter(scelle, scelle.length, fini);
            lus = 0;
        }

        @Override
        public void close() throws IOException {
            entree.close();
        }
    }
}
