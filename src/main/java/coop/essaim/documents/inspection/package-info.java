/// Ce qu'un fichier est vraiment, et s'il est sans danger pour qui l'ouvrira : rien n'y est cru sur parole.
@NullMarked
package coop.essaim.documents.inspection;

import org.jspecify.annotations.NullMarked;
