package coop.essaim.paie.cas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Les paramètres de référence (`parameters.json`), lus avec les corrections que `parameters.md` §1 leur apporte : une
/// valeur par code de nos paramètres et par date, zéro quand rien n'est dû.
final class DroitDeReference {

    /// Le libellé de la référence, la tranche (en plafonds ; « - » pour une valeur seule) et notre code.
    private static final String CORRESPONDANCES = """
            PMSS (€/month) | - | pss.mensuel
            PASS (€/year) | - | pss.annuel
            SMIC gross hourly (€) | - | smic.horaire
            Maladie employer (full) | 0 | maladie.employeur
            Maladie employee | 0 | maladie.salarie
            Maladie employer, reduction in points | - | maladie.reduction
            Maladie reduction: ceiling in SMIC | - | maladie.plafond
            Maladie reduction: ceiling in SMIC of 31/12/2023 | - | maladie.plafond
            Maladie reduction: ceiling in SMIC of 01/01/2025 | - | maladie.plafond
            Vieillesse plafonnée employer | 0 | vieillesse_plaf.employeur
            Vieillesse plafonnée employee | 0 | vieillesse_plaf.salarie
            Vieillesse déplafonnée employer | 0 | vieillesse_deplaf.employeur
            Vieillesse déplafonnée employee | 0 | vieillesse_deplaf.salarie
            Famille (full) | 0 | famille.employeur
            Famille, reduction in points | - | famille.reduction
            Famille reduction: ceiling in SMIC | - | famille.plafond
            Famille reduction: ceiling in SMIC of 31/12/2023 | - | famille.plafond
            Famille reduction: ceiling in SMIC of 01/01/2025 | - | famille.plafond
            CSA (solidarité autonomie) | 0 | csa.employeur
            Chômage employer (≤ 4 PSS) | 0 | chomage.employeur
            Chômage employer (≤ 4 PSS) | 1 | chomage.employeur
            Chômage employee (≤ 4 PSS) | 0 | chomage.salarie
            AGS (≤ 4 PSS) | 0 | ags.employeur
            FNAL < 20 (≤ 1 PSS) | 0 | fnal.sous_seuil
            FNAL < 50 (≤ 1 PSS) | 0 | fnal.sous_seuil
            FNAL ≥ 20 | 0 | fnal.au_seuil
            FNAL ≥ 50 | 0 | fnal.au_seuil
            Dialogue social | 0 | dialogue_social.employeur
            Formation < 11 (to 2018) | 0 | formation.sous_seuil
            CFP < 11 | - | formation.sous_seuil
            Formation ≥ 11 (to 2018) | 0 | formation.au_seuil
            CFP ≥ 11 | - | formation.au_seuil
            PEEC ≥ 20 | 0 | peec.employeur
            PEEC ≥ 50 | 0 | peec.employeur
            Versement mobilité: headcount threshold | - | mobilite.seuil
            Forfait social providence | - | forfait_social.employeur
            Forfait social providence: headcount threshold | - | forfait_social.seuil
            ARRCO non cadre employer T1 / T2 (3 PSS) | 0 | arrco_t1.employeur
            ARRCO non cadre employer T1 / T2 (3 PSS) | 1 | arrco_t2.employeur
            ARRCO non cadre employee T1 / T2 | 0 | arrco_t1.salarie
            ARRCO non cadre employee T1 / T2 | 1 | arrco_t2.salarie
            ARRCO cadre employer T1 | 0 | arrco_t1.employeur
            ARRCO cadre employee T1 | 0 | arrco_t1.salarie
            AGIRC cadre employer TB / TC | 1 | agirc.employeur
            AGIRC cadre employer TB / TC | 4 | agirc.employeur
            AGIRC cadre employee TB / TC | 1 | agirc.salarie
            AGIRC cadre employee TB / TC | 4 | agirc.salarie
            AGFF non cadre employer T1 / T2 | 0 | agff_t1.employeur
            AGFF non cadre employer T1 / T2 | 1 | agff_t2.employeur
            AGFF non cadre employee T1 / T2 | 0 | agff_t1.salarie
            AGFF non cadre employee T1 / T2 | 1 | agff_t2.salarie
            CET cadre (to 2018) employer | 0 | cet_cadre.employeur
            CET cadre (to 2018) employee | 0 | cet_cadre.salarie
            GMP monthly employer (€) | - | gmp.employeur
            GMP monthly employee (€) | - | gmp.salarie
            AGIRC-ARRCO employer T1 / T2 | 0 | agirc_arrco_t1.employeur
            AGIRC-ARRCO employer T1 / T2 | 1 | agirc_arrco_t2.employeur
            AGIRC-ARRCO employee T1 / T2 | 0 | agirc_arrco_t1.salarie
            AGIRC-ARRCO employee T1 / T2 | 1 | agirc_arrco_t2.salarie
            CEG employer T1 / T2 | 0 | ceg_t1.employeur
            CEG employer T1 / T2 | 1 | ceg_t2.employeur
            CEG employee T1 / T2 | 0 | ceg_t1.salarie
            CEG employee T1 / T2 | 1 | ceg_t2.salarie
            CET 2019+ employer (if pay > PSS, from the first euro to 8 PSS) | 0 | cet.employeur
            CET 2019+ employee | 0 | cet.salarie
            APEC employer (cadre, ≤ 4 PSS) | 0 | apec.employeur
            APEC employee | 0 | apec.salarie
            Prévoyance décès cadre employer (≤ 1 PSS) | - | prevoyance_cadre.employeur
            CSG deductible | - | csg_deductible.salarie
            CSG non deductible | - | csg_non_deductible.salarie
            CRDS | - | crds.salarie
            CSG abatement (≤ 4 PSS) | 0 | csg.abattement
            General reduction T < 20 | - | reduction.t.sous_seuil
            General reduction T < 50 | - | reduction.t.sous_seuil
            General reduction T ≥ 20 | - | reduction.t.au_seuil
            General reduction T ≥ 50 | - | reduction.t.au_seuil
            General reduction: exit point in SMIC | - | reduction.sortie
            RGDU Tmin | - | reduction.tmin
            RGDU Tdelta < 50 | - | reduction.tdelta.sous_seuil
            RGDU Tdelta ≥ 50 | - | reduction.tdelta.au_seuil
            RGDU P | - | reduction.puissance
            """;

    /// `parameters.md` §1 : ce que la référence dit de travers, et depuis quand.
    private static final String CORRECTIONS = """
            ags.employeur | 2024-07-01 | 0.0025
            reduction.t.sous_seuil | 2019-01-01 | 0.2809
            reduction.t.sous_seuil | 2019-10-01 | 0.3214
            reduction.t.au_seuil | 2019-01-01 | 0.2849
            reduction.t.au_seuil | 2019-10-01 | 0.3254
            """;

    private final Map<String, NavigableMap<LocalDate, BigDecimal>> parCode = new LinkedHashMap<>();

    DroitDeReference() {
        var lignes = JeuDeReference.cas("parameters");
        for (var correspondance : champs(CORRESPONDANCES))
            for (var ligne : lignes)
                if (ligne.get("label").stringValue().equals(correspondance[0]))
                    inscrire(correspondance[2], ligne, correspondance[1]);
        for (var correction : champs(CORRECTIONS))
            dates(correction[0]).put(LocalDate.parse(correction[1]), new BigDecimal(correction[2]));
    }

    /// Deux libellés qui se suivent (« moins de 20 », « moins de 50 ») : le second commence le jour où finit le
    /// premier.
    private void inscrire(String code, JsonNode ligne, String tranche) {
        var valeur = valeur(ligne, tranche);
        dates(code).merge(LocalDate.parse(ligne.get("from").stringValue()), valeur, BigDecimal::max);
    }

    private NavigableMap<LocalDate, BigDecimal> dates(String code) {
        return parCode.computeIfAbsent(code, _ -> new TreeMap<>());
    }

    private static BigDecimal valeur(JsonNode ligne, String tranche) {
        if (tranche.equals("-")) return ligne.get("value").isNumber() ? nombre(ligne.get("value")) : BigDecimal.ZERO;
        for (var palier : ligne.get("brackets"))
            if (palier.get("fromPss").intValue() == Integer.parseInt(tranche)) return nombre(palier.get("rate"));
        return BigDecimal.ZERO;
    }

    private static BigDecimal nombre(JsonNode nombre) {
        // Le second moteur écrit ses flottants : 0.08100000000000002.
        return nombre.decimalValue().setScale(8, java.math.RoundingMode.HALF_UP);
    }

    static List<String[]> champs(String table) {
        return table.lines()
                .filter(ligne -> !ligne.isBlank())
                .map(ligne -> ligne.strip().split("\\s*\\|\\s*"))
                .toList();
    }

    Iterable<String> codes() {
        return parCode.keySet();
    }

    static List<String> libelles() {
        return champs(CORRESPONDANCES).stream().map(c -> c[0]).distinct().toList();
    }

    BigDecimal a(String code, LocalDate date) {
        var enVigueur = dates(code).floorEntry(date);
        return enVigueur == null ? BigDecimal.ZERO : enVigueur.getValue();
    }
}
