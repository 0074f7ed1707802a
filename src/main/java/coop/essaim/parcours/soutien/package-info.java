/// Ce qu'un partenaire donne à une personne nommée : l'accord, les versements, le compte rendu (LOC-02).
@NamedInterface("soutien")
@NullMarked
package coop.essaim.parcours.soutien;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
