/// Les devis : officiels une fois validés, envoyés, acceptés ou refusés par le client, puis facturés.
@NamedInterface("devis")
@NullMarked
package coop.essaim.facturation.devis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
