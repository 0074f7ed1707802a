package coop.essaim.commun.page.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltresTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            '  miel  '  ; miel
            100 %       ; 100 \\%
            a_b         ; a\\_b
            a\\b      ; a\\\\b
            """)
    void un_texte_se_cherche_tel_quel_sans_joker(String tape, String cherche) {
        assertThat(Filtres.texte(tape)).isEqualTo(cherche);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void rien_ne_filtre_rien(String tape) {
        assertThat(Filtres.texte(tape)).isNull();
        assertThat(Filtres.parmi(tape, "ouvertes|fermees")).isNull();
        assertThat(Filtres.uuid(tape)).isNull();
        assertThat(Filtres.date(tape)).isNull();
    }

    @Test
    void ce_qui_ne_se_comprend_pas_ne_filtre_pas() {
        var id = UUID.fromString("01a21abd-bd63-753c-ab2a-4ff17cbb0813");

        assertThat(Filtres.uuid(id.toString())).isEqualTo(id);
        assertThat(Filtres.uuid("1-1-1-1-1")).isNull();
        assertThat(Filtres.parmi("fermees", "ouvertes|fermees")).isEqualTo("fermees");
        assertThat(Filtres.parmi("fermee", "ouvertes|fermees")).isNull();
        assertThat(Filtres.date("12/03/2026")).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(Filtres.date("le 12")).isNull();
    }
}
