package coop.essaim.facturation;

import coop.essaim.activites.ActiviteId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Le contrat entre `facturation` et le module qui connaît les sorties : une activité peut rester ouverte après le
/// départ de qui la menait, le temps d'en facturer les derniers travaux, ce que fait l'équipe d'appui.
public interface EntrepreneursSortis {

    /// Le jour où cette personne est sortie de la coopérative, si elle l'est ce jour-là.
    ///
    /// @param compte de qui agit ; `null` pour Essaim lui-même, qui regarde si tous ceux qui mènent l'activité sont
    /// sortis
    Optional<LocalDate> sortie(ActiviteId activite, @Nullable UUID compte, LocalDate jour);
}
