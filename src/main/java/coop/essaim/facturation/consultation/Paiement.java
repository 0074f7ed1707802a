package coop.essaim.facturation.consultation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.Nature;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qui a soldé une part de la facture : de l'argent reçu, un avoir employé, une perte.
///
/// @param reference le numéro du chèque, ou celle du virement
public record Paiement(
        UUID id,
        String numero,
        Nature nature,
        @Nullable ModeDeReglement mode,
        LocalDate date,
        Montant montant,
        @Nullable String reference) {

    public String url() {
        return "/encaissements/" + id;
    }

    /// « chèque 7001, le 12 mars 2026 ».
    public String phrase() {
        var moyen = mode == null || nature == Nature.REMBOURSE ? nature.libelle() : mode.libelle();
        return moyen.toLowerCase(java.util.Locale.FRANCE) + (reference == null ? "" : " " + reference) + ", le "
                + EnFrancais.enFrancais(date);
    }
}
