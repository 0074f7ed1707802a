/// Lire les factures : la série chronologique, l'état de chacune, sa page.
@NullMarked
package coop.essaim.facturation.consultation;

import org.jspecify.annotations.NullMarked;
