/// Lire les cellules d'un fichier que quelqu'un dépose : CSV ou classeur.
@NullMarked
package coop.essaim.commun.tableur;

import org.jspecify.annotations.NullMarked;
