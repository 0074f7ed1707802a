package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.util.UUID;

/// Une ligne de la balance âgée : ce que doit un client, par ancienneté du retard en jours.
public record AgeDuClient(
        UUID client,
        String nom,
        String enseigne,
        Montant nonEchu,
        Montant jusquA30,
        Montant jusquA60,
        Montant jusquA90,
        Montant auDela) {

    public Montant total() {
        return nonEchu.plus(jusquA30).plus(jusquA60).plus(jusquA90).plus(auDela);
    }

    public Montant enRetard() {
        return total().moins(nonEchu);
    }
}
