package coop.essaim.commun.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChiffrementTest {

    static final String UNE = cle(1);
    static final String AUTRE = cle(2);
    static final byte[] CLAIR = "FR76 3000 6000 0112 3456 7890 189".getBytes(StandardCharsets.UTF_8);

    @Test
    void ce_qui_est_chiffré_se_déchiffre_dans_son_contexte() {
        var chiffrement = avec(UNE);
        var chiffre = chiffrement.chiffrer(CLAIR, "iban:camille");

        assertThat(chiffrement.dechiffrer(chiffre, "iban:camille")).isEqualTo(CLAIR);
        assertThat(new String(chiffre, StandardCharsets.ISO_8859_1)).doesNotContain("3000");
    }

    @Test
    void deux_chiffrements_du_même_texte_ne_se_ressemblent_pas() {
        assertThat(avec(UNE).chiffrer(CLAIR, "x")).isNotEqualTo(avec(UNE).chiffrer(CLAIR, "x"));
    }

    @Test
    void un_texte_recopié_chez_une_autre_personne_ne_se_déchiffre_plus() {
        var chiffre = avec(UNE).chiffrer(CLAIR, "iban:camille");

        assertThatThrownBy(() -> avec(UNE).dechiffrer(chiffre, "iban:idriss"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("altéré");
    }

    @Test
    void un_octet_changé_se_voit_où_qu_il_soit() {
        var chiffre = avec(UNE).chiffrer(CLAIR, "x");
        for (int i = 0; i < chiffre.length; i++) {
            var altere = chiffre.clone();
            altere[i] ^= 1;
            assertThatThrownBy(() -> avec(UNE).dechiffrer(altere, "x")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void on_change_de_clé_sans_perdre_ce_que_l_ancienne_a_chiffré() {
        var ancien = avec(UNE).chiffrer(CLAIR, "x");
        var apres = avec(AUTRE + "," + UNE);

        assertThat(apres.dechiffrer(ancien, "x")).isEqualTo(CLAIR);
        assertThat(apres.estAncien(ancien)).isTrue();
        assertThat(apres.estAncien(apres.chiffrer(CLAIR, "x"))).isFalse();
        assertThatThrownBy(() -> avec(AUTRE).dechiffrer(ancien, "x")).hasMessageContaining("trousseau");
    }

    @Test
    void une_empreinte_vaut_pour_un_usage_et_une_clé() {
        assertThat(avec(UNE).empreinte("csrf", "a")).isEqualTo(avec(UNE).empreinte("csrf", "a"));
        assertThat(avec(UNE).empreinte("csrf", "a")).isNotEqualTo(avec(UNE).empreinte("appareil", "a"));
        assertThat(avec(UNE).empreinte("csrf", "a")).isNotEqualTo(avec(AUTRE).empreinte("csrf", "a"));
    }

    @Test
    void la_clé_naît_au_premier_démarrage_dans_un_fichier_que_son_propriétaire_seul_lit(@TempDir Path dossier)
            throws Exception {
        var fichier = dossier.resolve("donnees/cle");
        var chiffre = new Chiffrement(new Trousseau("", fichier.toString())).chiffrer(CLAIR, "x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fichier)))
                .isEqualTo("rw-------");
        assertThat(new Chiffrement(new Trousseau("", fichier.toString())).dechiffrer(chiffre, "x"))
                .isEqualTo(CLAIR);
        try (var restes = Files.list(fichier.getParent())) {
            assertThat(restes).containsExactly(fichier);
        }
    }

    @Test
    void une_clé_trop_courte_ou_illisible_est_refusée_avec_la_façon_d_en_faire_une() {
        assertThatThrownBy(() -> avec("abc")).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> avec("é")).hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void une_clé_ne_s_écrit_pas_dans_un_journal() {
        assertThat(Cle.lire(UNE)).hasToString("Cle[masquée]");
    }

    private static Chiffrement avec(String cles) {
        return new Chiffrement(new Trousseau(cles, "inutile"));
    }

    private static String cle(int graine) {
        var octets = new byte[32];
        octets[0] = (byte) graine;
        return Base64.getEncoder().encodeToString(octets);
    }
}
