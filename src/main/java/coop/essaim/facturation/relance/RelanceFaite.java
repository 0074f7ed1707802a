package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne du journal des relances d'une facture.
///
/// @param courrier celui qui l'a portée
/// @param lettre le document à imprimer, quand elle n'est pas partie par courriel
public record RelanceFaite(
        String libelle,
        LocalDate date,
        Montant reste,
        @Nullable Montant interets,
        @Nullable Montant indemnite,
        String destinataire,
        @Nullable String par,
        @Nullable UUID courrier,
        @Nullable UUID lettre) {

    public Montant enPlus() {
        return new Reclame.Sommes(indemnite, interets).total();
    }
}
