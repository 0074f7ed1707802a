/// Les tiers : clients, fournisseurs et financeurs d'une activité ou de la structure, avec leur immatriculation
/// vérifiée et leur compte auxiliaire au grand livre.
@ApplicationModule(
        displayName = "Tiers",
        allowedDependencies = {"acces", "activites", "comptabilite", "comptabilite :: plan"})
@NullMarked
package coop.essaim.tiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
