package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;

import fr.marcwrobel.jbanking.iban.RandomIban;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    private static final String EXEMPLE = "FR7630006000011234567890189";

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                EXEMPLE,
                "FR76 3000 6000 0112 3456 7890 189",
                "fr76\u00a03000\u202f6000 0112 3456 7890 189",
                "IBAN : FR76-3000-6000-0112-3456-7890-189",
                "IBAN FR76 3000 6000 0112 3456 7890 189"
            })
    void un_iban_se_colle_comme_il_vient(String texte) {
        assertThat(Iban.lire(texte).valeur().enClair()).isEqualTo(EXEMPLE);
    }

    @Test
    void un_iban_ne_montre_que_ses_bouts() {
        var iban = Iban.lire(EXEMPLE).valeur();
        assertThat(iban).hasToString("FR76\u00a0••••\u00a0••••\u00a00189");
        assertThat(iban.enGroupes()).isEqualTo("FR76 3000 6000 0112 3456 7890 189".replace(' ', '\u00a0'));
        assertThat(iban.pays()).isEqualTo("FR");
    }

    @Test
    void un_iban_français_de_mauvaise_longueur_le_dit() {
        assertThat(Iban.lire("FR76 3000 6000 0112 3456 7890 18").refus())
                .contains("Écrivez les 27 caractères de l’IBAN français : il en compte ici 26.");
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "30006000011234567890189",
                "FR7630006000011234567890188",
                "XX7630006000011234567890189",
                "DE89"
            })
    void un_iban_faux_est_refusé_par_une_phrase(String texte) {
        assertThat(Iban.lire(texte).refus())
                .contains("Vérifiez cet IBAN, caractère par caractère, sur le relevé d’identité bancaire : "
                        + "il commence par deux lettres de pays et deux chiffres, comme FR76.");
    }

    @Property
    void un_iban_de_tout_pays_se_relit_et_ne_se_montre_pas(@ForAll long graine) {
        var numero = new RandomIban(new Random(graine)).next().toString();
        var iban = Iban.lire(numero).valeur();
        assertThat(Iban.lire(iban.enGroupes()).valeur()).isEqualTo(iban).hasSameHashCodeAs(iban);
        assertThat(iban.toString()).doesNotContain(numero.substring(4, numero.length() - 4));
    }

    @Property
    void un_chiffre_faux_se_voit_toujours(
            @ForAll @IntRange(min = 2, max = 26) int rang, @ForAll @IntRange(min = 1, max = 9) int ecart) {
        var faux = new StringBuilder(EXEMPLE);
        faux.setCharAt(rang, (char) ('0' + (faux.charAt(rang) - '0' + ecart) % 10));
        assertThat(Iban.lire(faux.toString()).siLue()).isEmpty();
    }
}
