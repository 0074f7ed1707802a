package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.graphique.Unite;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cotisation.Bloc;
import coop.essaim.paie.calcul.Ligne;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.Precision;
import coop.essaim.paie.simulateur.SimulationPage.BlocExplique;
import coop.essaim.paie.simulateur.SimulationPage.Comparee;
import coop.essaim.paie.simulateur.SimulationPage.LigneExpliquee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Met une simulation en mots, en lignes et en graphiques.
@Component
class Assemblage {

    /// La simulation en cours et trois autres : au-delà, on ne compare plus, on cherche.
    static final int SCENARIOS_MAX = 3;

    private static final int POINTS = 12;
    private static final String LETTRES = "ABCD";

    private final Simulateur simulateur;
    private final MoteurDePaie moteur;

    Assemblage(Simulateur simulateur, MoteurDePaie moteur) {
        this.simulateur = simulateur;
        this.moteur = moteur;
    }

    SimulationPage page(Reponse.Trouvee trouvee, @Nullable DepuisLaFacture depart, List<Question> gardes, Lieu lieu) {
        var question = trouvee.question();
        var comparees = comparees(trouvee, depart, gardes, lieu);
        boolean nouveau = !gardes.contains(question) && gardes.size() < SCENARIOS_MAX;
        var avec = new ArrayList<>(gardes);
        if (nouveau) avec.add(question);
        return new SimulationPage(
                trouvee,
                depart,
                blocs(trouvee.bulletin()),
                comparees,
                etapes(comparees),
                courbe(trouvee, lieu),
                Adresses.de(question, depart, gardes, lieu.activite()),
                nouveau ? lieu.chemin() + "?" + Adresses.de(question, depart, avec, lieu.activite()) : null);
    }

    private List<Comparee> comparees(
            Reponse.Trouvee trouvee, @Nullable DepuisLaFacture depart, List<Question> gardes, Lieu lieu) {
        var comparees = new ArrayList<Comparee>();
        comparees.add(new Comparee("Cette simulation", trouvee, null));
        for (var garde : gardes) {
            if (garde.equals(trouvee.question())) continue;
            var autres = gardes.stream().filter(autre -> !autre.equals(garde)).toList();
            var retrait = lieu.chemin() + "?" + Adresses.de(trouvee.question(), depart, autres, lieu.activite());
            Simulateur.siTrouvee(simulateur.repondre(garde, lieu.reglages()))
                    .ifPresent(t -> comparees.add(
                            new Comparee("Scénario " + LETTRES.charAt(comparees.size() - 1), t, retrait)));
        }
        return comparees;
    }

    private static Graphique etapes(List<Comparee> comparees) {
        var graphique = Graphique.barres(
                "De ce que l’activité dépense à ce que vous touchez",
                Unite.EUROS,
                List.of("Dépensé", "Brut", "Net avant impôt", "Versé"));
        for (var c : comparees)
            graphique = graphique.montants(
                    c.nom(),
                    List.of(
                            c.trouvee().cout(),
                            c.trouvee().brut(),
                            c.trouvee().net(),
                            c.trouvee().verse()));
        return graphique;
    }

    /// Des budgets ronds, jusqu'à une fois et demie celui-ci.
    private Graphique courbe(Reponse.Trouvee trouvee, Lieu lieu) {
        var jusqua = arrondi(trouvee.cout());
        var voisins = simulateur.voisins(trouvee.question(), lieu.reglages(), jusqua, POINTS);
        var categories = voisins.stream()
                .map(v -> EnFrancais.enFrancais(v.question().montant().centimes() / 100))
                .toList();
        return Graphique.lignes("Ce que donne chaque budget, en euros", Unite.EUROS, categories)
                .montants("Brut", voisins.stream().map(Reponse.Trouvee::brut).toList())
                .montants(
                        "Net avant impôt",
                        voisins.stream().map(Reponse.Trouvee::net).toList());
    }

    /// Un multiple de 1 200 € (douze points de cent euros), au moins une fois et demie la dépense.
    private static Montant arrondi(Montant depense) {
        long pas = 1_200_00;
        long vise = Math.max(pas, depense.centimes() * 3 / 2);
        return new Montant((vise + pas - 1) / pas * pas);
    }

    private List<BlocExplique> blocs(Bulletin bulletin) {
        return Arrays.stream(Bloc.values())
                .map(bloc -> bloc(bloc, bulletin))
                .filter(bloc -> !bloc.lignes().isEmpty())
                .toList();
    }

    private BlocExplique bloc(Bloc bloc, Bulletin bulletin) {
        var lignes = bulletin.lignes().stream()
                .filter(ligne -> ligne.cotisation().bloc() == bloc)
                .filter(ligne -> ligne.salarie() != 0 || ligne.employeur() != 0)
                .toList();
        return new BlocExplique(
                Explications.de(bloc),
                lignes.stream().map(ligne -> ligne(ligne, bulletin)).toList(),
                new Montant(lignes.stream().mapToLong(Ligne::salarie).sum()),
                new Montant(lignes.stream().mapToLong(Ligne::employeur).sum()));
    }

    private LigneExpliquee ligne(Ligne ligne, Bulletin bulletin) {
        return new LigneExpliquee(
                moteur.libelle(ligne.cotisation(), bulletin.mois()),
                Explications.de(ligne.cotisation()),
                ligne.cotisation().texte(),
                calcul(ligne),
                new Montant(ligne.salarie()),
                new Montant(ligne.employeur()));
    }

    /// « 1 573,21 € × 6,9 % pour vous, 8,55 % pour la coopérative » ; rien pour un forfait.
    private static @Nullable String calcul(Ligne ligne) {
        if (ligne.cotisation().estUnForfait() || (ligne.tauxSalarial() == 0 && ligne.tauxPatronal() == 0)) return null;
        var base = Montant.de(Precision.enEuros(ligne.assiette()).setScale(2, RoundingMode.HALF_UP));
        var parts = new ArrayList<String>();
        if (ligne.tauxSalarial() != 0) parts.add(pourCent(ligne.tauxSalarial()) + " pour vous");
        if (ligne.tauxPatronal() != 0) parts.add(pourCent(ligne.tauxPatronal()) + " pour la coopérative");
        return "sur " + base + " : " + String.join(", ", parts);
    }

    private static String pourCent(int millioniemes) {
        var taux = BigDecimal.valueOf(Math.abs(millioniemes), 4).stripTrailingZeros();
        return EnFrancais.enFrancais(taux.scale() < 0 ? taux.setScale(0) : taux) + "\u00a0%";
    }
}
