package coop.essaim.parcours.calcul;

import coop.essaim.commun.Periode;
import java.time.LocalDate;
import java.util.List;

/// Les durées d'un CAPE : douze mois au plus, renouvelable deux fois par écrit avant son terme (art. L. 127-2 et R.
/// 127-2
/// du code de commerce).
public final class Cape {

    public static final int MOIS_AU_PLUS = 12;
    public static final int RENOUVELLEMENTS_AU_PLUS = 2;

    /// Tous les CAPE d'une personne avec la coopérative, même séparés par une sortie.
    public static final int MOIS_EN_TOUT = MOIS_AU_PLUS * (1 + RENOUVELLEMENTS_AU_PLUS);

    /// Le dernier terme possible d'un CAPE, ou d'un renouvellement, qui commence ce jour.
    public static LocalDate termeAuPlusTard(LocalDate debut) {
        return debut.plusMonths(MOIS_AU_PLUS).minusDays(1);
    }

    public static boolean estTropLong(Periode periode) {
        return periode.fin().isAfter(termeAuPlusTard(periode.debut()));
    }

    /// @param precedents le CAPE et ses renouvellements déjà conclus, dans l'ordre
    public static boolean estRenouvelable(List<Periode> precedents) {
        return !precedents.isEmpty() && precedents.size() <= RENOUVELLEMENTS_AU_PLUS;
    }

    private Cape() {}
}
