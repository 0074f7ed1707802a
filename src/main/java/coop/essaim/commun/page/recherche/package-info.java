/// La recherche de tout en haut : les personnes d'abord, puis ce que chaque module sait trouver.
@NullMarked
package coop.essaim.commun.page.recherche;

import org.jspecify.annotations.NullMarked;
