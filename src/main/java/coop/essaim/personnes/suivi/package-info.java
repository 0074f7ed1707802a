/// Qui accompagne une personne, et sur quel territoire, par date ; les portefeuilles et leur transmission.
@NamedInterface("suivi")
@NullMarked
package coop.essaim.personnes.suivi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
