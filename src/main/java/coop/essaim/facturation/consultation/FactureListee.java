package coop.essaim.facturation.consultation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.time.LocalDate;
import java.util.UUID;

/// Une ligne de la série. Les montants d'un avoir y sont négatifs : la colonne s'additionne.
///
/// @param reste ce que le lettrage laisse dû
/// @param avoir ce que ses avoirs à imputer en rendent
public record FactureListee(
        UUID id,
        Genre genre,
        String numero,
        LocalDate date,
        LocalDate echeance,
        String enseigne,
        String client,
        String objet,
        Montant ht,
        Montant tva,
        Montant ttc,
        Montant reste,
        Montant avoir,
        EtatDeFacture etat) {

    FactureListee avec(Montant unAvoir) {
        return new FactureListee(
                id,
                genre,
                numero,
                date,
                echeance,
                enseigne,
                client,
                objet,
                ht,
                tva,
                ttc,
                reste,
                unAvoir,
                etat.avec(unAvoir, reste));
    }
}
