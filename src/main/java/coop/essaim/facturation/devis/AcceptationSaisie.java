package coop.essaim.facturation.devis;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Ce que le client signe : son nom, la mention « Bon pour accord », les options qu'il retient.
record AcceptationSaisie(
        @Nullable String signataire,
        @Nullable Boolean accord,
        @Nullable Set<Integer> options) {

    boolean verifier(BindingResult refus) {
        if (nom().isEmpty() || nom().length() > Accords.NOM)
            refus.rejectValue("signataire", "manque", "Écrivez votre prénom et votre nom, en 200 caractères au plus.");
        if (!Boolean.TRUE.equals(accord))
            refus.rejectValue("accord", "manque", "Cochez « Bon pour accord » pour accepter ce devis.");
        return !refus.hasErrors();
    }

    String nom() {
        return signataire == null ? "" : signataire.strip();
    }

    Set<Integer> retenues() {
        return options == null ? Set.of() : options;
    }
}
