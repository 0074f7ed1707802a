package coop.essaim.paie.cas;

import static coop.essaim.paie.cas.JeuDeReference.calculer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Le moteur contre les bulletins de référence : égal au centime, ligne à ligne.
class BulletinsDeReferenceTest {

    /// Ce que le second moteur, celui de 2017 à 2020, ne calcule pas.
    private static final Set<String> ABSENTES_DU_SECOND_MOTEUR = Set.of("FORFAIT_SOCIAL", "VERSEMENT_MOBILITE", "GMP");

    @TestFactory
    Stream<DynamicTest> un_bulletin_de_2021_à_2026_est_égal_au_centime() {
        return JeuDeReference.cas("golden").stream()
                .map(cas -> DynamicTest.dynamicTest(
                        cas.at("/input/id").stringValue(), () -> egal(cas, calculer(cas.get("input")))));
    }

    @TestFactory
    Stream<DynamicTest> un_bulletin_de_2017_à_2020_est_à_deux_centimes_près() {
        return JeuDeReference.cas("golden-2017-2020").stream()
                .map(cas -> DynamicTest.dynamicTest(cas.at("/input/id").stringValue(), () -> proche(cas)));
    }

    @TestFactory
    Stream<DynamicTest> une_année_régularisée_est_égale_au_centime() {
        return JeuDeReference.cas("golden-annual").stream()
                .map(cas -> DynamicTest.dynamicTest(cas.get("id").stringValue(), () -> annee(cas)));
    }

    @TestFactory
    Stream<DynamicTest> un_budget_donne_le_plus_grand_brut_qui_y_tient() {
        return JeuDeReference.cas("golden-inverse").stream()
                .map(cas -> DynamicTest.dynamicTest(cas.at("/input/id").stringValue(), () -> aRebours(cas)));
    }

    static void egal(JsonNode attendu, JsonNode obtenu) {
        SoftAssertions.assertSoftly(soit -> {
            soit.assertThat(codes(obtenu)).isEqualTo(codes(attendu));
            for (var ligne : attendu.get("lines")) {
                var notre = lignes(obtenu).get(ligne.get("code").stringValue());
                if (notre == null) continue;
                for (var champ :
                        List.of("employeeCents", "employerCents", "employeeRatePct", "employerRatePct", "base"))
                    nombre(soit, ligne.get("code").stringValue() + " " + champ, ligne.get(champ), notre.get(champ));
            }
            for (var bloc : List.of("roundedTotals", "bases", "parameters"))
                for (var champ : attendu.get(bloc).properties())
                    nombre(
                            soit,
                            bloc + " " + champ.getKey(),
                            champ.getValue(),
                            obtenu.get(bloc).get(champ.getKey()));
            for (var champ : List.of("generalReductionCoefficient", "pasRatePct", "netTaxable", "pas", "netPaid"))
                nombre(
                        soit,
                        champ,
                        attendu.get("totals").get(champ),
                        obtenu.get("totals").get(champ));
        });
    }

    private static void nombre(SoftAssertions soit, String quoi, JsonNode attendu, JsonNode obtenu) {
        if (!attendu.isNumber()) return;
        soit.assertThat(obtenu).as(quoi).isNotNull();
        if (obtenu == null || !obtenu.isNumber()) {
            soit.fail(quoi + " manque");
            return;
        }
        // Les montants au centime sont écrits exactement ; les autres portent le bruit des flottants de la référence.
        boolean exact = quoi.endsWith("Cents") || quoi.startsWith("roundedTotals");
        soit.assertThat(obtenu.doubleValue()).as(quoi).isCloseTo(attendu.doubleValue(), within(exact ? 1e-7 : 1e-6));
    }

    private static List<String> codes(JsonNode bulletin) {
        return List.copyOf(lignes(bulletin).keySet());
    }

    private static Map<String, JsonNode> lignes(JsonNode bulletin) {
        var parCode = new LinkedHashMap<String, JsonNode>();
        bulletin.get("lines").forEach(ligne -> parCode.put(ligne.get("code").stringValue(), ligne));
        return parCode;
    }

    private static void proche(JsonNode cas) {
        var obtenu = lignes(calculer(cas.get("input")));
        var attendu = lignes(cas);
        SoftAssertions.assertSoftly(soit -> {
            attendu.forEach((code, ligne) -> {
                soit.assertThat(obtenu).containsKey(code);
                if (!obtenu.containsKey(code)) return;
                soit.assertThat(obtenu.get(code).get("employeeCents").doubleValue())
                        .as(code + " part salariale")
                        .isCloseTo(ligne.get("employee").doubleValue(), within(0.0201));
                soit.assertThat(obtenu.get(code).get("employerCents").doubleValue())
                        .as(code + " part patronale")
                        .isCloseTo(ligne.get("employer").doubleValue(), within(0.0201));
            });
            obtenu.forEach((code, ligne) -> {
                boolean nulle = ligne.get("employeeCents").doubleValue() == 0
                        && ligne.get("employerCents").doubleValue() == 0;
                if (!nulle && !ABSENTES_DU_SECOND_MOTEUR.contains(code))
                    soit.assertThat(attendu).containsKey(code);
            });
        });
    }

    private static void annee(JsonNode cas) {
        var obtenu = calculer(cas);
        assertThat(obtenu.get("months")).hasSameSizeAs(cas.get("months"));
        SoftAssertions.assertSoftly(soit -> {
            for (int rang = 0; rang < cas.get("months").size(); rang++)
                moisDeLAnnee(
                        soit, cas.get("months").get(rang), obtenu.get("months").get(rang));
            for (var champ : cas.get("year").properties())
                nombre(
                        soit,
                        "roundedTotals year " + champ.getKey(),
                        champ.getValue(),
                        obtenu.get("year").get(champ.getKey()));
        });
    }

    private static void moisDeLAnnee(SoftAssertions soit, JsonNode attendu, JsonNode obtenu) {
        var mois = attendu.get("month").stringValue() + " ";
        soit.assertThat(codes(obtenu)).as(mois).isEqualTo(codes(attendu));
        for (var ligne : attendu.get("lines")) {
            var code = ligne.get("code").stringValue();
            var notre = lignes(obtenu).get(code);
            if (notre != null)
                for (var champ : ligne.properties())
                    nombre(soit, mois + code + " " + champ.getKey(), champ.getValue(), notre.get(champ.getKey()));
        }
        for (var champ : attendu.properties())
            nombre(soit, mois + champ.getKey(), champ.getValue(), obtenu.get(champ.getKey()));
        for (var bloc : List.of("cumulative", "bases")) {
            if (bloc.equals("bases") && attendu.has("equivalentHours")) continue;
            for (var champ : attendu.get(bloc).properties())
                nombre(
                        soit,
                        mois + bloc + " " + champ.getKey(),
                        champ.getValue(),
                        obtenu.get(bloc).get(champ.getKey()));
        }
    }

    private static void aRebours(JsonNode cas) {
        var obtenu = calculer(cas.get("input"));
        SoftAssertions.assertSoftly(soit -> {
            for (var champ : cas.get("exact").properties())
                if (!Set.of("evaluations", "ms").contains(champ.getKey()))
                    nombre(
                            soit,
                            champ.getKey(),
                            champ.getValue(),
                            obtenu.get("exact").get(champ.getKey()));
        });
        egal(cas.get("payslip"), obtenu.get("payslip"));
    }
}
