/// Essaim : le système d'information d'une coopérative d'activités et d'emploi.
@NullMarked
package coop.essaim;

import org.jspecify.annotations.NullMarked;
