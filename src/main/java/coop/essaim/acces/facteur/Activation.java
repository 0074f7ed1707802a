package coop.essaim.acces.facteur;

import java.util.List;

/// Ce que peut répondre l'activation de la double authentification.
public sealed interface Activation {

    /// @param codes les codes de secours, à montrer cette seule fois
    record Faite(List<String> codes) implements Activation {
        public Faite {
            codes = List.copyOf(codes);
        }
    }

    record CodeFaux() implements Activation {}

    /// Rien n'a été proposé, ou elle est déjà active.
    record SansProposition() implements Activation {}
}
