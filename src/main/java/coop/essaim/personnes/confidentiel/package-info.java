/// Ce qu'une personne confie et que peu ont à lire : son numéro de sécurité sociale, ses coordonnées bancaires.
/// Chiffré dans la base, masqué à l'écran ; chaque lecture du numéro entier laisse son nom au journal.
@NamedInterface("confidentiel")
@NullMarked
package coop.essaim.personnes.confidentiel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
