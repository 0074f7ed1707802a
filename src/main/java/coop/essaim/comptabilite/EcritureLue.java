package coop.essaim.comptabilite;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Une écriture telle que la base la rend, avec sa validation si elle n'est plus au brouillard.
public record EcritureLue(
        EcritureId id,
        Ecriture ecriture,
        int journal,
        int exercice,
        @Nullable EcritureId contrepasse,
        @Nullable Validee validation) {

    /// Ce qu'a donné la validation.
    ///
    /// @param numero rang dans son journal et son exercice, sans trou
    @SuppressWarnings("ArrayRecordComponent") // Comparés par leur contenu.
    public record Validee(int numero, Instant le, String par, byte[] contenu, byte[] empreinte) {

        @Override
        public boolean equals(@Nullable Object autre) {
            return autre instanceof Validee v
                    && numero == v.numero
                    && le.equals(v.le)
                    && par.equals(v.par)
                    && Arrays.equals(contenu, v.contenu)
                    && Arrays.equals(empreinte, v.empreinte);
        }

        @Override
        public int hashCode() {
            return Objects.hash(numero, le, par, Arrays.hashCode(empreinte));
        }
    }
}
