/// Les commandes de `./essaim` : chaque module apporte les siennes, une seule porte les lance.
@NullMarked
package coop.essaim.commun.commande;

import org.jspecify.annotations.NullMarked;
