package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.graphique.Unite;
import coop.essaim.gestion.Poste.Nature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Le tableau de gestion d'une activité à une date : son résultat, sa trésorerie, et comment l'un et l'autre se font.
///
/// @param precedente la même période, un an plus tôt
/// @param encaisse ce que les clients ont payé, toutes taxes comprises : le mois, puis l'exercice
/// @param devisSignes ce que les clients ont accepté et que rien ne facture encore
/// @param objectif le chiffre d'affaires visé sur l'exercice, s'il est fixé
public record Tableau(
        Activite activite,
        Annee annee,
        Annee precedente,
        Encaisse encaisse,
        List<DevisSigne> devisSignes,
        @Nullable Montant objectif) {

    private static final int DOUZE = 12;

    public record Encaisse(Montant mois, Montant cumul, Montant cumulPrecedent) {}

    /// Une ligne du compte de résultat.
    ///
    /// @param poste pour ouvrir ses lignes ; `null` pour un total
    /// @param part du chiffre d'affaires, en pour cent, ou rien sans chiffre d'affaires
    public record Ligne(
            String libelle,
            @Nullable Poste poste,
            Montant mois,
            Montant cumul,
            Montant cumulPrecedent,
            @Nullable BigDecimal part) {}

    /// Un pas entre la trésorerie et ce dont l'activité dispose.
    public record Pas(String libelle, Poste poste, Montant montant, Montant precedent) {}

    public LocalDate au() {
        return annee.au();
    }

    /// Le dernier jour de la période comparée.
    public LocalDate ilYAUnAn() {
        return precedente.au();
    }

    public YearMonth mois() {
        return YearMonth.from(au());
    }

    public Montant disponible() {
        return annee.disponible();
    }

    /// Fermée, ce jour-là : le tableau dit encore ce qu'elle laisse, et ne lui fixe plus d'objectif.
    public boolean estFermee() {
        var fermeeLe = activite.fermeeLe();
        return fermeeLe != null && !fermeeLe.isAfter(au());
    }

    /// Ce qu'il faut savoir, en une phrase ; fermée, elle le dit d'abord.
    public String phrase() {
        var fermeeLe = activite.fermeeLe();
        var fermee = estFermee() && fermeeLe != null ? "Fermée le " + EnFrancais.enFrancais(fermeeLe) + ". " : "";
        return fermee + reste();
    }

    private String reste() {
        var disponible = disponible();
        if (disponible.estNegatif())
            return "Il manque " + disponible.absolu() + " pour payer tout ce que l’activité doit au "
                    + EnFrancais.enFrancais(au()) + ".";
        return "L’activité dispose de " + disponible + " au " + EnFrancais.enFrancais(au())
                + ", une fois payé tout ce qu’elle doit.";
    }

    public boolean estVide() {
        return annee.estVide() && precedente.estVide() && devisSignes.isEmpty();
    }

    public List<Ligne> lignes() {
        var lignes = new ArrayList<Ligne>();
        for (var poste : Poste.values()) if (poste.nature() == Nature.PRODUIT) ajouter(lignes, poste);
        for (var poste : Poste.values()) if (poste.nature() == Nature.CHARGE) ajouter(lignes, poste);
        lignes.add(new Ligne(
                "Résultat",
                null,
                annee.resultatDuMois(mois()),
                annee.resultat(),
                precedente.resultat(),
                part(annee.resultat())));
        return lignes;
    }

    /// Le chiffre d'affaires se montre toujours ; un autre poste, s'il n'est pas nul partout.
    private void ajouter(List<Ligne> lignes, Poste poste) {
        var ligne = new Ligne(
                poste.libelle(),
                poste,
                annee.duMois(poste, mois()),
                annee.cumul(poste),
                precedente.cumul(poste),
                part(annee.cumul(poste)));
        boolean nulle = ligne.mois().estNul()
                && ligne.cumul().estNul()
                && ligne.cumulPrecedent().estNul();
        if (!nulle || poste == Poste.VENTES) lignes.add(ligne);
    }

    private @Nullable BigDecimal part(Montant montant) {
        var ventes = annee.cumul(Poste.VENTES);
        if (!ventes.estPositif()) return null;
        return BigDecimal.valueOf(montant.centimes())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(ventes.centimes()), 1, RoundingMode.HALF_UP);
    }

    /// De la trésorerie au disponible : ce que l'activité doit, poste par poste.
    public List<Pas> chemin() {
        return Annee.dus().stream()
                .map(poste -> new Pas(
                        poste.libelle(),
                        poste,
                        annee.du(poste).oppose(),
                        precedente.du(poste).oppose()))
                .filter(pas -> !pas.montant().estNul() || !pas.precedent().estNul())
                .toList();
    }

    /// Ce qui viendra, et ne compte pas encore : montré à côté, jamais ajouté.
    public Montant aEncaisser() {
        return annee.solde(Poste.CLIENTS);
    }

    /// Facturé d'avance, hors taxes : ni dû, ni gagné, tant que le travail n'est pas facturé.
    public Montant acomptes() {
        return annee.solde(Poste.ACOMPTES).oppose();
    }

    /// Ce qui reste à facturer des devis signés, taxes comprises : plus loin encore que ce que les clients doivent.
    public Montant aFacturer() {
        return Montant.somme(devisSignes.stream().map(DevisSigne::reste));
    }

    public Graphique courbeDesVentes() {
        var mois = annee.mois(DOUZE);
        return Graphique.lignes("Chiffre d’affaires facturé, mois par mois", Unite.EUROS, libelles(mois))
                .serie("Cet exercice", jusquAu(mois, annee.ventes(mois)))
                .ouvrant(mois.stream().map(this::ventesDu).toList())
                .montants("L’exercice précédent", precedente.ventes(precedente.mois(DOUZE)))
                .ouvrant(precedente.mois(DOUZE).stream().map(this::ventesDu).toList());
    }

    public Graphique courbeDeTresorerie() {
        var mois = annee.mois(DOUZE);
        return Graphique.lignes("Trésorerie à la fin de chaque mois", Unite.EUROS, libelles(mois))
                .serie("Cet exercice", jusquAu(mois, annee.tresoreries(mois)))
                .ouvrant(mois.stream().map(this::tresorerieA).toList())
                .montants("L’exercice précédent", precedente.tresoreries(precedente.mois(DOUZE)))
                .ouvrant(precedente.mois(DOUZE).stream().map(this::tresorerieA).toList());
    }

    private String ventesDu(YearMonth mois) {
        return lignes(Poste.VENTES, mois) + "&du=" + mois.atDay(1);
    }

    private String tresorerieA(YearMonth mois) {
        return lignes(Poste.TRESORERIE, mois);
    }

    private String lignes(Poste poste, YearMonth mois) {
        // Le mois en cours s'arrête au jour regardé.
        var fin = mois.atEndOfMonth().isAfter(au()) ? au() : mois.atEndOfMonth();
        return "/gestion/activites/" + activite.id() + "/lignes?poste=" + poste.code() + "&au=" + fin;
    }

    /// Un mois à venir n'a pas de valeur, ce qui n'est pas zéro.
    private List<@Nullable BigDecimal> jusquAu(List<YearMonth> mois, List<Montant> montants) {
        var valeurs = new ArrayList<@Nullable BigDecimal>(Collections.nCopies(mois.size(), null));
        for (int i = 0; i < mois.size(); i++) {
            if (!mois.get(i).isAfter(mois())) valeurs.set(i, montants.get(i).enEuros());
        }
        return valeurs;
    }

    private static List<String> libelles(List<YearMonth> mois) {
        return mois.stream().map(Tableau::court).toList();
    }

    private static String court(YearMonth mois) {
        return Arrays.asList(
                        "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
                        "déc.")
                .get(mois.getMonthValue() - 1);
    }
}
