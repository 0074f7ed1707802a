package coop.essaim.commun.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoffreTest {

    static final String CLE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final int ENTETE = 28;
    static final int MORCEAU_SCELLE = (64 << 10) + 16;

    final Coffre coffre = new Coffre(new Trousseau(CLE, "sans fichier"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void ce_qui_entre_ressort(int taille) throws IOException {
        var clair = octets(taille, 7);
        assertThat(ouvrir(fermer(clair))).isEqualTo(clair);
    }

    @Test
    void deux_fermetures_du_même_contenu_ne_se_ressemblent_pas() throws IOException {
        var clair = octets(1000, 7);
        assertThat(fermer(clair)).isNotEqualTo(fermer(clair));
    }

    @Property(tries = 200)
    void un_octet_changé_où_que_ce_soit_n_ouvre_plus(@ForAll @IntRange(max = 150_000) int place) throws IOException {
        var ferme = fermer(octets(150_000 - ENTETE - 3 * 16, 3));
        int ou = Math.min(place, ferme.length - 1);
        ferme[ou] ^= 4;
        assertThatThrownBy(() -> ouvrir(ferme)).isInstanceOf(Coffre.Ferme.class);
    }

    @Test
    void un_morceau_ôté_déplacé_ou_redit_n_ouvre_plus() throws IOException {
        var ferme = fermer(octets(3 * 65_536 + 10, 5));
        var un = Arrays.copyOfRange(ferme, ENTETE, ENTETE + MORCEAU_SCELLE);
        var deux = Arrays.copyOfRange(ferme, ENTETE + MORCEAU_SCELLE, ENTETE + 2 * MORCEAU_SCELLE);
        var tete = Arrays.copyOf(ferme, ENTETE);
        var fin = Arrays.copyOfRange(ferme, ENTETE + 2 * MORCEAU_SCELLE, ferme.length);

        assertThat(ouvrir(coller(tete, un, deux, fin))).hasSize(3 * 65_536 + 10);
        for (var faux : new byte[][] {
            coller(tete, deux, un, fin),
            coller(tete, un, fin),
            coller(tete, un, un, deux, fin),
            coller(tete, un, deux),
            tete
        }) {
            assertThatThrownBy(() -> ouvrir(faux)).isInstanceOf(Coffre.Altere.class);
        }
    }

    private byte[] fermer(byte[] clair) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var flux = coffre.fermer(sortie)) {
            flux.write(clair);
        }
        return sortie.toByteArray();
    }

    private byte[] ouvrir(byte[] ferme) throws IOException {
        try (var flux = coffre.ouvrir(new ByteArrayInputStream(ferme))) {
            return flux.readAllBytes();
        }
    }

    private static byte[] octets(int taille, long graine) {
        var octets = new byte[taille];
        new Random(graine).nextBytes(octets);
        return octets;
    }

    private static byte[] coller(byte[]... parts) throws IOException {
        var tout = new ByteArrayOutputStream();
        for (var part : parts) tout.write(part);
        return tout.toByteArray();
    }
}
