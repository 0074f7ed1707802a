/// Les relances : qui paie en retard, ce que la loi permet de lui demander, et la trace de chaque rappel.
@NullMarked
package coop.essaim.facturation.relance;

import org.jspecify.annotations.NullMarked;
