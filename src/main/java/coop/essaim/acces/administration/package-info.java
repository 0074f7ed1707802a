/// Les écrans de qui administre : comptes, rôles, courriers. Aucune donnée des métiers n'y paraît.
@NamedInterface("administration")
@NullMarked
package coop.essaim.acces.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
