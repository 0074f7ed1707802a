package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.BrutTrouve;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Complements;
import coop.essaim.paie.calcul.Couverture;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.Elements;
import coop.essaim.paie.calcul.MoisDePaie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.Presence;
import coop.essaim.paie.calcul.RechercheDeBrut;
import coop.essaim.paie.calcul.Refus;
import coop.essaim.paie.reglages.ReglagesParDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Répond à une question par le moteur de paie : le même calcul que le bulletin, au centime.
@Component
class Simulateur {

    /// Au-delà, ce n'est plus une paie : le moteur s'arrêterait de toute façon.
    static final Montant MAXIMUM = Montant.euros("1000000");

    private final MoteurDePaie moteur;
    private final RechercheDeBrut recherche;

    Simulateur(MoteurDePaie moteur) {
        this.moteur = moteur;
        recherche = new RechercheDeBrut(moteur);
    }

    YearMonth dernierMois() {
        return moteur.dernierMois();
    }

    Reponse repondre(Question question, ReglagesParDate reglages) {
        return repondre(question, mois(question, reglages, Cumuls.VIDES));
    }

    private Reponse repondre(Question question, MoisDePaie mois) {
        long somme = question.montant().centimes();
        return switch (question.sens()) {
            case COUT -> trouvee(question, recherche.pourUnCout(mois, somme), true);
            case NET -> trouvee(question, recherche.pourUnNet(mois, somme), false);
            case BRUT ->
                switch (moteur.calculer(mois.avecBrut(somme))) {
                    case Bulletin bulletin -> new Reponse.Trouvee(question, bulletin, Montant.ZERO);
                    case Refus refus -> new Reponse.NonCouverte(refus.phrase());
                };
        };
    }

    private static Reponse trouvee(Question question, BrutTrouve trouve, boolean budget) {
        return switch (trouve) {
            case BrutTrouve.Trouve solution ->
                new Reponse.Trouvee(
                        question, solution.bulletin(), budget ? new Montant(solution.reste()) : Montant.ZERO);
            case BrutTrouve.BudgetInsuffisant(var minimum) -> new Reponse.TropPetit(new Montant(minimum));
            case BrutTrouve.Refuse(var refus) -> new Reponse.NonCouverte(refus.phrase());
        };
    }

    static MoisDePaie mois(Question question, ReglagesParDate reglages, Cumuls avant) {
        return mois(question.mois(), question.situation(), reglages, avant);
    }

    static MoisDePaie mois(YearMonth mois, Situation situation, ReglagesParDate reglages, Cumuls avant) {
        var duMois = reglages.au(mois);
        var couverture = situation.mutuelle() ? duMois.couverture() : Couverture.AUCUNE;
        var elements = new Elements(0, couverture, situation.pas(), Presence.COMPLETE, Complements.AUCUN);
        return new MoisDePaie(mois, duMois.etablissement(), situation.contrat(), elements, avant);
    }

    /// Ce que donnent des budgets voisins, du plus petit au plus grand : la courbe du coût au net.
    List<Reponse.Trouvee> voisins(Question question, ReglagesParDate reglages, Montant jusqua, int points) {
        var trouvees = new ArrayList<Reponse.Trouvee>();
        for (int rang = 1; rang <= points; rang++) {
            var budget = new Montant(jusqua.centimes() * rang / points);
            siTrouvee(repondre(question.en(Question.Sens.COUT, budget), reglages))
                    .ifPresent(trouvees::add);
        }
        return trouvees;
    }

    static Optional<Reponse.Trouvee> siTrouvee(Reponse reponse) {
        return reponse instanceof Reponse.Trouvee trouvee ? Optional.of(trouvee) : Optional.empty();
    }

    /// Une année à un rythme : les bulletins des douze mois, ou ce qui empêche de les faire.
    AnneeSimulee annee(QuestionDAnnee question, Rythme rythme, ReglagesParDate reglages) {
        return new CalculDAnnee(moteur, recherche, question, reglages).au(rythme);
    }
}
