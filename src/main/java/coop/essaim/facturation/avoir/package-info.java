/// Les avoirs : rendre toute une facture ou une part d'elle, au centime.
@NullMarked
package coop.essaim.facturation.avoir;

import org.jspecify.annotations.NullMarked;
