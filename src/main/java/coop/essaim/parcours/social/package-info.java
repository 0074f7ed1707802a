/// Ce que l'employeur tient : registre du personnel, déclarations d'embauche, visites médicales, mutuelle.
@NamedInterface("social")
@NullMarked
package coop.essaim.parcours.social;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
