/// Les contre-événements du suivi social : une ligne notée par erreur reste, et ne compte plus.
@NullMarked
package coop.essaim.parcours.correction;

import org.jspecify.annotations.NullMarked;
