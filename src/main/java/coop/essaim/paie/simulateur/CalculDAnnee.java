package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.BrutTrouve;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.MoisDePaie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.RechercheDeBrut;
import coop.essaim.paie.calcul.Refus;
import coop.essaim.paie.reglages.ReglagesParDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Douze mois régularisés à un rythme. À chaque versement, c'est la part **cumulée** de la somme de l'année qui est
/// visée : ce que les mois sans paie ont coûté, et ce que les régularisations ont rendu, y entrent.
final class CalculDAnnee {

    private final MoteurDePaie moteur;
    private final RechercheDeBrut recherche;
    private final QuestionDAnnee question;
    private final ReglagesParDate reglages;

    private final List<Bulletin> bulletins = new ArrayList<>();
    private Cumuls cumuls = Cumuls.VIDES;
    private int versements;

    CalculDAnnee(MoteurDePaie moteur, RechercheDeBrut recherche, QuestionDAnnee question, ReglagesParDate reglages) {
        this.moteur = moteur;
        this.recherche = recherche;
        this.question = question;
        this.reglages = reglages;
    }

    AnneeSimulee au(Rythme rythme) {
        for (int rang = 1; rang <= 12; rang++) {
            var mois = YearMonth.of(question.annee(), rang);
            var demande = Simulateur.mois(mois, question.situation(), reglages, cumuls);
            if (rythme.paie(mois)) versements++;
            var trouve = rythme.paie(mois) ? versement(demande, visee(rythme)) : direct(demande, 0);
            switch (trouve) {
                case BrutTrouve.Trouve solution -> {
                    bulletins.add(solution.bulletin());
                    cumuls = solution.bulletin().cumuls();
                }
                case BrutTrouve.BudgetInsuffisant(var minimum) -> {
                    return new AnneeSimulee.TropPetite(rythme, new Montant(minimum));
                }
                case BrutTrouve.Refuse(var refus) -> {
                    return new AnneeSimulee.NonCouverte(rythme, refus.phrase());
                }
            }
        }
        long depense = cumulDuSens();
        long reste = question.sens() == Question.Sens.COUT ? question.montant().centimes() - depense : 0;
        return new AnneeSimulee.Trouvee(rythme, bulletins, new Montant(reste));
    }

    /// Ce que ce versement doit atteindre : la part due à ce jour, moins ce que les mois passés ont déjà pris.
    private long visee(Rythme rythme) {
        long due = question.montant().centimes() * versements / rythme.versements();
        return due - cumulDuSens();
    }

    private long cumulDuSens() {
        return bulletins.stream()
                .mapToLong(bulletin -> switch (question.sens()) {
                    case COUT -> bulletin.totaux().parts().cout();
                    case NET -> bulletin.totaux().nets().avantImpot();
                    case BRUT -> bulletin.totaux().parts().brut();
                })
                .sum();
    }

    private BrutTrouve versement(MoisDePaie mois, long visee) {
        return switch (question.sens()) {
            case COUT -> recherche.pourUnCout(mois, visee);
            case NET -> recherche.pourUnNet(mois, visee);
            case BRUT -> direct(mois, visee);
        };
    }

    private BrutTrouve direct(MoisDePaie mois, long brut) {
        return switch (moteur.calculer(mois.avecBrut(brut))) {
            case Bulletin bulletin -> new BrutTrouve.Trouve(bulletin, 0, 0, 0);
            case Refus refus -> new BrutTrouve.Refuse(refus);
        };
    }
}
