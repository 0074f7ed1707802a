package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.fines;
import static coop.essaim.paie.calcul.Precision.proportion;

import coop.essaim.paie.calcul.HeuresMajorees.Nature;

/// Le plafond et le Smic du salarié pour le mois : durée du travail, présence et heures en plus.
final class CadreDuMois {

    /// Le plafond du mois, en fines : au prorata de la durée (CSS R242-7 à R242-11) et des jours (CSS R242-2),
    /// jamais au-dessus du plafond mensuel.
    final long plafond;

    final long pmss;

    /// Plafonds et brut des mois précédents, en fines.
    final long plafondAvant;

    final long brutAvant;
    final int plafondsDeLaTranche2;
    final int quatrePlafonds;
    final int plafondsDeLaCet;

    private final Contrat contrat;
    private final Presence presence;
    private final HeuresMajorees heures;
    private final long heuresParAn;
    private final long dureeLegale;
    private final long dureeDuSmic;

    CadreDuMois(MoisDePaie mois, Bareme bareme) {
        contrat = mois.contrat();
        presence = mois.elements().presence();
        heures = mois.elements().complements().heures();
        dureeLegale = bareme.dureeLegale;
        dureeDuSmic = bareme.dureeDuSmic;
        heuresParAn = switch (contrat) {
            case Contrat.Salarie salarie -> salarie.duree().dixMilliemesParAn();
            case Contrat.Cesa cesa -> bareme.dureeLegale;
            case Contrat.Cape cape -> bareme.dureeLegale;
            case Contrat.Autre autre -> bareme.dureeLegale;
        };
        long duPlafond = Math.min(bareme.dureeLegale, heuresParAn + heuresComplementairesParAn());
        long duMois =
                duPlafond == bareme.dureeLegale ? bareme.pmss : proportion(bareme.pmss, duPlafond, bareme.dureeLegale);
        plafond = switch (presence) {
            case Presence.Complete complete -> duMois;
            case Presence.Partielle partielle ->
                proportion(
                        duMois,
                        mois.mois().lengthOfMonth() - partielle.joursNonPayes(),
                        mois.mois().lengthOfMonth());
        };
        pmss = bareme.pmss;
        plafondAvant = mois.avant().plafond();
        brutAvant = fines(mois.avant().brut());
        plafondsDeLaTranche2 = bareme.plafondsDeLaTranche2(contrat.estCadre());
        quatrePlafonds = bareme.quatrePlafonds;
        plafondsDeLaCet = bareme.plafondsDeLaCet;
    }

    private long heuresComplementairesParAn() {
        return heures.nature() == Nature.COMPLEMENTAIRES ? heures.centiemes() * 1_200 : 0;
    }

    /// Le Smic mensuel de la durée contractuelle, en fines, sans les heures en plus.
    long smicDuContrat(long smicHoraire) {
        long mensuel = proportion(smicHoraire, heuresParAn, 120_000);
        return dureeDuSmic == dureeLegale ? mensuel : proportion(mensuel, dureeDuSmic, dureeLegale);
    }

    /// Le Smic à comparer au brut (CSS D241-7) : heures en plus comprises, réduit au prorata de la paie d'un mois
    /// incomplet, et borné au brut quand le contrat n'a pas d'heures (heures équivalentes, CSS D241-27).
    long smic(long smicHoraire, long brut) {
        long contractuel = smicDuContrat(smicHoraire);
        long duMois = switch (presence) {
            case Presence.Complete complete -> contractuel;
            case Presence.Partielle partielle -> {
                long complet = fines(partielle.brutDuMoisComplet());
                yield proportion(contractuel, Math.min(brut - fines(heures.remuneration()), complet), complet);
            }
        };
        return contrat instanceof Contrat.Cesa
                ? Math.min(brut, duMois)
                : duMois + proportion(smicHoraire, heures.centiemes(), 100);
    }

    /// Un brut de plus n'augmente pas toujours le coût : quand le Smic suit le brut, un cran du coefficient peut le
    /// faire baisser. Une recherche doit alors regarder un peu plus loin que le premier dépassement.
    ///
    /// Un mois entier sans passé n'en est pas : sous le Smic le coefficient est au plus haut, au-dessus il ne fait
    /// que baisser.
    boolean smicSuitLeBrut(Cumuls avant) {
        boolean sansPasse = avant.reduction().brut() == 0 && avant.reduction().smic() == 0;
        return presence instanceof Presence.Partielle || (contrat instanceof Contrat.Cesa && !sansPasse);
    }
}
