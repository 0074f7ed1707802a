package coop.essaim.facturation.consultation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.time.LocalDate;
import java.util.UUID;

/// Une ligne de la série. Les montants d'un avoir y sont négatifs : la colonne s'additionne.
///
/// @param reste ce que le lettrage laisse dû
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
        EtatDeFacture etat) {}
