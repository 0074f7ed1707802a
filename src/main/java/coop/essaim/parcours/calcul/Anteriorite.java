package coop.essaim.parcours.calcul;

import coop.essaim.commun.Periode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// La durée des contrats déjà passés entre la personne et la coopérative, et ce qu'elle retire au CESA : délai pour
/// devenir associé (art. L. 7331-3 du code du travail) et période d'essai (art. L. 7332-1).
///
/// Les mois se comptent de date à date. Quand deux façons de compter diffèrent d'un jour, la plus précoce l'emporte :
/// elle alerte plus tôt.
public record Anteriorite(int mois, int jours) {

    public static final Anteriorite AUCUNE = new Anteriorite(0, 0);

    private static final int DELAI_D_ASSOCIE_MOIS = 36;
    private static final int ESSAI_MOIS = 8;

    public Anteriorite {
        if (mois < 0 || jours < 0) throw new IllegalArgumentException("Une durée ne se compte pas à l'envers.");
    }

    /// La durée de contrats passés.
    ///
    /// @param contrats les périodes des contrats antérieurs, terminées ; ceux qui se recouvrent comptent une fois
    public static Anteriorite de(Collection<Periode> contrats) {
        var duree = Period.ZERO;
        for (var periode : reunies(contrats)) {
            duree = duree.plus(Period.between(periode.debut(), periode.fin().plusDays(1)));
        }
        return new Anteriorite((int) duree.toTotalMonths(), duree.getDays());
    }

    private static List<Periode> reunies(Collection<Periode> contrats) {
        var suite = new ArrayList<Periode>();
        for (var periode :
                contrats.stream().sorted(Comparator.comparing(Periode::debut)).toList()) {
            var derniere = suite.isEmpty() ? null : suite.getLast();
            if (derniere == null || periode.debut().isAfter(derniere.fin().plusDays(1))) {
                suite.add(periode);
            } else if (periode.fin().isAfter(derniere.fin())) {
                suite.set(suite.size() - 1, Periode.entre(derniere.debut(), periode.fin()));
            }
        }
        return suite;
    }

    /// Le dernier jour pour devenir associé d'un CESA conclu ce jour ; à défaut le contrat prend fin.
    public LocalDate limiteDAssocie(LocalDate conclusion) {
        return reculee(conclusion, DELAI_D_ASSOCIE_MOIS);
    }

    /// Le dernier terme possible d'un CAPE qui commence ce jour : trente-six mois en tout, même après une sortie
    /// (art. L. 127-2 et R. 127-2 du code de commerce). Ici l'ambiguïté profite à la personne : un refus ne tient
    /// pas à la longueur d'un mois de février.
    public LocalDate termeDeCapeAuPlusTard(LocalDate debut) {
        return plusLoin(debut, Cape.MOIS_EN_TOUT).minusDays(1);
    }

    /// Le dernier jour possible de l'essai d'un CESA qui commence ce jour, renouvellement compris ; la veille du début
    /// quand il ne reste rien à essayer.
    public LocalDate finDEssaiAuPlusTard(LocalDate debut) {
        var fin = reculee(debut, ESSAI_MOIS).minusDays(1);
        return fin.isBefore(debut) ? debut.minusDays(1) : fin;
    }

    public boolean laisseUnEssai() {
        return mois < ESSAI_MOIS && !(mois == ESSAI_MOIS - 1 && jours >= 31);
    }

    private LocalDate reculee(LocalDate depart, int delai) {
        var moisDAbord = moisDAbord(depart, delai);
        var joursDAbord = joursDAbord(depart, delai);
        return moisDAbord.isBefore(joursDAbord) ? moisDAbord : joursDAbord;
    }

    private LocalDate plusLoin(LocalDate depart, int delai) {
        var moisDAbord = moisDAbord(depart, delai);
        var joursDAbord = joursDAbord(depart, delai);
        return moisDAbord.isAfter(joursDAbord) ? moisDAbord : joursDAbord;
    }

    private LocalDate moisDAbord(LocalDate depart, int delai) {
        return depart.plusMonths(delai - (long) mois).minusDays(jours);
    }

    private LocalDate joursDAbord(LocalDate depart, int delai) {
        return depart.minusDays(jours).plusMonths(delai - (long) mois);
    }

    @Override
    public String toString() {
        return mois == 0 && jours == 0 ? "aucune" : coop.essaim.commun.EnFrancais.enFrancais(Period.of(0, mois, jours));
    }
}
