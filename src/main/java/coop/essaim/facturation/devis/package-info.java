/// Les devis : officiels une fois validés, envoyés, acceptés ou refusés par le client, puis facturés.
@NullMarked
package coop.essaim.facturation.devis;

import org.jspecify.annotations.NullMarked;
