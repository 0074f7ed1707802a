package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import coop.essaim.gestion.Poste.Nature;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Un exercice d'une activité, vu jusqu'à un jour : tout se calcule de ses lignes, additionnées une fois.
public final class Annee {

    private static final Poste[] POSTES = Poste.values();
    private static final List<Poste> DUS =
            Arrays.stream(POSTES).filter(p -> p.nature() == Nature.DU).toList();

    private final LocalDate debut;
    private final LocalDate au;
    private boolean vide = true;

    /// Par poste, en centimes, débit moins crédit : ce que l'exercice a reçu, ce que le poste vaut, ce qui précède.
    private final long[] cumuls = new long[POSTES.length];

    private final long[] soldes = new long[POSTES.length];
    private final long[] reports = new long[POSTES.length];

    /// Les mêmes, mois par mois, comptés depuis l'an zéro : ce que l'on compare, et l'année entière pour ses courbes.
    private final Map<Integer, long[]> duMois = new HashMap<>();

    private final Map<Integer, long[]> desCourbes = new HashMap<>();

    /// @param au dernier jour compté dans les cumuls et les soldes
    Annee(LocalDate debut, LocalDate au) {
        this.debut = debut;
        this.au = au;
    }

    /// Ajoute ce qu'un poste a reçu un jour.
    ///
    /// @param jour `null` avant l'exercice : un report
    /// @param retenu dans la période que l'on compare ; faux, il ne sert qu'aux courbes de l'année
    /// @param centimes débit moins crédit
    void compter(Poste poste, @Nullable LocalDate jour, boolean retenu, long centimes) {
        vide = false;
        int rang = poste.ordinal();
        if (retenu) ajouter(soldes, rang, centimes);
        if (jour == null) {
            ajouter(reports, rang, centimes);
            return;
        }
        int mois = rang(jour.getYear(), jour.getMonthValue());
        ajouter(tous(desCourbes, mois), rang, centimes);
        if (!retenu) return;
        ajouter(cumuls, rang, centimes);
        ajouter(tous(duMois, mois), rang, centimes);
    }

    private static int rang(int annee, int mois) {
        return annee * 12 + mois;
    }

    private static int rang(YearMonth mois) {
        return rang(mois.getYear(), mois.getMonthValue());
    }

    private static long[] tous(Map<Integer, long[]> parMois, int mois) {
        return parMois.computeIfAbsent(mois, _ -> new long[POSTES.length]);
    }

    private static void ajouter(long[] sommes, int poste, long centimes) {
        sommes[poste] = Math.addExact(sommes[poste], centimes);
    }

    public LocalDate debut() {
        return debut;
    }

    public LocalDate au() {
        return au;
    }

    /// Rien au grand livre, ni dans l'exercice ni avant.
    public boolean estVide() {
        return vide;
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
        return enPositif(poste, cumuls[poste.ordinal()]);
    }

    public Montant duMois(Poste poste, YearMonth mois) {
        return enPositif(poste, valeur(duMois.get(rang(mois)), poste));
    }

    public Montant resultat() {
        return resultat(cumuls);
    }

    public Montant resultatDuMois(YearMonth mois) {
        var sommes = duMois.get(rang(mois));
        return sommes == null ? Montant.ZERO : resultat(sommes);
    }

    private static Montant resultat(long[] sommes) {
        long total = 0;
        for (var poste : POSTES) if (poste.estDeResultat()) total = Math.addExact(total, sommes[poste.ordinal()]);
        return new Montant(total).oppose();
    }

    /// Ce qu'un poste de bilan vaut ce jour-là : débit moins crédit, reports compris.
    public Montant solde(Poste poste) {
        return new Montant(soldes[poste.ordinal()]);
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
                .map(un -> new Montant(valeur(desCourbes.get(rang(un)), Poste.VENTES)).oppose())
                .toList();
    }

    /// La trésorerie à la fin de chaque mois.
    public List<Montant> tresoreries(List<YearMonth> mois) {
        return mois.stream().map(this::tresorerieALaFinDe).toList();
    }

    private Montant tresorerieALaFinDe(YearMonth mois) {
        long total = reports[Poste.TRESORERIE.ordinal()];
        for (var un : desCourbes.entrySet())
            if (un.getKey() <= rang(mois)) total = Math.addExact(total, valeur(un.getValue(), Poste.TRESORERIE));
        return new Montant(total);
    }

    private static long valeur(long @Nullable [] sommes, Poste poste) {
        return sommes == null ? 0 : sommes[poste.ordinal()];
    }

    private static Montant enPositif(Poste poste, long centimes) {
        var solde = new Montant(centimes);
        return poste.nature() == Nature.PRODUIT ? solde.oppose() : solde;
    }
}
