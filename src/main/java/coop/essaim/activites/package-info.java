/// Les activités économiques des entrepreneurs (leurs enseignes) : leur section au grand livre, qui les mène, et la
/// contribution coopérative qu'elles doivent, par date.
@ApplicationModule(
        displayName = "Activités",
        allowedDependencies = {"acces", "personnes", "comptabilite", "comptabilite :: plan"})
@NullMarked
package coop.essaim.activites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
