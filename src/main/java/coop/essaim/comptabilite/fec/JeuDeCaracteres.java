package coop.essaim.comptabilite.fec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Dans quel jeu de caractères un texte est écrit, d'après tous ses octets, bloc après bloc : UTF-8 s'il en est ; sinon
/// Windows ou ISO 8859-15.
final class JeuDeCaracteres {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final CharsetDecoder decodeur = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer perdus = CharBuffer.allocate(1 << 13);
    private ByteBuffer attente = ByteBuffer.allocate(0);
    private boolean utf8 = true;
    private boolean windows;

    /// Le « texte Unicode » d'un tableur : deux octets par signe, et sa marque au début.
    static boolean estUtf16(byte[] bloc, int nombre) {
        if (nombre < 2) return false;
        int marque = (bloc[0] & 0xff) << 8 | bloc[1] & 0xff;
        return marque == 0xfffe || marque == 0xfeff;
    }

    void voir(byte[] bloc, int nombre) {
        // De 0x80 à 0x9F, ISO 8859-15 n'a que des commandes, Windows-1252 a des guillemets et des tirets.
        for (int i = 0; i < nombre && !windows; i++) windows = (bloc[i] & 0xe0) == 0x80;
        if (!utf8) return;
        // Un caractère coupé entre deux blocs attend sa fin.
        attente = ByteBuffer.allocate(attente.remaining() + nombre)
                .put(attente)
                .put(bloc, 0, nombre)
                .flip();
        var suite = decodeur.decode(attente, perdus.clear(), false);
        while (suite.isOverflow()) suite = decodeur.decode(attente, perdus.clear(), false);
        utf8 = !suite.isError();
    }

    Charset conclure() {
        if (utf8 && !attente.hasRemaining()) return StandardCharsets.UTF_8;
        return windows ? WINDOWS : TexteFec.LATIN9;
    }
}
