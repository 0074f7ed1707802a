/// Le calcul d'une pièce de vente, au centime : lignes, remises, TVA par taux, acomptes et solde. Sans base ni page.
@NamedInterface("calcul")
@NullMarked
package coop.essaim.facturation.calcul;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
