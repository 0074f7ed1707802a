package coop.essaim.paie.simulateur;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// La question d'une année, telle que tapée.
record AnneeSaisie(
        @Nullable String sens,
        @Nullable String montant,
        @Nullable String annee,
        @Nullable String statut,
        @Nullable String heures,
        @Nullable String mutuelle,
        @Nullable String impot) {

    static AnneeSaisie de(QuestionDAnnee question) {
        var situation = SituationSaisie.de(question.situation());
        return new AnneeSaisie(
                question.sens().name(),
                SimulationSaisie.nu(question.montant()),
                Integer.toString(question.annee()),
                situation.statut(),
                situation.heures(),
                situation.mutuelle(),
                situation.impot());
    }

    boolean estVide() {
        return montant == null;
    }

    Optional<QuestionDAnnee> lire(BindingResult refus, int premiere, int derniere) {
        var leSens = SimulationSaisie.lireSens(sens, refus);
        var situation = new SituationSaisie(statut, heures, mutuelle, impot).lire(refus);
        var somme = SimulationSaisie.lireSomme(montant, refus);
        int lAnnee = annee != null && annee.matches("\\d{4}") ? Integer.parseInt(annee) : 0;
        if (lAnnee < premiere || lAnnee > derniere)
            refus.rejectValue(
                    "annee", "hors", "Choisissez une année de la liste : le droit des autres n’est pas inscrit.");
        if (refus.hasErrors() || leSens == null || situation == null || somme == null) return Optional.empty();
        return Optional.of(new QuestionDAnnee(leSens, somme, lAnnee, situation));
    }
}
