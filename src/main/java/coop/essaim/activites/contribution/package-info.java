/// La contribution coopérative par date, et la décision d'assemblée qui la fixe.
@NullMarked
package coop.essaim.activites.contribution;

import org.jspecify.annotations.NullMarked;
