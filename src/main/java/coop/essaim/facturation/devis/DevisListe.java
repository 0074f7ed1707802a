package coop.essaim.facturation.devis;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne de la liste des devis.
///
/// @param numero `null` tant qu'il n'est pas validé
/// @param date celle du devis ; avant sa validation, celle du brouillon
/// @param facture ce qui en est facturé, avoirs déduits, toutes taxes comprises
public record DevisListe(
        UUID id,
        @Nullable String numero,
        LocalDate date,
        @Nullable LocalDate valableAu,
        String enseigne,
        String client,
        String objet,
        Montant ht,
        Montant ttc,
        Montant facture,
        EtatDeDevis etat) {}
