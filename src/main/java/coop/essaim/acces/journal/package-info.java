/// Le journal d'audit : ses lignes enchaînées, leur relecture, l'écran qui les montre.
@NullMarked
package coop.essaim.acces.journal;

import org.jspecify.annotations.NullMarked;
