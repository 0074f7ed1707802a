/// La coopérative de démonstration à sa taille réelle : une année pleine, calée sur les nombres du rapport de 2017 et
/// peuplée de personnes inventées, puis l'année en cours.
@NullMarked
package coop.essaim.demonstration.grandeur;

import org.jspecify.annotations.NullMarked;
