package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.graphique.Graphique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une simulation d'un mois, telle que la page et le papier la montrent.
///
/// @param comparees la réponse d'abord, puis les scénarios gardés
/// @param adresse les paramètres de cette page, scénarios gardés compris
public record SimulationPage(
        Reponse.Trouvee trouvee,
        @Nullable DepuisLaFacture depart,
        List<BlocExplique> blocs,
        List<Comparee> comparees,
        Graphique etapes,
        Graphique courbe,
        String adresse,
        @Nullable String ajout) {

    /// Une colonne de la comparaison.
    ///
    /// @param nom « Scénario A »
    /// @param retrait l'adresse qui l'ôte, `null` pour la simulation en cours
    public record Comparee(
            String nom, Reponse.Trouvee trouvee, @Nullable String retrait) {}

    /// Des lignes d'un même bloc, et ce que chacun y paie.
    public record BlocExplique(String titre, List<LigneExpliquee> lignes, Montant salarie, Montant employeur) {}

    /// Une ligne du bulletin, dite simplement.
    public record LigneExpliquee(
            String libelle,
            String explication,
            String texte,
            @Nullable String calcul,
            Montant salarie,
            Montant employeur) {}

    public SimulationPage {
        blocs = List.copyOf(blocs);
        comparees = List.copyOf(comparees);
    }

    /// L'essentiel, en une phrase.
    public String phrase() {
        var mois = "en " + EnFrancais.enFrancais(trouvee.question().mois());
        return switch (trouvee.question().sens()) {
            case COUT ->
                "Avec " + trouvee.question().montant() + " à dépenser " + mois + ", vous touchez " + trouvee.net()
                        + " net avant impôt, pour " + trouvee.brut() + " brut.";
            case NET ->
                "Pour toucher " + trouvee.net() + " net avant impôt " + mois + ", votre activité dépense "
                        + trouvee.cout() + ", pour " + trouvee.brut() + " brut.";
            case BRUT ->
                "Un brut de " + trouvee.brut() + " " + mois + " vous donne " + trouvee.net()
                        + " net avant impôt et coûte " + trouvee.cout() + " à votre activité.";
        };
    }

    public boolean compare() {
        return comparees.size() > 1;
    }
}
