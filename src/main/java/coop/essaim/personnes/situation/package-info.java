/// La situation d'une personne à son entrée et maintenant, et qui prévenir en cas d'urgence : des réponses toujours
/// facultatives, sous leur propre droit, dont la lecture s'inscrit au journal.
@NamedInterface("situation")
@NullMarked
package coop.essaim.personnes.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
