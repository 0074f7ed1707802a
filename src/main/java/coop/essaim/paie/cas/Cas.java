package coop.essaim.paie.cas;

import coop.essaim.paie.calcul.MoisDePaie;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Un cas lu : un mois, un mois à rebours (un budget ou un net), ou une suite de mois.
public sealed interface Cas {

    String id();

    record DUnMois(String id, JsonNode entree, MoisDePaie mois) implements Cas {}

    /// Un mois dont le brut est à trouver.
    ///
    /// @param tauxHoraire quand le budget s'exprime en heures payées à ce taux
    record ARebours(String id, JsonNode entree, MoisDePaie mois, Objectif objectif, Optional<BigDecimal> tauxHoraire)
            implements Cas {}

    record DUneAnnee(String id, JsonNode employe, List<MoisDemande> mois) implements Cas {}

    /// Ce qu'on cherche à atteindre.
    ///
    /// @param montant le budget, ou le net avant impôt souhaité, en centimes
    record Objectif(Nature nature, long montant) {}

    enum Nature {
        COUT,
        NET
    }

    /// Un mois de la suite : son brut est donné, ou à trouver depuis le budget du mois.
    record MoisDemande(MoisDePaie mois, Optional<Long> budget, Optional<BigDecimal> heuresParSemaine) {}
}
