package coop.essaim.commun.page;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Une page écrite en octets, d'un seul tenant et sans liste de morceaux : ce que le gabarit porte déjà en octets se
/// copie.
final class SortieUtf8 implements TemplateOutput {

    private static final int DEPART = 1 << 17;

    private byte[] octets = new byte[DEPART];
    private int longueur;

    int longueur() {
        return longueur;
    }

    void ecrireDans(OutputStream flux) throws IOException {
        flux.write(octets, 0, longueur);
    }

    @Override
    public void writeContent(String texte) {
        writeBinaryContent(texte.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String texte, int debut, int fin) {
        writeContent(texte.substring(debut, fin));
    }

    @Override
    public void writeBinaryContent(byte[] contenu) {
        prevoir(contenu.length);
        System.arraycopy(contenu, 0, octets, longueur, contenu.length);
        longueur += contenu.length;
    }

    private void prevoir(int encore) {
        if (octets.length - longueur < encore)
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, Math.addExact(longueur, encore)));
    }
}
