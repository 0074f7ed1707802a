/// Combien de personnes inscrites et reçues, par lieu, par mois, par année.
@NullMarked
package coop.essaim.accueil.frequentation;

import org.jspecify.annotations.NullMarked;
