/// Les titres qui autorisent à travailler, et leur fin.
@NamedInterface("sejour")
@NullMarked
package coop.essaim.parcours.sejour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
