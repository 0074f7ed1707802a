/// Les encaissements : ce que les clients paient, facture par facture, jusqu'au grand livre, à la TVA et au lettrage.
@NamedInterface("encaissement")
@NullMarked
package coop.essaim.facturation.encaissement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
