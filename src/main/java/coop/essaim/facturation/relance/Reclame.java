package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ce que l'équipe choisit de demander en plus de la facture : la loi le permet, elle n'y oblige pas.
public record Reclame(boolean indemnite, boolean interets) {

    public static final Reclame RIEN = new Reclame(false, false);
    public static final Reclame TOUT = new Reclame(true, true);

    /// Les sommes que cette relance demande.
    ///
    /// @param interets `null` : non demandés, non dus, ou un taux légal manque
    record Sommes(@Nullable Montant indemnite, @Nullable Montant interets) {

        Montant total() {
            return Montant.somme(Stream.of(indemnite, interets).filter(Objects::nonNull));
        }

        /// Un paragraphe à la suite du texte ; rien quand rien n'est demandé.
        String phrase() {
            var demandes = new ArrayList<String>();
            if (indemnite != null) demandes.add("une indemnité forfaitaire de recouvrement de " + indemnite);
            if (interets != null) demandes.add("des intérêts de retard de " + interets + " à ce jour");
            if (demandes.isEmpty()) return "";
            return "\n\nNous vous demandons de joindre à votre règlement " + String.join(" et ", List.copyOf(demandes))
                    + " (art. L. 441-10 du code de commerce).";
        }
    }

    Sommes sur(Optional<Penalites> penalites) {
        return new Sommes(
                penalites.filter(_ -> indemnite).map(Penalites::indemnite).orElse(null),
                penalites
                        .filter(_ -> interets)
                        .flatMap(Penalites::interets)
                        .filter(Montant::estPositif)
                        .orElse(null));
    }
}
