/// Le catalogue de chaque activité : les produits et les services qu'elle vend d'ordinaire, avec leur prix et leur TVA.
@NullMarked
package coop.essaim.facturation.catalogue;

import org.jspecify.annotations.NullMarked;
