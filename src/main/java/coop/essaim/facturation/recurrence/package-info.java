/// Les factures qui reviennent : leur contenu, leur rythme, et le brouillon qui naît de chaque échéance.
@NamedInterface("recurrence")
@NullMarked
package coop.essaim.facturation.recurrence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
