package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.graphique.Unite;
import coop.essaim.paie.calcul.Bulletin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Une année simulée à plusieurs rythmes, telle que la page la montre. Le premier rythme est le mensuel.
public record AnneePage(QuestionDAnnee question, List<AnneeSimulee> annees) {

    public AnneePage {
        annees = List.copyOf(annees);
    }

    public List<AnneeSimulee.Trouvee> trouvees() {
        var trouvees = new ArrayList<AnneeSimulee.Trouvee>();
        for (var annee : annees) if (annee instanceof AnneeSimulee.Trouvee trouvee) trouvees.add(trouvee);
        return trouvees;
    }

    public Optional<AnneeSimulee.Trouvee> mensuelle() {
        return trouvees().stream().filter(a -> a.rythme() == Rythme.MENSUEL).findFirst();
    }

    /// Ce que lisser rapporte, face au versement unique : du net quand le budget est fixé, de la dépense sinon.
    public Montant gain() {
        var unique =
                trouvees().stream().filter(a -> a.rythme() == Rythme.ANNUEL).findFirst();
        if (unique.isEmpty() || mensuelle().isEmpty()) return Montant.ZERO;
        return switch (question.sens()) {
            case COUT -> mensuelle().get().net().moins(unique.get().net());
            case NET, BRUT -> unique.get().cout().moins(mensuelle().get().cout());
        };
    }

    public String phrase() {
        var lisse = mensuelle();
        if (lisse.isEmpty()) return "Cette somme ne suffit pas à payer chaque mois.";
        var debut = switch (question.sens()) {
            case COUT ->
                "Versés chaque mois, " + question.montant() + " dépensés en " + question.annee() + " donnent "
                        + lisse.get().net() + " net avant impôt";
            case NET ->
                "Versés chaque mois, " + question.montant() + " net en " + question.annee() + " coûtent "
                        + lisse.get().cout() + " à l’activité";
            case BRUT ->
                "Versés chaque mois, " + question.montant() + " brut en " + question.annee() + " coûtent "
                        + lisse.get().cout() + " à l’activité";
        };
        if (gain().centimes() < 100) return debut + ". Le rythme n’y change presque rien.";
        return debut + ". Les verser en une fois "
                + (question.sens() == Question.Sens.COUT ? "en ôterait " : "coûterait de plus ") + gain() + ".";
    }

    public Graphique rythmes() {
        var trouvees = trouvees();
        return Graphique.barres(
                        "Ce que change le rythme des versements",
                        Unite.EUROS,
                        trouvees.stream().map(a -> a.rythme().libelle()).toList())
                .montants(
                        "Net avant impôt",
                        trouvees.stream().map(AnneeSimulee.Trouvee::net).toList())
                .montants(
                        "Réduction générale",
                        trouvees.stream().map(AnneeSimulee.Trouvee::reduction).toList());
    }

    public Graphique mois() {
        var mois = mensuelle().map(AnneeSimulee.Trouvee::mois).orElse(List.of());
        return Graphique.lignes(
                        "L’année versée chaque mois",
                        Unite.EUROS,
                        mois.stream()
                                .map(b -> EnFrancais.enFrancais(b.mois()).substring(0, 3))
                                .toList())
                .montants("Dépensé", mois.stream().map(AnneePage::cout).toList())
                .montants("Brut", mois.stream().map(AnneePage::brut).toList())
                .montants("Net avant impôt", mois.stream().map(AnneePage::net).toList());
    }

    private static Montant cout(Bulletin bulletin) {
        return new Montant(bulletin.totaux().parts().cout());
    }

    private static Montant brut(Bulletin bulletin) {
        return new Montant(bulletin.totaux().parts().brut());
    }

    private static Montant net(Bulletin bulletin) {
        return new Montant(bulletin.totaux().nets().avantImpot());
    }
}
