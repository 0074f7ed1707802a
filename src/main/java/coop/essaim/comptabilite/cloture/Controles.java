package coop.essaim.comptabilite.cloture;

import static coop.essaim.comptabilite.cloture.Anomalie.Gravite.ALERTE;
import static coop.essaim.comptabilite.cloture.Anomalie.Gravite.BLOQUANTE;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.cloture.ControlesSql.Fenetre;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tous les contrôles d'avant clôture, d'un mois ou d'un exercice : aucun n'arrête les autres.
@Component
class Controles {

    private final ControlesSql sql;
    private final TvaEnAttenteSql tva;

    Controles(ControlesSql sql, TvaEnAttenteSql tva) {
        this.sql = sql;
        this.tva = tva;
    }

    /// @param entier l'exercice, et non un mois
    List<Anomalie> passer(Fenetre f, boolean entier) {
        var anomalies = new ArrayList<Anomalie>();
        anomalies.addAll(sql.brouillard(f));
        anomalies.addAll(sql.numerotation(f));
        anomalies.addAll(soldes(f));
        anomalies.addAll(sql.attente(entier ? BLOQUANTE : ALERTE, f));
        anomalies.addAll(sql.nonLettrees(f));
        anomalies.addAll(sql.sectionsAnormales(f));
        anomalies.addAll(sql.tvaEnAttente(f));
        anomalies.addAll(tvaParFacture(f));
        anomalies.addAll(sql.sansFichier(f));
        if (entier) {
            anomalies.addAll(sql.comptesInactifs(f));
            anomalies.addAll(sql.resultatAAffecter(f));
        }
        return anomalies;
    }

    /// Ce qui se lit des soldes à la fin d'un mois, et empêche de le clore.
    List<Anomalie> soldes(Fenetre f) {
        var anomalies = new ArrayList<>(sql.desequilibre(f));
        anomalies.addAll(sql.liaison(f));
        return anomalies;
    }

    private List<Anomalie> tvaParFacture(Fenetre f) {
        var ecarts = TvaEnAttente.ecarts(tva.lignes(f));
        var anomalies = new ArrayList<>(ecarts.stream()
                .limit(ControlesSql.PLAFOND)
                .map(Controles::anomalie)
                .toList());
        if (ecarts.size() > ControlesSql.PLAFOND)
            anomalies.add(new Anomalie(
                    ALERTE,
                    "tva par facture",
                    "les autres",
                    "Et " + EnFrancais.compte(ecarts.size() - ControlesSql.PLAFOND, "autre écart", "autres écarts")
                            + " de TVA en attente.",
                    "/comptabilite/ecritures?compte=44574&du=" + f.report() + "&au=" + f.au(),
                    ecarts.size() - ControlesSql.PLAFOND));
        return anomalies;
    }

    private static Anomalie anomalie(TvaEnAttente.Ecart ecart) {
        var ou = "Section " + ecart.section() + ", compte " + ecart.compte() + " : ";
        var phrase = ecart.facturee()
                ? "%s%s de TVA en attente, quand ce qui reste dû en laisse %s."
                        .formatted(ou, ecart.enAttente(), ecart.attendu())
                : "%s%s de TVA en attente sans facture en regard : lettrez avec sa facture, ou donnez-en la pièce."
                        .formatted(ou, ecart.enAttente());
        return new Anomalie(
                ALERTE,
                "tva par facture",
                pieces(ecart.pieces()),
                phrase,
                "/comptabilite/ecritures/" + ecart.ecriture());
    }

    private static String pieces(List<String> pieces) {
        if (pieces.size() <= 3) return String.join(", ", pieces);
        return String.join(", ", pieces.subList(0, 3)) + " et " + (pieces.size() - 3) + " autres";
    }
}
