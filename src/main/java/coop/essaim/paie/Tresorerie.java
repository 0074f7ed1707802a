package coop.essaim.paie;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.List;

/// Ce qu'une activité peut dépenser à une date : sa trésorerie, moins ce qu'elle doit déjà.
///
/// @param dettes TVA, cotisations, fournisseurs… celles qui ne sont pas nulles
public record Tresorerie(LocalDate jour, Montant enCaisse, List<Dette> dettes) {

    public record Dette(String libelle, Montant montant) {}

    public Tresorerie {
        dettes = List.copyOf(dettes);
    }

    public Montant disponible() {
        return enCaisse.moins(Montant.somme(dettes.stream().map(Dette::montant)));
    }
}
