package coop.essaim.gestion;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Onglet;
import coop.essaim.gestion.Tableau.Ligne;
import coop.essaim.gestion.Tableau.Pas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tout ce que la page du tableau montre, en un classeur : une feuille par partie, et les courbes en données.
final class Classeur {

    private record Element(String libelle, @Nullable Object valeur) {}

    private record Vente(
            String libelle,
            @Nullable Montant mois,
            Montant cumul,
            @Nullable Montant precedent) {}

    private record Mois(
            String mois,
            @Nullable BigDecimal ventes,
            @Nullable BigDecimal ventesPrecedentes,
            @Nullable BigDecimal tresorerie,
            @Nullable BigDecimal tresoreriePrecedente) {}

    private static final Feuille<Element> RESUME =
            Feuille.<Element>de("Résumé").colonne("Élément", Element::libelle).colonne("Valeur", Element::valeur);

    private static final Feuille<Ligne> RESULTAT = Feuille.<Ligne>de("Compte de résultat")
            .colonne("Poste", Ligne::libelle)
            .colonne("Mois", Ligne::mois)
            .colonne("Exercice", Ligne::cumul)
            .colonne("Un an plus tôt", Ligne::cumulPrecedent)
            .colonne("Part du chiffre d'affaires (%)", Ligne::part);

    private static final Feuille<Vente> VENTES = Feuille.<Vente>de("Facturé, reçu, à venir")
            .colonne("Ventes", Vente::libelle)
            .colonne("Mois", Vente::mois)
            .colonne("Exercice", Vente::cumul)
            .colonne("Un an plus tôt", Vente::precedent);

    private static final Feuille<Pas> TRESORERIE = Feuille.<Pas>de("Trésorerie")
            .colonne("Étape", Pas::libelle)
            .colonne("Montant", Pas::montant)
            .colonne("Un an plus tôt", Pas::precedent);

    private static final Feuille<DevisSigne> DEVIS = Feuille.<DevisSigne>de("Devis signés, à facturer")
            .colonne("Devis", DevisSigne::numero)
            .colonne("Objet", DevisSigne::objet)
            .colonne("Signé le", DevisSigne::signeLe)
            .colonne("Reste à facturer, taxes comprises", DevisSigne::reste);

    private static final Feuille<Mois> COURBES = Feuille.<Mois>de("Mois par mois")
            .colonne("Mois", Mois::mois)
            .colonne("Chiffre d'affaires", Mois::ventes)
            .colonne("Chiffre d'affaires, un an plus tôt", Mois::ventesPrecedentes)
            .colonne("Trésorerie en fin de mois", Mois::tresorerie)
            .colonne("Trésorerie, un an plus tôt", Mois::tresoreriePrecedente);

    private Classeur() {}

    static List<Onglet<?>> de(Tableau tableau) {
        return List.of(
                new Onglet<>(RESUME, resume(tableau)),
                new Onglet<>(RESULTAT, tableau.lignes()),
                new Onglet<>(VENTES, ventes(tableau)),
                new Onglet<>(TRESORERIE, tresorerie(tableau)),
                new Onglet<>(DEVIS, tableau.devisSignes()),
                new Onglet<>(COURBES, courbes(tableau)));
    }

    private static List<Element> resume(Tableau tableau) {
        var annee = tableau.annee();
        return List.of(
                new Element("Activité", tableau.activite().enseigne()),
                new Element("Exercice ouvert le", annee.debut()),
                new Element("Au", tableau.au()),
                new Element("Mois", EnFrancais.enTableau(tableau.mois())),
                new Element("Trésorerie disponible", tableau.disponible()),
                new Element("Résultat", annee.resultat()),
                new Element("Chiffre d’affaires facturé", annee.cumul(Poste.VENTES)),
                new Element("Objectif de chiffre d’affaires", tableau.objectif()),
                new Element("À encaisser des clients, taxes comprises", tableau.aEncaisser()));
    }

    private static List<Vente> ventes(Tableau tableau) {
        var annee = tableau.annee();
        var avant = tableau.precedente();
        var encaisse = tableau.encaisse();
        return List.of(
                new Vente(
                        "Facturé, hors taxes",
                        annee.duMois(Poste.VENTES, tableau.mois()),
                        annee.cumul(Poste.VENTES),
                        avant.cumul(Poste.VENTES)),
                new Vente(
                        "Reçu des clients, taxes comprises",
                        encaisse.mois(),
                        encaisse.cumul(),
                        encaisse.cumulPrecedent()),
                new Vente(
                        "À encaisser des clients, taxes comprises",
                        null,
                        tableau.aEncaisser(),
                        avant.solde(Poste.CLIENTS)),
                new Vente(
                        "Acomptes facturés, travail à faire, hors taxes",
                        null,
                        tableau.acomptes(),
                        avant.solde(Poste.ACOMPTES).oppose()),
                new Vente("Devis signés à facturer, taxes comprises", null, tableau.aFacturer(), null));
    }

    private static List<Pas> tresorerie(Tableau tableau) {
        var pas = new ArrayList<Pas>();
        pas.add(new Pas(
                "Trésorerie",
                Poste.TRESORERIE,
                tableau.annee().tresorerie(),
                tableau.precedente().tresorerie()));
        pas.addAll(tableau.chemin());
        pas.add(new Pas(
                "Trésorerie disponible",
                Poste.TRESORERIE,
                tableau.disponible(),
                tableau.precedente().disponible()));
        return pas;
    }

    private static List<Mois> courbes(Tableau tableau) {
        var ventes = tableau.courbeDesVentes();
        var tresorerie = tableau.courbeDeTresorerie();
        return IntStream.range(0, ventes.categories().size())
                .mapToObj(i -> new Mois(
                        ventes.categories().get(i),
                        valeur(ventes, 0, i),
                        valeur(ventes, 1, i),
                        valeur(tresorerie, 0, i),
                        valeur(tresorerie, 1, i)))
                .toList();
    }

    private static @Nullable BigDecimal valeur(Graphique courbe, int serie, int rang) {
        return courbe.series().get(serie).valeurs().get(rang);
    }
}
