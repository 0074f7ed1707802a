/// Les réglages de paie de la coopérative, par date : effectif, taux notifiés, mutuelle. Le droit n'en est pas.
@NullMarked
package coop.essaim.paie.reglages;

import org.jspecify.annotations.NullMarked;
