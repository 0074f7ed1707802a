/// Les pièces de vente en brouillon : les composer, les soumettre, les relire.
@NamedInterface("piece")
@NullMarked
package coop.essaim.facturation.piece;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
