package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.simulateur.Question.Sens;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// La question du simulateur, telle que tapée. Un chiffre d'affaires y remplace la somme : on part alors de lui.
record SimulationSaisie(
        @Nullable String sens,
        @Nullable String montant,
        @Nullable String mois,
        @Nullable String statut,
        @Nullable String heures,
        @Nullable String mutuelle,
        @Nullable String impot,
        @Nullable String facture,
        @Nullable String frais,
        @Nullable String contribution) {

    static SimulationSaisie de(Question question, Taux contribution) {
        var situation = SituationSaisie.de(question.situation());
        return new SimulationSaisie(
                question.sens().name(),
                nu(question.montant()),
                question.mois().toString(),
                situation.statut(),
                situation.heures(),
                situation.mutuelle(),
                situation.impot(),
                null,
                null,
                nu(contribution));
    }

    boolean estVide() {
        return montant == null && facture == null;
    }

    SituationSaisie situation() {
        return new SituationSaisie(statut, heures, mutuelle, impot);
    }

    /// La question ainsi posée, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<Question> lire(BindingResult refus, YearMonth premier, YearMonth dernier) {
        var leSens = lireSens(sens, refus);
        var situation = situation().lire(refus);
        var leMois = lireMois(refus, premier, dernier);
        var depart = depuisLaFacture(refus);
        var somme = aUneFacture() ? depart.map(DepuisLaFacture::reste).orElse(null) : lireSomme(montant, refus);
        if (depart.isPresent() && depart.get().reste().centimes() <= 0)
            refus.rejectValue(
                    "facture",
                    "reste",
                    "Pour qu’il reste de quoi payer, facturez davantage ou réduisez les frais : il manque "
                            + new Montant(-depart.get().reste().centimes()) + ".");
        if (refus.hasErrors() || leSens == null || situation == null || leMois == null || somme == null)
            return Optional.empty();
        return Optional.of(new Question(aUneFacture() ? Sens.COUT : leSens, somme, leMois, situation));
    }

    /// Le chemin du chiffre d'affaires au budget, quand c'est de là qu'on part.
    Optional<DepuisLaFacture> depuisLaFacture(BindingResult refus) {
        if (!aUneFacture()) return Optional.empty();
        var ca = lireSomme("facture", facture, refus);
        var depenses =
                frais == null || frais.isBlank() ? Montant.ZERO : obligatoire("frais", Montant.lire(frais), refus);
        var taux = contribution == null || contribution.isBlank()
                ? Taux.ZERO
                : obligatoire("contribution", Taux.lire(contribution), refus);
        if (depenses != null && depenses.centimes() < 0)
            refus.rejectValue("frais", "signe", "Écrivez les frais sans signe moins.");
        return ca == null || depenses == null || taux == null || refus.hasErrors()
                ? Optional.empty()
                : Optional.of(new DepuisLaFacture(ca, depenses, taux));
    }

    private boolean aUneFacture() {
        return facture != null && !facture.isBlank();
    }

    private @Nullable YearMonth lireMois(BindingResult refus, YearMonth premier, YearMonth dernier) {
        try {
            var lu = YearMonth.parse(mois == null ? "" : mois);
            if (!lu.isBefore(premier) && !lu.isAfter(dernier)) return lu;
        } catch (DateTimeException _) {
            // Refusé plus bas : un mois hors de la liste ne peut venir que d'une adresse retouchée.
        }
        refus.rejectValue("mois", "hors", "Choisissez un mois de la liste : le droit des autres n’est pas inscrit.");
        return null;
    }

    static @Nullable Sens lireSens(@Nullable String texte, BindingResult refus) {
        for (var possible : Sens.values()) if (possible.name().equals(texte)) return possible;
        refus.rejectValue("sens", "manque", "Choisissez ce que vous connaissez : le budget, le net ou le brut.");
        return null;
    }

    static @Nullable Montant lireSomme(@Nullable String texte, BindingResult refus) {
        return lireSomme("montant", texte, refus);
    }

    private static @Nullable Montant lireSomme(String champ, @Nullable String texte, BindingResult refus) {
        var lue = obligatoire(champ, Montant.lire(texte), refus);
        if (lue == null) return null;
        if (lue.centimes() > 0 && lue.compareTo(Simulateur.MAXIMUM) <= 0) return lue;
        refus.rejectValue(
                champ, "bornes", "Écrivez une somme supérieure à zéro, d’au plus " + Simulateur.MAXIMUM + ".");
        return null;
    }

    static <T> @Nullable T obligatoire(String champ, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }

    /// Sans le signe que le champ montre déjà.
    static String nu(Montant montant) {
        return EnFrancais.enFrancais(montant.enEuros());
    }

    static String nu(Taux taux) {
        return EnFrancais.enFrancais(taux.pourCent());
    }
}
