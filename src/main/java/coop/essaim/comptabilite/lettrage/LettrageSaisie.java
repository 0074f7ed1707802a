package coop.essaim.comptabilite.lettrage;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Les lignes et les lettrages partiels cochés, ou le lettrage à défaire et son motif.
record LettrageSaisie(
        @Nullable List<String> lignes,
        @Nullable List<String> groupes,
        @Nullable Boolean partiel,
        @Nullable String motif) {

    List<LigneId> lesLignes() {
        return Objects.requireNonNullElse(lignes, List.<String>of()).stream()
                .filter(texte -> texte.matches("[0-9]{1,18}-[0-9]{1,5}"))
                .map(LigneId::valueOf)
                .toList();
    }

    List<Long> lesGroupes() {
        return Objects.requireNonNullElse(groupes, List.<String>of()).stream()
                .filter(texte -> texte.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    boolean admetUnReste() {
        return Boolean.TRUE.equals(partiel);
    }

    String leMotif() {
        return Objects.requireNonNullElse(motif, "").strip();
    }
}
