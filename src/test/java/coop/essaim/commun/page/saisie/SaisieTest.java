package coop.essaim.commun.page.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Taux;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.ServletRequestDataBinder;

class SaisieTest {

    record ContratSaisie(
            @NotBlank String intitule,
            @NotNull Montant montant,
            LocalDate debut,
            BigDecimal heures,
            Taux taux,
            List<String> jours,
            boolean lu) {}

    final DefaultFormattingConversionService formats = new DefaultFormattingConversionService();
    final ResourceBundleMessageSource phrases = new ResourceBundleMessageSource();
    final LectureDeSaisie lecture = new LectureDeSaisie(phrases, formats);

    SaisieTest() {
        new Formats().addFormatters(formats);
        phrases.setBasename("messages");
        phrases.setDefaultEncoding("UTF-8");
    }

    @Test
    void un_formulaire_à_modifier_montre_les_valeurs_comme_on_les_tape() {
        var contrat = new ContratSaisie(
                "Atelier",
                Montant.euros("1234.5"),
                LocalDate.of(2026, 3, 12),
                new BigDecimal("7.5"),
                Taux.pourCent("5.5"),
                List.of("lundi", "jeudi"),
                true);
        var saisie = lecture.lire(Map.of("contratSaisie", contrat), new MockHttpServletRequest());
        assertThat(saisie.valeur("montant")).isEqualTo("1\u202f234,50");
        assertThat(saisie.valeur("debut")).isEqualTo("12/03/2026");
        assertThat(saisie.valeur("heures")).isEqualTo("7,5");
        assertThat(saisie.valeur("taux")).isEqualTo("5,5");
        assertThat(saisie.contient("jours", "jeudi")).isTrue();
        assertThat(saisie.contient("jours", "mardi")).isFalse();
        assertThat(saisie.contient("lu", "true")).isTrue();
        assertThat(saisie.aDesRefus()).isFalse();
    }

    @Test
    void ce_qui_a_été_tapé_revient_tel_quel_avec_une_phrase_par_champ() {
        var saisie = envoyer(Map.of(
                "intitule", " ", "montant", "douze <b>", "debut", "31/02/2026", "heures", "x", "jours", "mardi"));
        assertThat(saisie.valeur("montant")).isEqualTo("douze <b>");
        assertThat(saisie.valeur("debut")).isEqualTo("31/02/2026");
        assertThat(saisie.contient("jours", "mardi")).isTrue();
        assertThat(saisie.refus("montant")).isEqualTo(Montant.lire("x").refus().orElseThrow());
        assertThat(saisie.refus("debut")).contains("février 2026 compte 28 jours");
        assertThat(saisie.refus("heures")).startsWith("Écrivez un nombre");
    }

    @Test
    void un_champ_vide_dit_ce_qu_il_attend() {
        var saisie = envoyer(Map.of("intitule", "", "montant", ""));
        assertThat(saisie.refus("intitule")).isEqualTo("Remplissez ce champ.");
        assertThat(saisie.refus("montant")).isEqualTo("Remplissez ce champ.");
        assertThat(saisie.refus().keySet()).containsExactly("intitule", "montant");
    }

    @ParameterizedTest
    @CsvSource({"12/3/26, 2026-03-12", "2026-03-12, 2026-03-12", "12 mars 2026, 2026-03-12", "12032026, 2026-03-12"})
    void une_date_se_tape_comme_on_veut(String tape, LocalDate attendue) {
        assertThat(formats.convert(tape, LocalDate.class)).isEqualTo(attendue);
    }

    @Test
    void un_champ_facultatif_laissé_vide_n_est_pas_un_refus() {
        for (var type : List.of(Montant.class, Taux.class, LocalDate.class, BigDecimal.class, Periode.class)) {
            assertThat((Object) formats.convert("", type)).isNull();
            assertThat((Object) formats.convert("  ", type)).isNull();
        }
    }

    @Test
    void une_période_réaffichée_se_relit() {
        var mars = new Periode(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(formats.convert(formats.convert(mars, String.class), Periode.class))
                .isEqualTo(mars);
    }

    @Test
    void chaque_phrase_de_champ_existe_et_ne_dit_jamais_invalide() {
        for (var code : List.of(
                "NotBlank", "NotNull", "Size", "Email", "Min", "Max", "Positive", "Past", "AssertTrue", "Digits")) {
            var phrase = phrases.getMessage("jakarta.validation.constraints." + code + ".message", null, Locale.FRANCE);
            assertThat(phrase).matches("\\p{Lu}.+\\.").doesNotContainIgnoringCase("invalide");
        }
    }

    private Saisie envoyer(Map<String, String> champs) {
        var demande = new MockHttpServletRequest("POST", "/");
        champs.forEach(demande::addParameter);
        var liaison = new ServletRequestDataBinder(null, "contratSaisie");
        liaison.setTargetType(ResolvableType.forClass(ContratSaisie.class));
        liaison.setConversionService(formats);
        liaison.setValidator(new SpringValidatorAdapter(validateur()));
        liaison.construct(demande);
        // Comme Spring MVC : un objet qui n'a pu être construit ne se lie ni ne se valide davantage.
        if (liaison.getTarget() != null) liaison.validate();
        return lecture.lire(Map.of("x", liaison.getBindingResult()), demande);
    }

    private jakarta.validation.Validator validateur() {
        var usine = new org.springframework.validation.beanvalidation.LocalValidatorFactoryBean();
        usine.setValidationMessageSource(phrases);
        usine.afterPropertiesSet();
        return usine.getValidator();
    }
}
