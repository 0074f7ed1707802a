/// Les contrats : préparés, émis en PDF/A, signés à l'écran ou sur papier, modifiés par avenants numérotés.
@NamedInterface("contrat")
@NullMarked
package coop.essaim.parcours.contrat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
