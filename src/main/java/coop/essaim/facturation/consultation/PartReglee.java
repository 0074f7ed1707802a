package coop.essaim.facturation.consultation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.Nature;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qui a soldé une part de la facture : de l'argent reçu, un avoir employé, une perte.
///
/// @param reference le numéro du chèque, ou celle du virement
public record PartReglee(
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

    /// « Chèque 7001 ».
    public String moyen() {
        return nature.moyen(mode) + suite();
    }

    /// « chèque 7001, le 12 mars 2026 ».
    public String phrase() {
        return nature.moyen(mode).toLowerCase(Locale.FRANCE) + suite() + ", le " + EnFrancais.enFrancais(date);
    }

    private String suite() {
        return reference == null ? "" : " " + reference;
    }
}
