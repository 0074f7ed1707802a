package coop.essaim.paie;

import coop.essaim.activites.Activite;
import java.time.LocalDate;

/// Ce dont une activité dispose un jour donné, pour partir de là dans une simulation.
///
/// Rempli par le module de gestion, qui dépend de celui-ci : le simulateur et le tableau de gestion disent ainsi le
/// même
/// chiffre, calculé d'une seule façon.
public interface TresorerieDisponible {
    Tresorerie tresorerie(Activite activite, LocalDate jour);
}
