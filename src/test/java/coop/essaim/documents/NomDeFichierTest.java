package coop.essaim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NomDeFichierTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # donné                        ; type  ; assaini
            Facture n. 12.pdf              ; PDF   ; Facture n. 12.pdf
            ../../etc/passwd               ; TEXTE ; passwd.txt
            C:\\Documents\\reçu taxi.JPEG  ; JPEG  ; reçu taxi.jpeg
            virement.pdf.exe               ; PDF   ; virement.pdf.pdf
            relevé.txt                     ; XML   ; relevé.xml
            CON.txt                        ; TEXTE ; _CON.txt
            ...                            ; PDF   ; document.pdf
            a<\u0338b.pdf                 ; PDF   ; a\u226Eb.pdf
            .htaccess                      ; TEXTE ; htaccess.txt
            a<b>c:d|e?f*g                  ; PDF   ; abcdefg.pdf
            """)
    void un_nom_garde_ce_qui_se_lit_et_prend_l_extension_de_son_contenu(
            String donne, TypeDeDocument type, String voulu) {
        assertThat(NomDeFichier.sur(donne, type)).isEqualTo(voulu);
    }

    @Property(tries = 2000)
    void aucun_nom_ne_sort_de_son_dossier_ni_de_sa_ligne(@ForAll("nomsHostiles") String brut) {
        var nom = NomDeFichier.sur(brut, TypeDeDocument.PDF);

        assertThat(nom).endsWith(".pdf").doesNotContain("..", "/", "\\", "\"", "\0", "\r", "\n");
        assertThat(nom).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]").doesNotStartWith(".");
        assertThat(Normalizer.isNormalized(nom, Normalizer.Form.NFC)).isTrue();
        assertThat(nom.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(5, 160);
    }

    @Property(tries = 2000)
    void assainir_deux_fois_ne_change_plus_rien(@ForAll("nomsHostiles") String brut) {
        var nom = NomDeFichier.sur(brut, TypeDeDocument.PDF);
        assertThat(NomDeFichier.sur(nom, TypeDeDocument.PDF)).isEqualTo(nom);
    }

    @Property(tries = 2000)
    void l_en_tête_tient_sur_une_ligne_ASCII_et_rend_le_nom_exact(@ForAll("nomsHostiles") String brut) {
        var nom = NomDeFichier.sur(brut, TypeDeDocument.PDF);
        var entete = NomDeFichier.enTete(nom);

        assertThat(entete)
                .matches("attachment; filename=\"[A-Za-z0-9 ._()'-]+\"; filename\\*=UTF-8''[A-Za-z0-9._~%-]+");
        var code = entete.substring(entete.indexOf("UTF-8''") + 7);
        assertThat(URLDecoder.decode(code, StandardCharsets.UTF_8)).isEqualTo(nom);
    }

    @Property(tries = 500)
    void les_deux_écritures_d_un_accent_donnent_le_même_nom(@ForAll("nomsHostiles") String brut) {
        assertThat(NomDeFichier.sur(Normalizer.normalize(brut, Normalizer.Form.NFD), TypeDeDocument.PDF))
                .isEqualTo(NomDeFichier.sur(Normalizer.normalize(brut, Normalizer.Form.NFC), TypeDeDocument.PDF));
    }

    @Provide
    Arbitrary<String> nomsHostiles() {
        var pieges = Arbitraries.of(
                "../",
                "..\\",
                "\0",
                "\u202E",
                "\u200B",
                "\uFEFF",
                "\r\n",
                "é",
                "e\u0301",
                "œ",
                "漢字",
                "👩‍🌾",
                ".pdf",
                "CON",
                "\"; filename=\"x",
                "%00",
                " ",
                ".",
                "\uD800",
                "\u2028",
                "facture",
                "\u0007");
        var textes = Arbitraries.strings().all().ofMaxLength(300);
        return Combinators.combine(
                        pieges.list().ofMaxSize(6), textes, pieges.list().ofMaxSize(6))
                .as((avant, milieu, apres) -> String.join("", avant) + milieu + String.join("", apres));
    }
}
