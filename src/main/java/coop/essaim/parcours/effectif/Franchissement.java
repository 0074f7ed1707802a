package coop.essaim.parcours.effectif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Où en est un seuil à une date : l'obligation joue-t-elle, depuis quand, et combien de mois ou d'années ont
/// compté.
///
/// @param effectif celui qui se compare au seuil : du dernier mois entier, ou de la dernière année entière
/// @param depuis le premier jour où l'obligation joue, ou jouera si rien ne change
/// @param comptes les mois ou les années de suite où le seuil est atteint
/// @param requis combien il en faut
public record Franchissement(
        Seuil seuil,
        BigDecimal effectif,
        boolean atteint,
        boolean due,
        @Nullable LocalDate depuis,
        int comptes,
        int requis) {

    private static final int DOUZE = 12;
    private static final int CINQ = 5;

    /// Depuis ce jour, un seuil se franchit en cinq années (loi n° 2019-486 du 22 mai 2019, art. 11).
    private static final Year REFORME = Year.of(2020);

    static Franchissement de(Seuil seuil, Serie serie, LocalDate jour) {
        return switch (seuil.regle()) {
            case CHAQUE_MOIS -> parMois(seuil, serie, jour, 1, 1, 0);
            case DOUZE_MOIS -> parMois(seuil, serie, jour, DOUZE, DOUZE, 0);
            case DOUZE_MOIS_PUIS_DOUZE -> parMois(seuil, serie, jour, DOUZE, DOUZE, DOUZE);
            case CINQ_ANNEES -> parAnnees(seuil, serie, jour);
        };
    }

    /// Atteint assez de mois de suite, le seuil joue ; il cesse quand l'effectif est resté au-dessous aussi
    /// longtemps (art. L. 2313-10 et L. 2312-3 du code du travail).
    private static Franchissement parMois(
            Seuil seuil, Serie serie, LocalDate jour, int requis, int pourCesser, int delai) {
        LocalDate depuis = null;
        int hauts = 0, bas = 0;
        var dernier = BigDecimal.ZERO;
        for (var mois : serie.mois().headMap(moisEntier(jour), true).entrySet()) {
            dernier = mois.getValue();
            boolean haut = dernier.compareTo(BigDecimal.valueOf(seuil.nombre())) >= 0;
            hauts = haut ? hauts + 1 : 0;
            bas = haut ? 0 : bas + 1;
            if (depuis == null && hauts >= requis)
                depuis = mois.getKey().plusMonths(1).atDay(1).plusMonths(delai);
            if (bas >= pourCesser) depuis = null;
        }
        boolean due = depuis != null && !depuis.isAfter(jour);
        return new Franchissement(seuil, dernier, hauts > 0, due, depuis, Math.min(hauts, requis), requis);
    }

    /// L'effectif d'une année est la moyenne de la précédente ; atteint cinq années de suite, il joue, et une
    /// seule année au-dessous efface tout (art. L. 130-1, II du code de la sécurité sociale). Qui était déjà
    /// soumis en 2019 l'est resté.
    private static Franchissement parAnnees(Seuil seuil, Serie serie, LocalDate jour) {
        var premiere =
                serie.annees().isEmpty() ? Year.from(jour) : serie.annees().firstKey();
        boolean due = false;
        LocalDate depuis = null;
        int hautes = 0;
        for (var annee = premiere.plusYears(1); !annee.isAfter(Year.from(jour)); annee = annee.plusYears(1)) {
            boolean atteint = serie.atteint(annee.minusYears(1), seuil.nombre());
            boolean avantLaReforme = annee.isBefore(REFORME);
            hautes = atteint ? hautes + 1 : 0;
            boolean joue = atteint && (due || avantLaReforme || hautes >= CINQ);
            if (joue && !due) depuis = annee.atDay(1);
            if (!joue) depuis = null;
            due = joue;
        }
        var dernier = serie.annees().getOrDefault(Year.from(jour).minusYears(1), BigDecimal.ZERO);
        return new Franchissement(seuil, dernier, hautes > 0, due, depuis, Math.min(hautes, CINQ), CINQ);
    }

    /// Le dernier mois fini à cette date, ce jour compris.
    static YearMonth moisEntier(LocalDate jour) {
        var mois = YearMonth.from(jour);
        return jour.equals(mois.atEndOfMonth()) ? mois : mois.minusMonths(1);
    }

    /// Où en est l'obligation.
    public enum Etape {
        SOUS("Sous le seuil"),
        COMPTE("Compte en cours"),
        PREVUE("Bientôt"),
        EN_VIGUEUR("En vigueur");

        private final String libelle;

        Etape(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Etape etape() {
        if (due) return Etape.EN_VIGUEUR;
        if (depuis != null) return Etape.PREVUE;
        return atteint ? Etape.COMPTE : Etape.SOUS;
    }

    /// « 7 mois sur 12 », « 3 années sur 5 ».
    public String avancement() {
        if (requis == 1) return atteint ? "atteint" : "pas atteint";
        return comptes + " " + (seuil.regle() == Seuil.Regle.CINQ_ANNEES ? "années" : "mois") + " sur " + requis;
    }

    /// Ce qui manque pour atteindre le seuil ; zéro quand il l'est.
    public BigDecimal marge() {
        return BigDecimal.valueOf(seuil.nombre())
                .subtract(Decompte.affiche(effectif))
                .max(BigDecimal.ZERO);
    }
}
