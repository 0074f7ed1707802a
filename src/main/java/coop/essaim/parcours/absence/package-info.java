/// Les absences : leur nature et leurs dates, jamais leur cause ; ce qu'elles obligent à déclarer, et le retour.
@NamedInterface("absence")
@NullMarked
package coop.essaim.parcours.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
