package coop.essaim.acces.motdepasse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce que vaut un mot de passe tapé. La raison d'un refus est pour le journal, jamais pour la personne.
public sealed interface Verification {

    record Juste(UUID compte) implements Verification {}

    record Fausse(@Nullable UUID compte, String raison) implements Verification {}
}
