/// Les relances : qui paie en retard, ce que la loi permet de lui demander, et la trace de chaque rappel.
@NamedInterface("relance")
@NullMarked
package coop.essaim.facturation.relance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
