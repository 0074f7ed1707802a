package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import coop.essaim.commun.Lecture.Lue;
import coop.essaim.commun.Lecture.Refusee;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.ReflectionUtils;

/// La convention de lecture, tenue par tous les types : elle est écrite dans le `package-info` de `commun`.
class LectureTest {

    /// Un texte juste de chaque type.
    private static final Map<Class<?>, String> JUSTES = Map.ofEntries(
            Map.entry(Montant.class, "1 234,50 €"),
            Map.entry(Taux.class, "5,5 %"),
            Map.entry(Periode.class, "2026-03"),
            Map.entry(Siren.class, "732 829 320"),
            Map.entry(Siret.class, "732 829 320 00074"),
            Map.entry(NumeroTva.class, "FR 44 732 829 320"),
            Map.entry(Iban.class, "FR76 3000 6000 0112 3456 7890 189"),
            Map.entry(Bic.class, "PSSTFRPP"),
            Map.entry(Nir.class, "2 95 10 99 126 111 93"),
            Map.entry(Courriel.class, "camille@exemple.fr"),
            Map.entry(Telephone.class, "06 12 34 56 78"));

    private static final List<Class<?>> SECRETS = List.of(Iban.class, Nir.class);

    static Stream<Class<?>> types() {
        return JUSTES.keySet().stream();
    }

    static Stream<Class<?>> typesLiables() {
        return types().filter(type -> !SECRETS.contains(type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void lire_rend_une_valeur_ou_une_phrase_sans_jamais_rien_lever(Class<?> type) {
        assertThat(lire(type, JUSTES.get(type))).isInstanceOf(Lue.class);
        for (var texte :
                new String[] {null, "", " ", "\u00a0", "�", "<script>", "x".repeat(100_000), "9".repeat(100_000)})
            assertThat(lire(type, texte).refus().orElseThrow()).endsWith(".").matches("\\p{Lu}.{20,}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typesLiables")
    void spring_lit_dans_une_adresse_ce_que_lire_accepte_et_porte_la_phrase_de_ce_qu_elle_refuse(Class<?> type) {
        var spring = new DefaultFormattingConversionService();
        assertThat(new Lue<Object>(spring.convert(JUSTES.get(type), type))).isEqualTo(lire(type, JUSTES.get(type)));

        var echec = catchThrowable(() -> spring.convert("pas cela", type));
        assertThat(echec).isInstanceOf(ConversionFailedException.class);
        assertThat(echec.getCause())
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage(lire(type, "pas cela").refus().orElseThrow());
    }

    @Property(tries = 300)
    void aucune_phrase_ne_cite_le_texte_tapé(@ForAll("textes") String texte) {
        types().forEach(type -> lire(type, texte)
                .refus()
                .ifPresent(phrase -> assertThat(phrase).doesNotContainIgnoringCase(texte.strip())));
        EnFrancais.lireDate(texte)
                .refus()
                .ifPresent(phrase -> assertThat(phrase).doesNotContainIgnoringCase(texte.strip()));
    }

    @Provide
    Arbitrary<String> textes() {
        var tapes = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withChars(" .-@+é<\n\u00a0")
                .ofMinLength(9)
                .ofMaxLength(40)
                .filter(texte -> texte.strip().length() > 8);
        return tapes.flatMap(texte -> Arbitraries.of(texte, "FR76" + texte, "1" + texte));
    }

    @Test
    void un_constructeur_ne_prend_que_la_forme_nue() {
        assertThatThrownBy(() -> new Siren("732 829 320")).isInstanceOf(SaisieRefusee.class);
        assertThatThrownBy(() -> new Siret("732 829 320 00074")).isInstanceOf(SaisieRefusee.class);
        assertThatThrownBy(() -> new NumeroTva("fr44732829320")).isInstanceOf(SaisieRefusee.class);
        assertThatThrownBy(() -> new Courriel("Camille@exemple.fr")).isInstanceOf(SaisieRefusee.class);
        assertThatThrownBy(() -> new Courriel("camille@exemple.fr\n")).isInstanceOf(SaisieRefusee.class);
        assertThatThrownBy(() -> new Telephone("0612345678")).isInstanceOf(SaisieRefusee.class);
    }

    @Test
    void une_lecture_s_enchaîne_jusqu_au_premier_refus() {
        Function<Siren, Lecture<NumeroTva>> tva = siren -> new Lue<>(NumeroTva.de(siren));
        assertThat(Siren.lire("732829320").puis(tva)).isEqualTo(NumeroTva.lire("FR44732829320"));
        assertThat(Siren.lire("").puis(tva))
                .isEqualTo(new Refusee<>(Siren.lire("").refus().orElseThrow()));
    }

    private static Lecture<?> lire(Class<?> type, String texte) {
        var methode = ReflectionUtils.findMethod(type, "lire", String.class);
        return (Lecture<?>) ReflectionUtils.invokeMethod(methode, null, texte);
    }
}
