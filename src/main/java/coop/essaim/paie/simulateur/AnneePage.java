package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.graphique.Unite;
import coop.essaim.paie.Tresorerie;
import coop.essaim.paie.calcul.Bulletin;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Une année simulée à plusieurs rythmes, telle que la page et le papier la montrent. Le premier rythme est le mensuel.
///
/// @param adresse les paramètres de cette page
public record AnneePage(QuestionDAnnee question, List<AnneeSimulee> annees, String adresse) {

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

    /// La somme de l'année et ce qu'elle suppose : « 20 000,00 € dépensés, 2026, CESA, avec la mutuelle ».
    public String hypothese() {
        var somme = switch (question.sens()) {
            case COUT -> question.montant() + " dépensés";
            case NET -> question.montant() + " nets";
            case BRUT -> question.montant() + " bruts";
        };
        return somme + ", " + question.annee() + ", " + question.situation().phrase();
    }

    /// Combien de mois le disponible paierait, versés également ; vide si l'année ne se verse pas chaque mois.
    public Optional<String> repere(Tresorerie tresorerie) {
        return mensuelle().map(annee -> repere(annee, tresorerie.disponible()));
    }

    private static String repere(AnneeSimulee.Trouvee annee, Montant disponible) {
        long parMois = annee.cout().centimes() / 12;
        var debut = "Versée chaque mois, cette année demande " + new Montant(parMois) + " par mois en moyenne : ";
        long mois = parMois <= 0 ? 12 : Math.max(0, disponible.centimes()) / parMois;
        if (mois >= 12) return debut + "le disponible la paie déjà tout entière.";
        if (mois == 0) return debut + "le disponible n’en paie pas encore un.";
        return debut + "le disponible en paie " + mois + ", le reste est à facturer.";
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
        var mois = bulletins();
        return Graphique.lignes(
                        "L’année versée chaque mois",
                        Unite.EUROS,
                        mois.stream()
                                .map(b -> b.mois().getMonth().getDisplayName(TextStyle.SHORT, Locale.FRANCE))
                                .toList())
                .montants("Dépensé", mois.stream().map(AnneePage::cout).toList())
                .montants("Brut", mois.stream().map(AnneePage::brut).toList())
                .montants("Net avant impôt", mois.stream().map(AnneePage::net).toList());
    }

    /// Les douze mois versés également ; aucun si la somme n'y suffit pas.
    public List<Bulletin> bulletins() {
        return mensuelle().map(AnneeSimulee.Trouvee::mois).orElse(List.of());
    }

    public static Montant cout(Bulletin bulletin) {
        return new Montant(bulletin.totaux().parts().cout());
    }

    public static Montant brut(Bulletin bulletin) {
        return new Montant(bulletin.totaux().parts().brut());
    }

    public static Montant net(Bulletin bulletin) {
        return new Montant(bulletin.totaux().nets().avantImpot());
    }

    public static Montant reduction(Bulletin bulletin) {
        return new Montant(bulletin.totaux().reduction().montant());
    }

    public static Montant verse(Bulletin bulletin) {
        return new Montant(bulletin.totaux().nets().aPayer());
    }
}
