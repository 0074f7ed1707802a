package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Un lot de règlements du même jour et du même mode, tel que tapé. Une ligne vide ne compte pas.
record LotSaisie(
        @Nullable String date,
        @Nullable String mode,
        @Nullable List<LigneDeLot> lignes) {

    private static final int VIDES = 10;

    static LotSaisie du(LocalDate jour, List<LigneDeLot> lignes) {
        return new LotSaisie(EnFrancais.enTableau(jour), ModeDeReglement.VIREMENT.name(), lignes);
    }

    List<LigneDeLot> tapees() {
        return lignes == null ? List.of() : lignes;
    }

    /// Celles du formulaire, puis des vides : dix au départ et quand on en demande.
    List<LigneDeLot> aMontrer(boolean davantage, Supplier<UUID> cles) {
        var toutes = new ArrayList<>(tapees());
        int voulues = toutes.size() + (davantage ? VIDES : 0);
        while (toutes.size() < Math.max(VIDES, voulues)) toutes.add(LigneDeLot.de(cles.get(), List.of()));
        return List.copyOf(toutes);
    }
}
