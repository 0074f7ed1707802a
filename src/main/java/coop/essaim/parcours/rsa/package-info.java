/// Le suivi des bénéficiaires du RSA, avec le Département et son équipe pluridisciplinaire (LOC-01).
@NamedInterface("rsa")
@NullMarked
package coop.essaim.parcours.rsa;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
