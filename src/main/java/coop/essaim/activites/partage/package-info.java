/// Qui mène une activité, pour quelle part et sous quelle convention.
@NullMarked
package coop.essaim.activites.partage;

import org.jspecify.annotations.NullMarked;
