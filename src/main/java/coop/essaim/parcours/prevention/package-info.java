/// La prévention des risques : engagements, journées de formation, document unique (SOC-09).
@NamedInterface("prevention")
@NullMarked
package coop.essaim.parcours.prevention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
