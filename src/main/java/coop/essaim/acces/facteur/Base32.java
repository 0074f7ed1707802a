package coop.essaim.acces.facteur;

/// L'alphabet des applications d'authentification (RFC 4648) : ni 0, ni 1, ni minuscule à confondre.
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String ecrire(byte[] octets) {
        var texte = new StringBuilder();
        int tampon = 0;
        int bits = 0;
        for (byte octet : octets) {
            tampon = tampon << 8 | octet & 255;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                texte.append(ALPHABET.charAt(tampon >> bits & 31));
            }
        }
        if (bits > 0) texte.append(ALPHABET.charAt(tampon << 5 - bits & 31));
        return texte.toString();
    }

    /// Par quatre, pour les yeux.
    static String parGroupes(String texte, String entre) {
        return String.join(entre, texte.split("(?<=\\G.{4})"));
    }
}
