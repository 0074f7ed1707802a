/// La machine à états du parcours : cinq régions, des transitions, ce que chacune exige et ce qu'elle entraîne.
@NamedInterface("machine")
@NullMarked
package coop.essaim.parcours.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
