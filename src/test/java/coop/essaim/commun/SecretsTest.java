package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Un numéro de sécurité sociale ou un compte bancaire ne sort que par une méthode qui dit « clair ».
class SecretsTest {

    private static final String NIR = "295109912611193";
    private static final String IBAN = "FR7630006000011234567890189";
    private static final JsonMapper JSON = new JsonMapper();

    record Bulletin(String personne, Nir nir, Iban iban, Lecture<Nir> saisie) {}

    private static Bulletin bulletin() {
        return new Bulletin(
                "Camille Aubrée", Nir.lire(NIR).valeur(), Iban.lire(IBAN).valeur(), Nir.lire(NIR));
    }

    @Test
    void le_texte_d_un_record_qui_les_contient_ne_les_montre_pas() {
        sansSecret(bulletin().toString());
        sansSecret("%s".formatted(bulletin()));
        sansSecret(List.of(bulletin()).toString() + Map.of("bulletin", bulletin()));
    }

    @Test
    void le_json_d_un_record_qui_les_contient_ne_les_montre_pas() {
        sansSecret(JSON.writeValueAsString(bulletin()));
        assertThat(JSON.writeValueAsString(bulletin())).contains("\"iban\":\"FR76\u00a0••••\u00a0••••\u00a00189\"");
    }

    @Test
    void le_json_ne_les_lit_pas_non_plus() {
        assertThatThrownBy(() -> JSON.readValue('"' + NIR + '"', Nir.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JSON.readValue('"' + IBAN + '"', Iban.class)).isInstanceOf(JacksonException.class);
    }

    @Property
    void une_faute_de_frappe_est_refusée_sans_citer_le_numéro(
            @ForAll @IntRange(max = 12) int rang, @ForAll @IntRange(min = 1, max = 9) int ecart) {
        sansSecret(refus(() -> Nir.lire(fausse(NIR, rang, ecart)).valeur()), fausse(NIR, rang, ecart));
        sansSecret(refus(() -> Iban.lire(fausse(IBAN, rang + 4, ecart)).valeur()), fausse(IBAN, rang + 4, ecart));
    }

    @ParameterizedTest(name = "tronqué à {0}")
    @ValueSource(ints = {5, 10, 12, 13, 14})
    void un_numéro_tronqué_est_refusé_sans_le_citer(int longueur) {
        sansSecret(refus(() -> Nir.lire(NIR.substring(0, longueur)).valeur()), NIR.substring(0, longueur));
        sansSecret(refus(() -> Iban.lire(IBAN.substring(0, longueur)).valeur()), IBAN.substring(0, longueur));
    }

    @Test
    void spring_ne_sait_pas_les_convertir_et_ne_peut_donc_pas_les_écrire_dans_une_exception() {
        var spring = new DefaultFormattingConversionService();
        assertThat(spring.canConvert(String.class, Siren.class)).isTrue();
        assertThat(spring.canConvert(String.class, Nir.class)).isFalse();
        assertThat(spring.canConvert(String.class, Iban.class)).isFalse();
    }

    @Test
    void aucune_autre_méthode_ne_rend_le_numéro() throws ReflectiveOperationException {
        assertThat(portes(Nir.class, bulletin().nir()))
                .containsExactlyInAnyOrder("enClair", "enClairSansCle", "enGroupes");
        assertThat(portes(Iban.class, bulletin().iban())).containsExactlyInAnyOrder("enClair", "enGroupes");
        for (var type : List.of(Nir.class, Iban.class)) {
            assertThat(type.getFields()).isEmpty();
            assertThat(type.getConstructors()).isEmpty();
            assertThat(type).isFinal().matches(t -> !t.isRecord());
        }
    }

    /// Les méthodes publiques sans argument dont le résultat laisse voir plus de la moitié du numéro.
    private static List<String> portes(Class<?> type, Object secret) throws ReflectiveOperationException {
        var portes = Stream.<String>builder();
        for (Method methode : type.getDeclaredMethods()) {
            boolean lisible = Modifier.isPublic(methode.getModifiers()) && methode.getParameterCount() == 0;
            if (lisible
                    && String.valueOf(methode.invoke(secret))
                                    .replaceAll("[^0-9]", "")
                                    .length()
                            > 10
                    && !methode.getName().equals("hashCode")) portes.add(methode.getName());
        }
        return portes.build().toList();
    }

    private static Throwable refus(Runnable lecture) {
        return org.assertj.core.api.Assertions.catchThrowable(lecture::run);
    }

    private static void sansSecret(Throwable refus, String saisie) {
        assertThat(refus).isInstanceOf(SaisieRefusee.class).hasNoCause();
        assertThat(refus.toString()).doesNotContain(saisie);
        sansSecret(refus.toString());
    }

    /// Aucune suite de cinq chiffres d'un des deux numéros.
    private static void sansSecret(String texte) {
        for (var numero : List.of(NIR, IBAN.substring(4)))
            for (int debut = 0; debut + 5 <= numero.length(); debut++)
                assertThat(texte).doesNotContain(numero.substring(debut, debut + 5));
    }

    private static String fausse(String numero, int rang, int ecart) {
        var faux = new StringBuilder(numero);
        faux.setCharAt(rang, (char) ('0' + (faux.charAt(rang) - '0' + ecart) % 10));
        return faux.toString();
    }
}
