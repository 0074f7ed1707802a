/// Vers qui la coopérative oriente : l'annuaire des structures partenaires, et chaque réorientation avec son motif.
@NamedInterface("orientation")
@NullMarked
package coop.essaim.accueil.orientation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
