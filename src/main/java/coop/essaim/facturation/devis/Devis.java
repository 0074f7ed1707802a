package coop.essaim.facturation.devis;

import coop.essaim.facturation.DevisId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un devis officiel, et ce que le client en a dit.
///
/// @param reponse `null` tant qu'il n'a pas répondu
public record Devis(
        DevisId id,
        String numero,
        LocalDate date,
        LocalDate valableAu,
        List<String> mentions,
        @Nullable Reponse reponse) {

    public Devis {
        mentions = List.copyOf(mentions);
    }

    public boolean estSigne() {
        return reponse != null && reponse.signe();
    }

    public boolean estRefuse() {
        return reponse != null && !reponse.signe();
    }

    /// @param moyen `LIEN`, `DEPOT` ou `DECLARATION`
    /// @param options les rangs des options retenues
    /// @param document le devis signé, quand il a été déposé
    public record Reponse(
            boolean signe,
            String moyen,
            LocalDate le,
            @Nullable String signataire,
            @Nullable String motif,
            Set<Integer> options,
            @Nullable UUID document,
            Instant noteeA) {

        public Reponse {
            options = Set.copyOf(options);
        }
    }
}
