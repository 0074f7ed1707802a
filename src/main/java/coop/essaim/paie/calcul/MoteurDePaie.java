package coop.essaim.paie.calcul;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Le moteur de paie : une fonction du droit daté et d'un mois vers un bulletin, sans état ni horloge.
///
/// Un mois ancien se recalcule à l'identique pour toujours : il ne dépend que des lignes de droit de sa date.
public final class MoteurDePaie {

    private static final YearMonth PREMIER_MOIS = YearMonth.of(2017, 1);

    private final Parametres parametres;
    private final TreeMap<LocalDate, GrilleNeutre> grilles = GrilleNeutre.lire();
    private final YearMonth dernierMois;
    /// Le droit d'un mois ne change pas : il se lit une fois.
    private final Map<YearMonth, Bareme> baremes = new ConcurrentHashMap<>();

    public MoteurDePaie(Parametres parametres) {
        this.parametres = parametres;
        dernierMois = YearMonth.of(parametres.derniereAnnee(), 12);
    }

    public static MoteurDePaie duDroitEnVigueur() {
        return new MoteurDePaie(Parametres.enVigueur());
    }

    /// Le dernier mois dont le droit est connu.
    public YearMonth dernierMois() {
        return dernierMois;
    }

    public Resultat calculer(MoisDePaie mois) {
        var refus = refus(mois);
        if (refus != null) return refus;
        var bulletin = preparer(mois).bulletin(mois.elements().brut());
        long aPayer = bulletin.totaux().nets().aPayer();
        boolean retenu = bulletin.totaux().retenu().acomptes() != 0
                || bulletin.totaux().retenu().avantagesEnNature() != 0;
        return retenu && aPayer < 0 ? new Refus.RetenuesAuDelaDuNet(-aPayer) : bulletin;
    }

    @Nullable
    Refus refus(MoisDePaie mois) {
        if (mois.mois().isBefore(PREMIER_MOIS) || mois.mois().isAfter(dernierMois))
            return new Refus.MoisNonCouvert(mois.mois(), dernierMois);
        return Controle.refus(mois, bareme(mois.mois()));
    }

    CalculDuMois preparer(MoisDePaie mois) {
        return new CalculDuMois(mois, bareme(mois.mois()));
    }

    private Bareme bareme(YearMonth mois) {
        return baremes.computeIfAbsent(mois, m -> {
            var jour = m.atDay(1);
            return new Bareme(parametres, GrilleNeutre.du(grilles, jour), jour);
        });
    }

    /// Le libellé de la ligne au mois donné : la réduction générale change de nom avec sa formule.
    public String libelle(Cotisation cotisation, YearMonth mois) {
        return cotisation == Cotisation.REDUCTION_GENERALE ? bareme(mois).libelleDeLaReduction() : cotisation.libelle();
    }
}
