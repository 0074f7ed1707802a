package coop.essaim.parcours.correction;

import coop.essaim.personnes.PersonneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne qui compte encore, et que l'on s'apprête à annuler.
///
/// @param phrase ce qu'elle dit, pour la reconnaître
/// @param page la page où elle se lit
public record Ligne(UUID id, NatureDeLigne nature, @Nullable PersonneId personne, String phrase, String page) {}
