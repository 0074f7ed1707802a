package coop.essaim.activites;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Qui, parmi ceux qui mènent une activité, n'est pas déclaré à l'assureur d'un risque qu'elle doit couvrir.
/// Le module qui tient les déclarations l'apporte.
public interface CouvertureDesBesoins {

    /// @return pour chaque risque de l'activité en cours ce jour, les noms de qui n'est pas couvert
    Map<Risque, List<String>> manquants(ActiviteId activite, LocalDate jour);
}
