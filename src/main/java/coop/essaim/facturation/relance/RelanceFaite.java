package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une ligne du journal des relances d'une facture.
public record RelanceFaite(
        String libelle,
        LocalDate date,
        Montant reste,
        @Nullable Montant interets,
        @Nullable Montant indemnite,
        String destinataire,
        @Nullable String par) {}
