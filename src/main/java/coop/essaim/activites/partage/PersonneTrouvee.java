package coop.essaim.activites.partage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une personne à choisir, avec de quoi la distinguer d'une autre du même nom.
public record PersonneTrouvee(UUID id, String nom, @Nullable String courriel) {}
