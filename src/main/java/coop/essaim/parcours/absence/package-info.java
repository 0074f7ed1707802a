/// Les absences : leur nature et leurs dates, jamais leur cause ; ce qu'elles obligent à déclarer, et le retour.
@NullMarked
package coop.essaim.parcours.absence;

import org.jspecify.annotations.NullMarked;
