package coop.essaim.parcours.calcul;

import coop.essaim.commun.Periode;
import java.time.LocalDate;
import java.util.Optional;

/// Les visites médicales : dates et échéances seulement (art. R. 4624-10 à R. 4624-31 et L. 4624-2-2 du code du
/// travail).
public final class SuiviMedical {

    /// Comment une personne est suivie.
    public enum Suivi {
        /// Visite d'information et de prévention tous les cinq ans au plus (art. R. 4624-16).
        ORDINAIRE(5),
        /// Trois ans au plus : travail de nuit, handicap, invalidité (art. R. 4624-17).
        ADAPTE(3),
        /// Aptitude tous les quatre ans au plus, visite intermédiaire à deux ans (art. R. 4624-28).
        RENFORCE(4);

        private final int ansAuPlus;

        Suivi(int ansAuPlus) {
            this.ansAuPlus = ansAuPlus;
        }

        public int ansAuPlus() {
            return ansAuPlus;
        }
    }

    /// Ce qui arrête le travail, pour la visite de reprise.
    public enum Arret {
        MATERNITE(0),
        MALADIE_PROFESSIONNELLE(0),
        ACCIDENT_DU_TRAVAIL(30),
        MALADIE(60);

        private final int joursPourUneVisite;

        Arret(int joursPourUneVisite) {
            this.joursPourUneVisite = joursPourUneVisite;
        }
    }

    /// La première visite : dans les trois mois, mais avant la prise de poste pour un mineur, la nuit (art. R. 4624-18)
    /// et
    /// le suivi renforcé (art. R. 4624-24).
    public static LocalDate premiereVisite(LocalDate embauche, Suivi suivi, boolean avantLePoste) {
        return avantLePoste || suivi == Suivi.RENFORCE ? embauche.minusDays(1) : embauche.plusMonths(3);
    }

    /// Dispense : une visite de moins de cinq ans (trois en suivi adapté) au jour de l'embauche, même emploi,
    /// attestation
    /// détenue (art. R. 4624-15).
    public static boolean dispenseDePremiere(LocalDate embauche, Suivi suivi, LocalDate derniereVisite) {
        return suivi != Suivi.RENFORCE
                && derniereVisite.plusYears(suivi.ansAuPlus()).isAfter(embauche);
    }

    /// La visite suivante au plus tard ; en suivi renforcé, l'intermédiaire vient deux ans après l'aptitude.
    public static LocalDate visiteSuivante(LocalDate derniere, Suivi suivi) {
        return derniere.plusYears(suivi == Suivi.RENFORCE ? 2 : suivi.ansAuPlus());
    }

    /// La visite de mi-carrière se fait dans l'année civile des quarante-cinq ans (art. L. 4624-2-2).
    public static LocalDate miCarriereAuPlusTard(LocalDate naissance) {
        return LocalDate.of(naissance.getYear() + 45, 12, 31);
    }

    /// Le dernier jour de la visite de reprise, s'il en faut une : huit jours après le retour (art. R. 4624-31).
    public static Optional<LocalDate> reprise(Arret nature, Periode arret) {
        return arret.jours() >= nature.joursPourUneVisite
                ? Optional.of(arret.fin().plusDays(8))
                : Optional.empty();
    }

    /// Un arrêt de plus de trente jours ouvre la visite de préreprise (art. R. 4624-29) et le rendez-vous de liaison
    /// (art. D. 1226-8-1).
    public static boolean ouvreLaPrereprise(Periode arret) {
        return arret.jours() > 30;
    }

    private SuiviMedical() {}
}
