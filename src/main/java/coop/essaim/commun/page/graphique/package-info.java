/// Les graphiques : du SVG calculé par le serveur, le même à l'écran et dans un PDF, toujours avec ses chiffres.
@NullMarked
package coop.essaim.commun.page.graphique;

import org.jspecify.annotations.NullMarked;
