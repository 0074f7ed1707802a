/// La contribution coopérative par date, et la décision d'assemblée qui la fixe.
@NamedInterface("contribution")
@NullMarked
package coop.essaim.activites.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
