/// Les factures entre deux activités de la coopérative : proposées par l'une, acceptées par l'autre, au journal interne
/// seulement.
@NamedInterface("interne")
@NullMarked
package coop.essaim.facturation.interne;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
