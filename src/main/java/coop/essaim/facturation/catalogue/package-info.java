/// Le catalogue de chaque activité : les produits et les services qu'elle vend d'ordinaire, avec leur prix et leur TVA.
@NamedInterface("catalogue")
@NullMarked
package coop.essaim.facturation.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
