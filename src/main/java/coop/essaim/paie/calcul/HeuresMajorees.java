package coop.essaim.paie.calcul;

/// Les heures au-delà du contrat, leur rémunération majoration comprise étant déjà dans le brut.
///
/// @param centiemes nombre d'heures, en centièmes
/// @param remuneration en centimes
public record HeuresMajorees(Nature nature, long centiemes, long remuneration) {

    public static final HeuresMajorees AUCUNE = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 0, 0);

    public enum Nature {
        SUPPLEMENTAIRES,
        COMPLEMENTAIRES
    }
}
