/// La liste de contrôle de l'intégration (PAR-03) : ses points, que la coopérative choisit, et ce qui est vu de chacun.
@NamedInterface("integration")
@NullMarked
package coop.essaim.parcours.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
