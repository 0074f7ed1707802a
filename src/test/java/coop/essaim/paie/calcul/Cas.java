package coop.essaim.paie.calcul;

import coop.essaim.paie.calcul.Couverture.Sante;
import java.math.BigDecimal;
import java.time.YearMonth;

/// Les personnes des essais : Camille Aubrée (CESA, couture), Idriss Benali (CAPE, jardinage), un salarié permanent.
final class Cas {

    static final MoteurDePaie MOTEUR = MoteurDePaie.duDroitEnVigueur();
    static final Etablissement COOPERATIVE = new Etablissement(60, 12_000, 20_000, 0, Territoire.METROPOLE);
    static final Couverture MUTUELLE = new Couverture(new Sante.Adhesion("isolé", 40_00, 500_000), 0, 0);
    static final YearMonth JUILLET = YearMonth.of(2026, 7);

    static MoisDePaie permanent(YearMonth mois, String heures, long brut) {
        return mois(mois, new Contrat.Salarie(false, Duree.parSemaine(new BigDecimal(heures))), brut);
    }

    static MoisDePaie camille(YearMonth mois, long brut) {
        return mois(mois, new Contrat.Cesa(false), brut);
    }

    static MoisDePaie idriss(YearMonth mois, long assiette) {
        return avec(mois(mois, new Contrat.Cape(), assiette), Couverture.AUCUNE);
    }

    static MoisDePaie mois(YearMonth mois, Contrat contrat, long brut) {
        var elements = new Elements(brut, MUTUELLE, TauxDePas.NEUTRE, Presence.COMPLETE, Complements.AUCUN);
        return new MoisDePaie(mois, COOPERATIVE, contrat, elements, Cumuls.VIDES);
    }

    static MoisDePaie avec(MoisDePaie mois, Couverture couverture) {
        var e = mois.elements();
        return remplacer(mois, new Elements(e.brut(), couverture, e.pas(), e.presence(), e.complements()));
    }

    static MoisDePaie avec(MoisDePaie mois, Presence presence) {
        var e = mois.elements();
        return remplacer(mois, new Elements(e.brut(), e.couverture(), e.pas(), presence, e.complements()));
    }

    static MoisDePaie avec(MoisDePaie mois, Complements complements) {
        var e = mois.elements();
        return remplacer(mois, new Elements(e.brut(), e.couverture(), e.pas(), e.presence(), complements));
    }

    static MoisDePaie avec(MoisDePaie mois, Etablissement etablissement) {
        return new MoisDePaie(mois.mois(), etablissement, mois.contrat(), mois.elements(), mois.avant());
    }

    private static MoisDePaie remplacer(MoisDePaie mois, Elements elements) {
        return new MoisDePaie(mois.mois(), mois.etablissement(), mois.contrat(), elements, mois.avant());
    }

    static Bulletin bulletin(MoisDePaie mois) {
        return switch (MOTEUR.calculer(mois)) {
            case Bulletin bulletin -> bulletin;
            case Refus refus -> throw new AssertionError(refus.phrase());
        };
    }

    static Ligne ligne(Bulletin bulletin, Cotisation cotisation) {
        return bulletin.lignes().stream()
                .filter(ligne -> ligne.cotisation() == cotisation)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Aucune ligne " + cotisation));
    }

    static boolean porte(Bulletin bulletin, Cotisation cotisation) {
        return bulletin.lignes().stream().anyMatch(ligne -> ligne.cotisation() == cotisation);
    }

    private Cas() {}
}
