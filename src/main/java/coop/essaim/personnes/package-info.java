/// Les personnes : prospects, entrepreneurs, permanents, associés du dehors. Une fiche par personne, saisie une fois.
@ApplicationModule(
        displayName = "Personnes",
        allowedDependencies = {"acces", "acces :: administration", "acces :: cooperative", "documents"})
@NullMarked
package coop.essaim.personnes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
