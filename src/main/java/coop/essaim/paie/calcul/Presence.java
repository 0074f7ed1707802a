package coop.essaim.paie.calcul;

/// La présence dans le mois : entière, ou entamée par une entrée, une sortie ou une absence sans salaire.
public sealed interface Presence {

    record Complete() implements Presence {}

    /// Un mois incomplet.
    ///
    /// @param joursNonPayes jours calendaires hors contrat ou d'absence non payée : ils réduisent le plafond (CSS
    /// R242-2)
    /// @param brutDuMoisComplet ce qu'un mois entier aurait payé, en centimes : il réduit le Smic (CSS D241-7)
    record Partielle(int joursNonPayes, long brutDuMoisComplet) implements Presence {}

    Presence COMPLETE = new Complete();
}
