/// Les réglages de paie de la coopérative, par date : effectif, taux notifiés, mutuelle. Le droit n'en est pas.
@NamedInterface("reglages")
@NullMarked
package coop.essaim.paie.reglages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
