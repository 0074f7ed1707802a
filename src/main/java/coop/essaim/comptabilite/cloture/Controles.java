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

    /// Au-delà, la liste n'aide plus personne.
    private static final int PLAFOND = 50;

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
        anomalies.addAll(sql.desequilibre(f));
        anomalies.addAll(sql.liaison(f));
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

    private List<Anomalie> tvaParFacture(Fenetre f) {
        var ecarts = TvaEnAttente.ecarts(tva.lignes(f));
        var anomalies = new ArrayList<>(
                ecarts.stream().limit(PLAFOND).map(Controles::anomalie).toList());
        if (ecarts.size() > PLAFOND)
            anomalies.add(new Anomalie(
                    ALERTE,
                    "tva par facture",
                    "autres factures",
                    EnFrancais.compte(ecarts.size() - PLAFOND, "autre écart", "autres écarts")
                            + " de TVA en attente : reprenez d'abord ceux-ci.",
                    "/comptabilite/ecritures?compte=44574&du=" + f.report() + "&au=" + f.au()));
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
