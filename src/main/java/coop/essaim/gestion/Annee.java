package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import coop.essaim.gestion.Poste.Nature;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Un exercice d'une activité, vu jusqu'à un jour : tout se calcule de ses mouvements, rien n'est gardé.
///
/// @param au dernier jour compté dans les cumuls et les soldes
public record Annee(LocalDate debut, LocalDate au, List<Mouvement> mouvements) {

    private static final List<Poste> DUS =
            Arrays.stream(Poste.values()).filter(p -> p.nature() == Nature.DU).toList();

    public Annee {
        mouvements = List.copyOf(mouvements);
    }

    public static List<Poste> dus() {
        return DUS;
    }

    /// Les douze mois, ou plus, depuis le début de l'exercice.
    public List<YearMonth> mois(int nombre) {
        return Stream.iterate(YearMonth.from(debut), m -> m.plusMonths(1))
                .limit(nombre)
                .toList();
    }

    /// Un produit ou une charge, en positif, depuis le début de l'exercice.
    public Montant cumul(Poste poste) {
        return enPositif(poste, somme(m -> m.retenu() && m.mois() != null && m.poste() == poste));
    }

    public Montant duMois(Poste poste, YearMonth mois) {
        return enPositif(poste, somme(m -> m.retenu() && mois.equals(m.mois()) && m.poste() == poste));
    }

    public Montant resultat() {
        return somme(m -> m.retenu() && m.mois() != null && m.poste().estDeResultat())
                .oppose();
    }

    public Montant resultatDuMois(YearMonth mois) {
        return somme(m -> m.retenu() && mois.equals(m.mois()) && m.poste().estDeResultat())
                .oppose();
    }

    /// Ce qu'un poste de bilan vaut ce jour-là : débit moins crédit, reports compris.
    public Montant solde(Poste poste) {
        return somme(m -> m.retenu() && m.poste() == poste);
    }

    /// Ce que l'activité doit à ce titre ; rien quand c'est à elle qu'on doit, car ce n'est pas encore encaissé.
    public Montant du(Poste poste) {
        return Montant.max(Montant.ZERO, solde(poste).oppose());
    }

    public Montant tresorerie() {
        return solde(Poste.TRESORERIE);
    }

    /// La trésorerie, moins tout ce que l'activité doit déjà.
    public Montant disponible() {
        return DUS.stream().map(this::du).reduce(tresorerie(), Montant::moins);
    }

    public List<Montant> ventes(List<YearMonth> mois) {
        return mois.stream()
                .map(un -> somme(m -> un.equals(m.mois()) && m.poste() == Poste.VENTES)
                        .oppose())
                .toList();
    }

    /// La trésorerie à la fin de chaque mois.
    public List<Montant> tresoreries(List<YearMonth> mois) {
        return mois.stream()
                .map(un -> somme(m -> m.poste() == Poste.TRESORERIE
                        && (m.mois() == null || !m.mois().isAfter(un))))
                .toList();
    }

    private Montant somme(Predicate<Mouvement> choix) {
        return Montant.somme(mouvements.stream().filter(choix).map(Mouvement::solde));
    }

    private static Montant enPositif(Poste poste, Montant solde) {
        return poste.nature() == Nature.PRODUIT ? solde.oppose() : solde;
    }
}
