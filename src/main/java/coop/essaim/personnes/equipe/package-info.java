/// L'équipe d'appui : son registre, et son effectif en équivalents temps plein à toute date.
@NamedInterface("equipe")
@NullMarked
package coop.essaim.personnes.equipe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
