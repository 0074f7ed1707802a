/// Les pièces de vente en brouillon : les composer, les soumettre, les relire.
@NullMarked
package coop.essaim.facturation.piece;

import org.jspecify.annotations.NullMarked;
