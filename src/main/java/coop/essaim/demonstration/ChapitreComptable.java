package coop.essaim.demonstration;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.comptabilite.saisie.Abonnements;
import coop.essaim.comptabilite.saisie.Feuille;
import coop.essaim.comptabilite.saisie.Guides;
import coop.essaim.comptabilite.saisie.LigneTapee;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// L'exercice de l'année, le loyer de chaque mois, une subvention, de quoi lettrer, un compte d'attente à solder, un
/// guide et un abonnement.
@Component
@Order(10)
class ChapitreComptable implements Chapitre {

    private static final String LUDOVIC = "Ludovic Tanguy";
    private static final String CAE = "CAE";
    private static final String ATELIER = "ATELIER";
    private static final String BAILLEUR = "FTEINTURIERS";
    private static final String MERCIER = "FMERCERIE";

    private final Exercices exercices;
    private final Sections sections;
    private final Auxiliaires auxiliaires;
    private final Ecritures ecritures;
    private final Modeles modeles;
    private final Clock horloge;

    ChapitreComptable(
            Exercices exercices,
            Sections sections,
            Auxiliaires auxiliaires,
            Ecritures ecritures,
            Modeles modeles,
            Clock horloge) {
        this.exercices = exercices;
        this.sections = sections;
        this.auxiliaires = auxiliaires;
        this.ecritures = ecritures;
        this.modeles = modeles;
        this.horloge = horloge;
    }

    @Override
    public void charger() {
        if (sections.trouver(ATELIER).isPresent()) return;
        var aujourdhui = LocalDate.now(horloge);
        var du = aujourdhui.withDayOfYear(1);
        if (exercices.contenant(aujourdhui).isEmpty())
            exercices.ouvrir(du, du.plusYears(1).minusDays(1));
        sections.ouvrir(ATELIER, "Atelier partagé", du);
        auxiliaires.creer(BAILLEUR, "Foncière des Teinturiers");
        auxiliaires.creer(MERCIER, "Mercerie du Pont");
        subvention(du);
        for (var mois = du; mois.plusMonths(1).isBefore(aujourdhui); mois = mois.plusMonths(1)) loyer(mois);
        mercerie(aujourdhui);
        modeles.charger(aujourdhui.withDayOfMonth(1).plusMonths(1));
    }

    private void subvention(LocalDate du) {
        var le = du.plusDays(4);
        passer(
                true,
                ecriture(
                        "BQ",
                        le,
                        "CONV-" + le.getYear(),
                        "Subvention de la Région, premier acompte",
                        Ligne.debit(CAE, "512000", Montant.euros("9000.00")),
                        Ligne.credit(CAE, "741000", Montant.euros("9000.00")),
                        Ligne.debit(ATELIER, "512000", Montant.euros("15000.00")),
                        Ligne.credit(ATELIER, "741000", Montant.euros("15000.00"))));
    }

    /// La facture du loyer et son virement, de même référence : l'écran du lettrage les propose.
    private void loyer(LocalDate mois) {
        var piece =
                "LOYER-" + mois.getYear() + "-" + String.format(java.util.Locale.ROOT, "%02d", mois.getMonthValue());
        var ttc = Montant.euros("960.00");
        passer(
                true,
                ecriture(
                        "AC",
                        mois,
                        piece,
                        "Loyer de l'atelier partagé",
                        Ligne.debit(ATELIER, "613200", Montant.euros("800.00")),
                        Ligne.debit(ATELIER, "445660", Montant.euros("160.00")),
                        Ligne.credit(ATELIER, "401100", ttc)
                                .auxiliaire(BAILLEUR)
                                .echeance(mois.plusDays(10))));
        passer(
                true,
                ecriture(
                        "BQ",
                        mois.plusDays(9),
                        piece,
                        "Virement du loyer",
                        Ligne.debit(ATELIER, "401100", ttc).auxiliaire(BAILLEUR),
                        Ligne.credit(ATELIER, "512000", ttc)));
    }

    /// Ce qui attend Ludovic : un achat au brouillard, et un encaissement qu'il n'a pas su imputer.
    private void mercerie(LocalDate aujourdhui) {
        passer(
                false,
                ecriture(
                        "AC",
                        aujourdhui,
                        "MP-4471",
                        "Fil, boutons et biais",
                        Ligne.debit(ATELIER, "606300", Montant.euros("74.50")),
                        Ligne.debit(ATELIER, "445660", Montant.euros("14.90")),
                        Ligne.credit(ATELIER, "401100", Montant.euros("89.40")).auxiliaire(MERCIER)));
        passer(
                true,
                ecriture(
                        "BQ",
                        aujourdhui,
                        "VIR-0098",
                        "Virement reçu, expéditeur inconnu",
                        Ligne.debit(CAE, "512000", Montant.euros("150.00")),
                        Ligne.credit(CAE, "471000", Montant.euros("150.00"))));
    }

    private static Ecriture ecriture(String journal, LocalDate le, String piece, String libelle, Ligne... lignes) {
        return new Ecriture(journal, le, Piece.de(piece, le), libelle, List.of(lignes));
    }

    private void passer(boolean valider, Ecriture ecriture) {
        var demande = new Demande(
                "demonstration:" + ecriture.journal() + ":" + ecriture.piece().reference(), LUDOVIC);
        var passation = valider ? ecritures.passerEtValider(ecriture, demande) : ecritures.passer(ecriture, demande);
        passation.exigee();
    }

    /// Le guide et l'abonnement.
    @Component
    static class Modeles {

        private final Guides guides;
        private final Abonnements abonnements;
        private final Clock horloge;

        Modeles(Guides guides, Abonnements abonnements, Clock horloge) {
            this.guides = guides;
            this.abonnements = abonnements;
            this.horloge = horloge;
        }

        void charger(LocalDate premiere) {
            var guide = Identifiant.nouveau(horloge.instant());
            exiger(guides.enregistrer(
                            guide,
                            "Achat de fournitures à 20 %",
                            new Feuille(
                                    guide,
                                    "AC",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "Fournitures",
                                    List.of(
                                            new LigneTapee("606300", "", ATELIER, "", "", ""),
                                            new LigneTapee("445660", "", "", "", "20 % de 1", ""),
                                            new LigneTapee("401100", MERCIER, "", "", "", "="))),
                            LUDOVIC)
                    .isEmpty());
            var loyer = Identifiant.nouveau(horloge.instant());
            exiger(abonnements
                    .enregistrer(
                            loyer,
                            new Abonnements.Tape("Loyer de l'atelier", "mois", premiere.toString(), ""),
                            new Feuille(
                                    loyer,
                                    "AC",
                                    "",
                                    "LOYER {mois}",
                                    "",
                                    "",
                                    "Loyer de {mois}",
                                    List.of(
                                            new LigneTapee("613200", "", ATELIER, "", "800,00", ""),
                                            new LigneTapee("445660", "", "", "", "20 % de 1", ""),
                                            new LigneTapee("401100", BAILLEUR, "", "", "", "="))),
                            LUDOVIC)
                    .aucun());
        }

        private static void exiger(boolean accepte) {
            if (!accepte) throw new IllegalStateException("Un modèle de la démonstration est refusé.");
        }
    }
}
