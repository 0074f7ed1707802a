package coop.essaim.acces.facteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    static final byte[] SECRET_DE_LA_RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "à {0} s, {1}")
    @CsvSource({
        // secondes | six derniers chiffres de la RFC 6238, annexe B
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130",
    })
    void les_codes_sont_ceux_de_la_rfc(long secondes, String code) {
        assertThat(new Totp(SECRET_DE_LA_RFC).pas(code, Instant.ofEpochSecond(secondes)))
                .contains(secondes / 30);
    }

    @Test
    void un_pas_de_retard_ou_d_avance_passe_et_deux_non() {
        var totp = new Totp(SECRET_DE_LA_RFC);
        var maintenant = Instant.ofEpochSecond(1_111_111_111);
        long pas = 1_111_111_111 / 30;

        assertThat(totp.pas(totp.code(pas - 1), maintenant)).contains(pas - 1);
        assertThat(totp.pas(totp.code(pas + 1), maintenant)).contains(pas + 1);
        assertThat(totp.pas(totp.code(pas - 2), maintenant)).isEmpty();
        assertThat(totp.pas(totp.code(pas + 2), maintenant)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'050 471', true",
        "'50471', false",
        "'0050471', false",
        "'o50471', false",
        "'', false",
        "'٠٥٠٤٧١', false"
    })
    void un_code_se_tape_avec_ou_sans_espace_et_rien_d_autre(String saisie, boolean juste) {
        assertThat(new Totp(SECRET_DE_LA_RFC)
                        .pas(saisie, Instant.ofEpochSecond(1_111_111_111))
                        .isPresent())
                .isEqualTo(juste);
    }

    @ParameterizedTest
    @CsvSource({"f, MY======", "fo, MZXQ====", "foo, MZXW6===", "foobar, MZXW6YTBOI======"})
    void la_base_32_est_celle_de_la_rfc_4648(String clair, String attendu) {
        assertThat(Base32.ecrire(clair.getBytes(StandardCharsets.US_ASCII))).isEqualTo(attendu.replace("=", ""));
    }
}
