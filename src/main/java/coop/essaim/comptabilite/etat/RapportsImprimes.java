package coop.essaim.comptabilite.etat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.etat.Etat.Rangee;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.documents.Entetes;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Les rapports sur le papier de la coopérative.
@Component
class RapportsImprimes {

    /// Au-delà, un rapport se lit dans un tableur : le papier d'un grand livre entier ferait mille pages.
    static final int LIGNES_MAX = 3000;

    /// Dès neuf colonnes, la feuille se tourne.
    private static final int COLONNES_EN_HAUTEUR = 8;

    private final Redactions redactions;
    private final Impressions impressions;
    private final Entetes entetes;
    private final Clock horloge;

    RapportsImprimes(Redactions redactions, Impressions impressions, Entetes entetes, Clock horloge) {
        this.redactions = redactions;
        this.impressions = impressions;
        this.entetes = entetes;
        this.horloge = horloge;
    }

    /// Rien quand le rapport est trop long pour le papier.
    Optional<byte[]> imprimer(Rapport rapport, Cadrage cadrage, Precisions precisions) {
        var rangees = new ArrayList<Rangee>();
        var etats = new ArrayList<Etat>(1);
        redactions.emporter(rapport, cadrage, precisions, false, (entete, flux) -> {
            etats.add(entete);
            while (flux.hasNext() && rangees.size() <= LIGNES_MAX) rangees.add(flux.next());
        });
        if (rangees.size() > LIGNES_MAX) return Optional.empty();
        var etat = etats.getFirst().avecRangees(rangees);
        return Optional.of(impressions.imprimer(Impression.de(
                etat.titre(),
                "comptabilite/etat/rapport-papier",
                Map.of(
                        "entete",
                        entetes.duJour(),
                        "etat",
                        etat,
                        "paysage",
                        etat.colonnes().size() > COLONNES_EN_HAUTEUR,
                        "edite",
                        EnFrancais.enFrancais(LocalDate.now(horloge))))));
    }
}
