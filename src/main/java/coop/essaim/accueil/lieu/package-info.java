/// Les lieux, ce qui s'y tient chaque mois, leurs suspensions ; le calendrier qui s'en calcule.
@NullMarked
package coop.essaim.accueil.lieu;

import org.jspecify.annotations.NullMarked;
