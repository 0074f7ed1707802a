package coop.essaim.commun.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.zip.CRC32C;

/// Ce qui fait qu'une grappe n'en est pas une autre, et que `initdb` tire au hasard : son identifiant, que portent
/// aussi
/// ses journaux d'écriture, et le sel dont PostgreSQL répond à qui donne un compte qui n'existe pas.
///
/// Lu et écrit dans `global/pg_control`, tel que le décrit `catalog/pg_control.h` de PostgreSQL 18. Ce qui n'est pas
/// exactement comme on l'attend n'est pas touché.
final class IdentiteDeGrappe {

    private static final int VERSION_CONNUE = 1800;

    private static final int IDENTIFIANT = 0;
    private static final int VERSION = 8;
    private static final int ETAT = 16;
    private static final int DERNIER_POINT = 32;
    private static final int SEL = 257;
    private static final int SOMME = 292;

    private static final int LONGUEUR_DU_SEL = 32;
    private static final int ETEINTE = 1;

    /// Dans la première page d'un journal d'écriture, un drapeau dit que l'identifiant de la grappe s'y trouve.
    private static final int DRAPEAUX_DU_JOURNAL = 2;

    private static final int PAGE_LONGUE = 2;
    private static final int IDENTIFIANT_DU_JOURNAL = 24;
    private static final int EN_TETE_DU_JOURNAL = 40;
    private static final int JOURNAL_EN_OCTETS = 16 << 20;

    private final Path grappe;
    private final ByteBuffer controle;

    private IdentiteDeGrappe(Path grappe, ByteBuffer controle) {
        this.grappe = grappe;
        this.controle = controle;
    }

    /// D'une grappe arrêtée proprement.
    ///
    /// @throws IOException si ce n'est pas une grappe que l'on connaît, ou si elle n'est pas arrêtée
    static IdentiteDeGrappe lire(Path grappe) throws IOException {
        var controle = ByteBuffer.wrap(Files.readAllBytes(grappe.resolve("global/pg_control")))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (controle.getInt(VERSION) != VERSION_CONNUE
                || controle.getInt(ETAT) != ETEINTE
                || controle.getInt(SOMME) != somme(controle)) {
            throw new IOException("La grappe " + grappe + " n'est pas une grappe éteinte de cette version.");
        }
        return new IdentiteDeGrappe(grappe, controle);
    }

    long identifiant() {
        return controle.getLong(IDENTIFIANT);
    }

    byte[] sel() {
        var sel = new byte[LONGUEUR_DU_SEL];
        controle.get(SEL, sel);
        return sel;
    }

    /// Le seul journal dont elle ait besoin pour repartir : celui de son dernier point de reprise.
    Path dernierJournal() {
        long point = controle.getLong(DERNIER_POINT);
        var nom = "00000001%08X%08X".formatted(point >>> 32, (point & 0xffff_ffffL) / JOURNAL_EN_OCTETS);
        return grappe.resolve("pg_wal").resolve(nom);
    }

    /// La rend différente de toute autre. L'instant d'abord, comme le fait `initdb`, puis le hasard.
    void renouveler() throws IOException {
        var hasard = new SecureRandom();
        long neuf = Instant.now().getEpochSecond() << 32 | Integer.toUnsignedLong(hasard.nextInt());
        var sel = new byte[LONGUEUR_DU_SEL];
        hasard.nextBytes(sel);
        marquerLeJournal(neuf);
        controle.putLong(IDENTIFIANT, neuf);
        controle.put(SEL, sel);
        controle.putInt(SOMME, somme(controle));
        Files.write(grappe.resolve("global/pg_control"), controle.array());
    }

    private void marquerLeJournal(long neuf) throws IOException {
        try (var journal = java.nio.channels.FileChannel.open(
                dernierJournal(), java.nio.file.StandardOpenOption.READ, java.nio.file.StandardOpenOption.WRITE)) {
            var tete = ByteBuffer.allocate(EN_TETE_DU_JOURNAL).order(ByteOrder.LITTLE_ENDIAN);
            journal.read(tete, 0);
            if ((tete.getShort(DRAPEAUX_DU_JOURNAL) & PAGE_LONGUE) == 0
                    || tete.getLong(IDENTIFIANT_DU_JOURNAL) != identifiant()) {
                throw new IOException("Le journal " + dernierJournal() + " n'est pas celui de sa grappe.");
            }
            tete.putLong(IDENTIFIANT_DU_JOURNAL, neuf).rewind();
            journal.write(tete, 0);
        }
    }

    private static int somme(ByteBuffer controle) {
        var somme = new CRC32C();
        somme.update(controle.array(), 0, SOMME);
        return (int) somme.getValue();
    }
}
