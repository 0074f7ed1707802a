/// Les états comptables : les rapports du grand livre mis en tableaux, à l'écran, sur papier et dans un tableur, avec
/// de quoi descendre du chiffre à la pièce.
@NamedInterface("etat")
@NullMarked
package coop.essaim.comptabilite.etat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
