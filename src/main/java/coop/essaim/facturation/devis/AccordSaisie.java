package coop.essaim.facturation.devis;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// L'accord reçu hors d'Essaim, tel que tapé.
///
/// @param options les rangs de celles que le client retient
record AccordSaisie(
        @Nullable String signataire,
        @Nullable Set<Integer> options,
        @Nullable MultipartFile fichier) {

    String nom() {
        return signataire == null ? "" : signataire.strip();
    }

    Set<Integer> retenues() {
        return options == null ? Set.of() : options;
    }
}
