package coop.essaim.comptabilite.fec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reçoit les lignes de `copy` (UTF-8, centimes, dates ISO) et les rend comme le veut le FEC (ISO 8859-15, virgule,
/// AAAAMMJJ).
///
/// Travaille octet par octet, car presque tout est déjà ce qu'il faut : seuls les textes accentués se décodent.
/// PostgreSQL donne à chaque appel une ligne entière.
final class MiseEnFormeFec extends OutputStream {

    private static final int DATES =
            bits(ColonneFec.EcritureDate, ColonneFec.PieceDate, ColonneFec.DateLet, ColonneFec.ValidDate);
    private static final int MONTANTS = bits(ColonneFec.Debit, ColonneFec.Credit);
    private static final int DEVISE = bits(ColonneFec.Montantdevise);

    private final OutputStream sortie;
    private byte[] ligne = new byte[512];
    private int taille;
    private long lignes;

    MiseEnFormeFec(OutputStream sortie) {
        this.sortie = sortie;
    }

    long lignes() {
        return lignes;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int debut, int longueur) throws IOException {
        int colonne = 0;
        int zone = debut;
        int fin = debut + longueur;
        for (int i = debut; i < fin; i++) {
            if (octets[i] != '\t' && octets[i] != '\n') continue;
            zone(colonne, octets, zone, i);
            zone = i + 1;
            if (octets[i] == '\t') {
                ajouter((byte) '\t');
                colonne++;
            } else {
                finir();
                colonne = 0;
            }
        }
        if (zone != fin) throw new IOException("Une ligne de copy doit arriver entière.");
    }

    private void finir() throws IOException {
        ajouter((byte) '\r');
        ajouter((byte) '\n');
        sortie.write(ligne, 0, taille);
        taille = 0;
        lignes++;
    }

    private void zone(int colonne, byte[] octets, int debut, int fin) {
        int bit = 1 << colonne;
        if ((bit & MONTANTS) != 0) montant(octets, debut, fin);
        else if ((bit & DATES) != 0) copier(octets, debut, fin, (byte) '-', (byte) 0);
        else if ((bit & DEVISE) != 0) copier(octets, debut, fin, (byte) '.', (byte) ',');
        else texte(octets, debut, fin);
    }

    private void montant(byte[] octets, int debut, int fin) {
        int chiffres = debut;
        if (octets[debut] == '-') {
            ajouter((byte) '-');
            chiffres++;
        }
        int entiers = fin - chiffres - 2;
        if (entiers <= 0) ajouter((byte) '0');
        for (int i = 0; i < entiers; i++) ajouter(octets[chiffres + i]);
        ajouter((byte) ',');
        for (int i = entiers; i < 0; i++) ajouter((byte) '0');
        for (int i = Math.max(0, entiers); i < fin - chiffres; i++) ajouter(octets[chiffres + i]);
    }

    private void copier(byte[] octets, int debut, int fin, byte remplace, byte par) {
        for (int i = debut; i < fin; i++) {
            if (octets[i] != remplace) ajouter(octets[i]);
            else if (par != 0) ajouter(par);
        }
    }

    private void texte(byte[] octets, int debut, int fin) {
        var simple = true;
        for (int i = debut; i < fin && simple; i++)
            simple = octets[i] >= ' ' && octets[i] != '|' && octets[i] != '\\' && octets[i] != 0x7f;
        if (simple) {
            copier(octets, debut, fin, (byte) 0, (byte) 0);
            return;
        }
        // `copy` double la barre oblique inverse ; les autres caractères qu'il échappe ne sont pas dans la base.
        var texte = new String(octets, debut, fin - debut, StandardCharsets.UTF_8).replace("\\\\", "\\");
        for (var octet : TexteFec.translitere(texte).getBytes(TexteFec.LATIN9)) ajouter(octet);
    }

    private void ajouter(byte octet) {
        if (taille == ligne.length) ligne = Arrays.copyOf(ligne, taille * 2);
        ligne[taille++] = octet;
    }

    private static int bits(ColonneFec... colonnes) {
        int bits = 0;
        for (var colonne : colonnes) bits |= 1 << colonne.place();
        return bits;
    }
}
