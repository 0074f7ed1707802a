/// Les lieux, ce qui s'y tient chaque mois, leurs suspensions ; le calendrier qui s'en calcule.
@NamedInterface("lieu")
@NullMarked
package coop.essaim.accueil.lieu;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
